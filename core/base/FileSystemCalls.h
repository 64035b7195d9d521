// SPDX-License-Identifier: GPL-3.0-or-later
// The few system calls that the writers of files share, retried after signals and with
// errors as Error. Private to core/base. Any thread.
#pragma once

#include <filesystem>
#include <string_view>

namespace kantai {

void writeAll(int descriptor, std::string_view bytes, const std::filesystem::path& path);

// The whole file system that holds the descriptor's file. Same as below otherwise.
void syncFileSystem(int descriptor, const std::filesystem::path& path);

// Pipes and devices cannot be synced: that is not an error, as no data can be lost.
void syncDescriptor(int descriptor, const std::filesystem::path& path);

// The folder that holds path; "." for a bare name.
std::filesystem::path parentOf(const std::filesystem::path& path);

} // namespace kantai
