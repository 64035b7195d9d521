// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"

#include "core/base/ReadableText.h"

#include <cerrno>
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
        return {ErrorCode::Resources, "Free some disk space and try again."};
    case EFBIG:
        return {ErrorCode::Resources, "Choose a place that allows files of this size."};
    case ENOMEM:
        return {ErrorCode::Resources, "Close other programs and try again."};
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::BadInput, "Check that the path is spelled right and still there."};
    case EACCES:
    case EPERM:
        return {ErrorCode::BadInput, "Check who owns it and its permissions, or choose another place."};
    case EROFS:
        return {ErrorCode::BadInput, "Choose a place that can be written to."};
    case EISDIR:
        return {ErrorCode::BadInput, "Choose a file."};
    default:
        return {ErrorCode::BadInput, ""};
    }
}

} // namespace

Error::Error(ErrorCode code, std::string message, std::string hint)
    : std::runtime_error(hint.empty() ? message : message + " " + hint), code_(code), message_(std::move(message)),
      hint_(std::move(hint)) {}

Error systemError(const std::string& what, const std::filesystem::path& path, int errnoValue) {
    const Advice advice = adviceFor(errnoValue);
    return Error(advice.code,
                 what + " " + readablePath(path) + ": " + std::generic_category().message(errnoValue) + ".",
                 advice.hint);
}

} // namespace kantai
