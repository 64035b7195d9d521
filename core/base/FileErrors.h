// SPDX-License-Identifier: GPL-3.0-or-later
// What std::filesystem would report as an exception of its own, as an Error with a sentence: places that depend on
// the environment of the process, and the last resort of each front end. Any thread.
#pragma once

#include "core/base/Error.h"

#include <filesystem>

namespace kantai {

// As systemError() of the call that failed: names the path and the reason.
Error fileError(const std::filesystem::filesystem_error& error);

// The full path without "." and "..", and without a slash at its end. Throws Error(BadInput) when it is relative and
// the current folder was removed.
std::filesystem::path absolutePath(const std::filesystem::path& path);

// Where temporary files go: $TMPDIR, or /tmp. Throws Error(BadInput) naming it unless it is a folder.
std::filesystem::path temporaryFolder();

} // namespace kantai
