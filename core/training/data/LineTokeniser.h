// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a corpus as the token store keeps them. Private to core/training; one thread each.
#pragma once

#include "core/tokenizer/encode/TokenEncoder.h"
#include "core/training/data/UnfinishedTokens.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace kantai {

class LineTokeniser {
public:
    // idBytes: 2 or 4. The tokenizer must outlive it.
    LineTokeniser(const Tokenizer& tokenizer, std::uint32_t idBytes) : encoder_(tokenizer), idBytes_(idBytes) {}

    // Adds the line, unless it is empty, white space or special tokens alone: nothing in it could be masked.
    void add(std::string_view line, TokenisedLines& lines);

private:
    TokenEncoder encoder_;
    std::uint32_t idBytes_;
    std::vector<TokenId> ids_;
};

} // namespace kantai
