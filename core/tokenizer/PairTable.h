// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of tokens with how often and where they stand, by key in open addressing: one look costs one cache line,
// which can be asked for ahead of time. Used by PairMerger; one thread.
#pragma once

#include "core/tokenizer/BpeTrainer.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kantai {

class PairTable {
public:
    static std::uint64_t keyOf(TokenId left, TokenId right) { return std::uint64_t(left) << 32 | right; }

    struct alignas(32) Occurrences { // two in a cache line, none across two
        std::uint64_t key = 0;       // 0, two special tokens, which no text has: an empty slot
        std::uint64_t count = 0;
        std::uint32_t* places = nullptr; // of left symbols, rising within a word; some may no longer hold the pair
        std::uint32_t numberOfPlaces = 0;
    };

    PairTable() : slots_(std::size_t(1) << kFewestBits) {}

    Occurrences* find(std::uint64_t key) {
        Occurrences& slot = slots_[slotOf(key)];
        return slot.key != 0 ? &slot : nullptr;
    }
    // Brings the line of the key nearer, for a find soon.
    void prefetch(std::uint64_t key) const { __builtin_prefetch(&slots_[homeOf(key)]); }
    void add(const Occurrences& pair); // that is not there
    // Both make pointers from find invalid.
    void erase(Occurrences* pair);

private:
    static constexpr unsigned kFewestBits = 12;

    std::size_t homeOf(std::uint64_t key) const { return key * 0x9E3779B97F4A7C15u >> (64 - bits_); }
    std::size_t slotOf(std::uint64_t key) const { // of the key, or the empty one where it would be
        std::size_t i = homeOf(key);
        while (slots_[i].key != 0 && slots_[i].key != key)
            i = (i + 1) & (slots_.size() - 1);
        return i;
    }
    void grow();

    unsigned bits_ = kFewestBits;
    std::vector<Occurrences> slots_; // 1 << bits_
    std::size_t size_ = 0;
};

} // namespace kantai
