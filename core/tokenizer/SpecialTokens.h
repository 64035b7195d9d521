// SPDX-License-Identifier: GPL-3.0-or-later
// The five special tokens of the RoBERTa family and their fixed ids.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace kantai {

using TokenId = std::uint32_t;

inline constexpr std::array<std::string_view, 5> kSpecialTokens{"<s>", "<pad>", "</s>", "<unk>", "<mask>"};
inline constexpr TokenId kBosId = 0;
inline constexpr TokenId kPadId = 1;
inline constexpr TokenId kEosId = 2;
inline constexpr TokenId kUnkId = 3;
inline constexpr TokenId kMaskId = 4;
inline constexpr TokenId kFirstByteId = 5;
inline constexpr std::uint32_t kSmallestVocabulary = 261; // five special tokens and 256 bytes

constexpr bool isSpecial(TokenId id) {
    return id < kSpecialTokens.size();
}

} // namespace kantai
