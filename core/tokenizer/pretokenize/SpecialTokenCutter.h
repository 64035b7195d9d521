// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the special tokens written out in a text, which are cut out before it is pre-tokenised. Used by Tokenizer;
// any thread.
#pragma once

#include "core/tokenizer/SpecialTokens.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace kantai {

struct SpecialPlace {
    TokenId id = 0;
    std::size_t begin = 0, end = 0; // byte offsets; of <mask> with the white space before it when that belongs to it
};

// The first at or after from. maskTakesSpace: white space between from and <mask> is part of <mask>.
std::optional<SpecialPlace> nextSpecial(std::string_view text, std::size_t from, bool maskTakesSpace);

} // namespace kantai
