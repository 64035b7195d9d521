// SPDX-License-Identifier: GPL-3.0-or-later
// Paths inside an untrusted folder: archives can contain links and pipes, and following a link would read, rename or
// remove files outside of the folder. Used for everything below a project's folder. Any thread.
#pragma once

#include <filesystem>
#include <string>

namespace kantai {

// folder / relative. Nothing need be there, but what is there below folder must be a plain file or folder of its own:
// throws Error(BadInput) that names the first part that is a symbolic link, a pipe, a socket or a device, and for a
// relative path that is absolute or has empty parts, "." or "..". How folder itself is reached does not matter.
std::filesystem::path resolveInside(const std::filesystem::path& folder, const std::string& relative);

// What path itself is, as the name in its folder says: a symbolic link is neither, wherever it leads.
bool isPlainFile(const std::filesystem::path& path);
bool isPlainFolder(const std::filesystem::path& path);

} // namespace kantai
