// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts text into the pre-tokens that byte-level BPE merges within, as the pattern of GPT-2 does (Radford et al.
// 2019): 's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+  in Unicode 16.0. Every byte
// belongs to exactly one pre-token; a byte that is not valid UTF-8 counts as a symbol. Used by the trainer and the
// tokenizer; any thread.
#pragma once

#include "core/tokenizer/pretokenize/PreTokenStarts.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kantai {

enum class PreTokenClass : std::uint8_t { Other, Letter, Number, Space };

PreTokenClass preTokenClassOf(char32_t codePoint);

// How far beyond the end of a pre-token text can decide where it ends: a pre-token that ends at least that many bytes
// before the end of the text stays the same whatever text follows, unless the text ends within a code point.
inline constexpr std::size_t kPreTokenLookahead = 2;

// Where the pre-token that starts at begin ends. begin: an offset below text.size() at which a pre-token starts.
std::size_t preTokenEnd(std::string_view text, std::size_t begin);

// Bytes of the English contraction at the apostrophe at `at`, as 's or 'll, 0 when there is none. Lower case only, as
// in the pattern.
std::size_t contractionLength(std::string_view text, std::size_t at);

template <typename Sink>
void forEachPreToken(std::string_view text, Sink&& sink) {
    PreTokenStarts blocks(text);
    std::size_t begin = 0, block = 0;
    for (std::uint64_t starts = 0; blocks.next(starts); block += 64)
        for (; starts != 0; starts &= starts - 1)
            if (const std::size_t end = block + static_cast<std::size_t>(std::countr_zero(starts)); end > begin) {
                sink(text.substr(begin, end - begin));
                begin = end;
            }
    if (begin < text.size())
        sink(text.substr(begin));
}

} // namespace kantai
