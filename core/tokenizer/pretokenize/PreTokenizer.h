// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts text into the pre-tokens that byte-level BPE merges within, as the pattern of GPT-2 does (Radford et al.
// 2019): 's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+  in Unicode 16.0. Every byte
// belongs to exactly one pre-token; a byte that is not valid UTF-8 counts as a symbol. Used by the trainer and the
// tokenizer; any thread.
#pragma once

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

template <typename Sink>
void forEachPreToken(std::string_view text, Sink&& sink) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = preTokenEnd(text, begin);
        sink(text.substr(begin, end - begin));
        begin = end;
    }
}

} // namespace kantai
