// SPDX-License-Identifier: GPL-3.0-or-later
// Where a project is on the disk and which name it may have. Private to core/project. Any thread.
#pragma once

#include "core/base/Files.h"

#include <string>

namespace kantai {

inline constexpr const char* kProjectExtension = ".kantai";

// The .kantai file that the user means by naming it or its folder, as a canonical path. Throws Error(BadInput) when
// there is none, or more than one.
fs::path locateProject(const fs::path& folderOrFile);

// Throws Error(BadInput) with the reason unless name can be a file name: 1 to 100 bytes of UTF-8 without '/', control
// characters, a leading dot, or spaces at its ends.
void requireProjectName(const std::string& name);

} // namespace kantai
