// SPDX-License-Identifier: GPL-3.0-or-later
// The five classes of characters that statistics show, from the Unicode general categories (utf8proc). Used by
// corpusStatistics; any thread.
#pragma once

#include <cstdint>

namespace kantai {

enum class CharacterClass : std::uint8_t { Letter, Digit, Space, Punctuation, Other };

CharacterClass characterClassOf(char32_t codePoint); // a value that is not a code point is Other

} // namespace kantai
