// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of unknown origin (paths, text from files) as text that is safe in a message, a log line or JSON: valid UTF-8
// without control characters. Used wherever an Error names something. Any thread.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace kantai {

// Control characters and bytes that are not UTF-8 become \xNN; everything else stays.
std::string readableText(std::string_view bytes);
std::string readablePath(const std::filesystem::path& path);

} // namespace kantai
