// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 one code point at a time, as the Unicode Standard defines it (section 3.9, table 3-7): no surrogates, no
// overlong forms, nothing above U+10FFFF. Used by every reader of text from outside. Any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kantai {

struct Utf8Step {
    enum class Kind : std::uint8_t {
        Valid,     // codePoint holds it
        Bad,       // the maximal part that can begin no code point; to be replaced by one U+FFFD
        Truncated, // the bytes end within a code point that was valid so far
    };
    Kind kind = Kind::Bad;
    std::uint8_t length = 0; // bytes to step over, 1 to 4
    char32_t codePoint = 0;
};

Utf8Step decodeUtf8(std::string_view bytes);            // bytes must not be empty
void appendUtf8(std::string& text, char32_t codePoint); // codePoint: a Unicode scalar value
bool isUtf8(std::string_view bytes);
// bytes as UTF-8, with U+FFFD for what is none: a token may hold a part of a character.
std::string withReplacements(std::string_view bytes);

// The largest number of bytes, at most limit, after which text may be cut without cutting a code point. At least 1
// for a text that is not empty; bytes that are not UTF-8 may be cut anywhere.
std::size_t utf8CutBefore(std::string_view text, std::size_t limit);

} // namespace kantai
