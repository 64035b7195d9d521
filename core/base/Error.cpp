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
        return {ErrorCode::Resources, Phrase::noop("Free some disk space and try again.")};
    case EFBIG:
        return {ErrorCode::Resources, Phrase::noop("Choose a place that allows files of this size.")};
    case ENOMEM:
        return {ErrorCode::Resources, Phrase::noop("Close other programs and try again.")};
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::BadInput, Phrase::noop("Check that the path is spelled correctly and still exists.")};
    case EACCES:
    case EPERM:
        return {ErrorCode::BadInput, Phrase::noop("Check who owns it and its permissions, or choose another place.")};
    case EROFS:
        return {ErrorCode::BadInput, Phrase::noop("Choose a place that can be written to.")};
    case EISDIR:
        return {ErrorCode::BadInput, Phrase::noop("Choose a file.")};
    default:
        return {ErrorCode::BadInput, ""};
    }
}

// What the first words of systemError() become.
[[maybe_unused]] constexpr const char* kSentences[] = {
    Phrase::noop("Cannot open {}: {}."),
    Phrase::noop("Cannot list {}: {}."),
    Phrase::noop("Cannot create {}: {}."),
    Phrase::noop("Cannot replace {}: {}."),
    Phrase::noop("Cannot rename {}: {}."),
    Phrase::noop("Cannot read {}: {}."),
    Phrase::noop("Cannot read the folder {}: {}."),
    Phrase::noop("Cannot open the project {}: {}."),
    Phrase::noop("Cannot create the project {}: {}."),
    Phrase::noop("Cannot replace the empty folder {}: {}."),
    Phrase::noop("Cannot map {}: {}."),
    Phrase::noop("Cannot write {}: {}."),
    Phrase::noop("Cannot choose a temporary name next to {}: {}."),
    Phrase::noop("Cannot see the free space of {}: {}."),
    Phrase::noop("Cannot write to the disk under {}: {}."),
    Phrase::noop("Cannot remove {}: {}."),
    Phrase::noop("Cannot read or write {}: {}."),
    Phrase::noop("Cannot write the backup {}: {}."),
};

// What systems say most often, for the catalogues.
[[maybe_unused]] constexpr const char* kReasons[] = {
    Phrase::noop("No such file or directory"),
    Phrase::noop("Permission denied"),
    Phrase::noop("Operation not permitted"),
    Phrase::noop("No space left on device"),
    Phrase::noop("Disk quota exceeded"),
    Phrase::noop("File too large"),
    Phrase::noop("Read-only file system"),
    Phrase::noop("Input/output error"),
    Phrase::noop("Cannot allocate memory"),
    Phrase::noop("File exists"),
    Phrase::noop("Is a directory"),
    Phrase::noop("Not a directory"),
    Phrase::noop("Directory not empty"),
    Phrase::noop("File name too long"),
    Phrase::noop("Too many open files"),
    Phrase::noop("Device or resource busy"),
};

} // namespace

std::string systemReason(int errnoValue) {
#ifdef __GLIBC__
    if (const char* description = strerrordesc_np(errnoValue); description != nullptr)
        return Phrase::translate(description);
#endif
    return std::generic_category().message(errnoValue);
}

Error::Error(ErrorCode code, std::string message, Remedy remedy)
    : std::runtime_error(remedy.sentence.empty() ? message : message + " " + remedy.sentence), code_(code),
      message_(std::move(message)), remedy_(std::move(remedy)) {}

Error systemError(const std::string& what, const std::filesystem::path& path, int errnoValue) {
    const Advice advice = adviceFor(errnoValue);
    return Error(
        advice.code,
        fmt::format(fmt::runtime(Phrase::translate(what + " {}: {}.")), readablePath(path), systemReason(errnoValue)),
        Phrase::translate(advice.hint));
}

} // namespace kantai
