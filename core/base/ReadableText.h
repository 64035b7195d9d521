// SPDX-License-Identifier: GPL-3.0-or-later
// Formats text for messages: bytes of unknown origin (paths, text from files) as valid UTF-8 without control
// characters, and numbers with group separators. The same in every locale. Any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace kantai {

// Control characters and bytes that are not UTF-8 become \xNN; everything else stays.
std::string readableText(std::string_view bytes);
// At most longest bytes of them, not cut within a code point, then "...": for a message that quotes what may be long.
std::string readableExcerpt(std::string_view bytes, std::size_t longest = 80);
std::string grouped(std::int64_t number); // "83,504,416"
std::string readablePath(const std::filesystem::path& path);

} // namespace kantai
