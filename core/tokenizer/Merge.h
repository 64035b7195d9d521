// SPDX-License-Identifier: GPL-3.0-or-later
// One merge of a byte-level BPE vocabulary. Plain data.
#pragma once

#include "core/tokenizer/SpecialTokens.h"

#include <cstdint>

namespace kantai {

struct Merge {
    TokenId left = 0, right = 0, result = 0;
    std::uint64_t count = 0; // occurrences of the pair when it was merged
};

} // namespace kantai
