// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of unknown origin (paths, text from files) as text that is safe in a message, a log line or JSON: valid UTF-8
// without control characters. Used wherever an Error names something. Any thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace kantai {

// Control characters and bytes that are not UTF-8 become \xNN; everything else stays.
std::string readableText(std::string_view bytes);
// At most longest bytes of them, not cut within a code point, then "...": for a message that quotes what may be long.
std::string readableExcerpt(std::string_view bytes, std::size_t longest = 80);
std::string readablePath(const std::filesystem::path& path);

} // namespace kantai
