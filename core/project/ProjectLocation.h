// SPDX-License-Identifier: GPL-3.0-or-later
// Where a project is on the disk and which names and paths it may hold. Private to core/project. Any thread.
#pragma once

#include "core/base/Files.h"

#include <string>

namespace kantai {

inline constexpr const char* kProjectExtension = ".kantai";

// The .kantai file meant by a person who names it or its folder, as a canonical path. Throws Error(BadInput) when
// there is none, or more than one.
fs::path locateProject(const fs::path& folderOrFile);

// Throws Error(BadInput) with the reason unless name can be a file name: 1 to 100 bytes of UTF-8 without '/', control
// characters, a leading dot, or spaces at its ends.
void requireProjectName(const std::string& name);

// Returns path when it stays inside of the project's folder: relative, with '/', without ".", ".." or empty parts.
// Everything else, "" included, throws Error(BadInput) that names what (a row) and the path: rows are also read from
// projects of strangers, and the files they name get deleted with them.
const std::string& requireInside(const std::string& path, const std::string& what);

} // namespace kantai
