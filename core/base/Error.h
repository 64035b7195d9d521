// SPDX-License-Identifier: GPL-3.0-or-later
// The one exception type of the engine: what happened, where, and what the user can do about it. Thrown anywhere in
// core/, on any thread; caught once by each front end (a Job in the window, main() on the command line).
#pragma once

#include "core/base/Remedy.h"

#include <filesystem>
#include <stdexcept>
#include <string>

namespace kantai {

// The numeric values are the exit codes of the command line.
enum class ErrorCode {
    Internal = 1,    // anything else
    Usage = 2,       // the request itself is wrong: an unknown option, an impossible combination
    BadInput = 3,    // a file, text or value that cannot be used
    Resources = 4,   // not enough disk or memory
    Interrupted = 5, // stopped on request, with the state saved where there is one
};

class Error : public std::runtime_error {
public:
    // message: one sentence that names the file, place or field.
    Error(ErrorCode code, std::string message, Remedy remedy = {});

    ErrorCode code() const { return code_; }
    const std::string& message() const { return message_; }
    const Remedy& remedy() const { return remedy_; }

private:
    ErrorCode code_;
    std::string message_;
    Remedy remedy_; // what() is the message, and after a space the remedy where that is a sentence
};

// An Error for the failed system call that set errno: ENOSPC, EDQUOT, EFBIG and ENOMEM become Resources, the rest
// BadInput. what: "Cannot write", "Cannot open", ...
Error systemError(const std::string& what, const std::filesystem::path& path, int errnoValue);
// What an errno means, in the language of the Studio, which need not be that of the system: the C library's own
// translation would mix two languages in one sentence.
std::string systemReason(int errnoValue);

} // namespace kantai
