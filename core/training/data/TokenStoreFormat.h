// SPDX-License-Identifier: GPL-3.0-or-later
// The file format of a token store, private to TokenStore.cpp and TokenStoreWriter.cpp. Little-endian: header, then
// the ids of all lines one after the other (16 bits each when the vocabulary allows, else 32), padding to 8 bytes,
// then lines + 1 offsets of 64 bits into the ids.
#pragma once

#include <array>
#include <cstdint>

namespace kantai {

inline constexpr std::array<char, 8> kTokenStoreMagic{'K', 'N', 'T', 'I', 'T', 'O', 'K', '1'};

// The number of the rules that the corpus was split by (SplitRules); the format is the same.
inline constexpr std::uint32_t kFirstTokenStoreVersion = 1, kTokenStoreVersion = 2;

struct TokenStoreHeader {
    std::array<char, 8> magic = kTokenStoreMagic;
    std::uint32_t version = kTokenStoreVersion;
    std::uint32_t idBytes = 2; // 2 or 4
    std::uint64_t lines = 0;
    std::uint64_t tokens = 0;
    std::array<char, 64> corpusSha256{}; // of TokenStoreKey
    std::array<char, 64> tokenizerSha256{};
    std::uint64_t splitSeed = 0;
    double heldOutFraction = 0;
    std::array<char, 64> contentSha256{}; // of everything behind the header
};
static_assert(sizeof(TokenStoreHeader) == 240);

} // namespace kantai
