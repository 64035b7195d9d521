// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"

#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <cerrno>
#include <cstring>
#include <system_error>

namespace kantai {

namespace {

struct Advice {
    ErrorCode code;
    const char* hint;
};

Advice adviceFor(int errnoValue) {
    switch (errnoValue) {
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::Resources, Phrase::mark("Free some disk space and try again.")};
    case EFBIG:
        return {ErrorCode::Resources, Phrase::mark("Choose a place that allows files of this size.")};
    case ENOMEM:
        return {ErrorCode::Resources, Phrase::mark("Close other programs and try again.")};
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::BadInput, Phrase::mark("Check that the path is spelled correctly and still exists.")};
    case EACCES:
    case EPERM:
        return {ErrorCode::BadInput, Phrase::mark("Check who owns it and its permissions, or choose another place.")};
    case EROFS:
        return {ErrorCode::BadInput, Phrase::mark("Choose a place that can be written to.")};
    case EISDIR:
        return {ErrorCode::BadInput, Phrase::mark("Choose a file.")};
    default:
        return {ErrorCode::BadInput, ""};
    }
}

// What the first words of systemError() become.
[[maybe_unused]] constexpr const char* kSentences[] = {
    Phrase::mark("Cannot open {}: {}."),
    Phrase::mark("Cannot list {}: {}."),
    Phrase::mark("Cannot create {}: {}."),
    Phrase::mark("Cannot replace {}: {}."),
    Phrase::mark("Cannot rename {}: {}."),
    Phrase::mark("Cannot read {}: {}."),
    Phrase::mark("Cannot read the folder {}: {}."),
    Phrase::mark("Cannot open the project {}: {}."),
    Phrase::mark("Cannot create the project {}: {}."),
    Phrase::mark("Cannot replace the empty folder {}: {}."),
    Phrase::mark("Cannot map {}: {}."),
    Phrase::mark("Cannot write {}: {}."),
    Phrase::mark("Cannot choose a temporary name beside {}: {}."),
    Phrase::mark("Cannot see the free space of {}: {}."),
    Phrase::mark("Cannot write to the disk under {}: {}."),
    Phrase::mark("Cannot remove {}: {}."),
    Phrase::mark("Cannot read or write {}: {}."),
    Phrase::mark("Cannot write the backup {}: {}."),
};

// What systems say most often, for the catalogues.
[[maybe_unused]] constexpr const char* kReasons[] = {
    Phrase::mark("No such file or directory"),
    Phrase::mark("Permission denied"),
    Phrase::mark("Operation not permitted"),
    Phrase::mark("No space left on device"),
    Phrase::mark("Disk quota exceeded"),
    Phrase::mark("File too large"),
    Phrase::mark("Read-only file system"),
    Phrase::mark("Input/output error"),
    Phrase::mark("Cannot allocate memory"),
    Phrase::mark("File exists"),
    Phrase::mark("Is a directory"),
    Phrase::mark("Not a directory"),
    Phrase::mark("Directory not empty"),
    Phrase::mark("File name too long"),
    Phrase::mark("Too many open files"),
    Phrase::mark("Device or resource busy"),
};

// In the language of the Studio, which need not be that of the system: the C library's own translation would mix two
// languages in one sentence.
std::string reasonOf(int errnoValue) {
#ifdef __GLIBC__
    if (const char* description = strerrordesc_np(errnoValue); description != nullptr)
        return Phrase::said(description);
#endif
    return std::generic_category().message(errnoValue);
}

} // namespace

Error::Error(ErrorCode code, std::string message, std::string hint)
    : std::runtime_error(hint.empty() ? message : message + " " + hint), code_(code), message_(std::move(message)),
      hint_(std::move(hint)) {}

Error systemError(const std::string& what, const std::filesystem::path& path, int errnoValue) {
    const Advice advice = adviceFor(errnoValue);
    return Error(advice.code,
                 fmt::format(fmt::runtime(Phrase::said(what + " {}: {}.")), readablePath(path), reasonOf(errnoValue)),
                 Phrase::said(advice.hint));
}

} // namespace kantai
