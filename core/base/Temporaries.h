// SPDX-License-Identifier: GPL-3.0-or-later
// Names of temporary files: hidden, next to the target, and containing the identity of the writing process, so that
// leftovers of a dead process are distinguished from files in use. Private to core/base. Any thread.
#pragma once

#include <filesystem>
#include <string_view>

namespace kantai {

// ".<name>.tmp-<process id>-<its start time>-<number>"; the number is drawn at random, 64 bits.
std::filesystem::path temporaryBeside(const std::filesystem::path& target);

// True for a name as above whose process no longer runs on this computer.
bool isStaleTemporary(std::string_view fileName);

} // namespace kantai
