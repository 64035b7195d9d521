// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens of words that were encoded lately: short words with few tokens, which are almost all of a text, in one
// cache line for each two. What is new takes the place of what is old. Used by TokenEncoder; one thread.
#pragma once

#include "core/tokenizer/SpecialTokens.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace kantai {

struct WordKey {                                    // of a short word: its bytes, then zeros, then its length
    static constexpr std::size_t kLongestWord = 15; // bytes

    std::uint64_t low = 0, high = 0;
    bool operator==(const WordKey&) const = default;
};

class WordCache {
public:
    static constexpr std::size_t kMostTokens = 3;
    static constexpr std::size_t kMostBytes = std::size_t{4} << 20;

    struct Entry {
        WordKey key; // zero: empty
        std::array<TokenId, kMostTokens> ids{};
        std::uint32_t tokens = 0;
    };

    WordCache() : buckets_(kFirstBuckets), shift_(64 - std::countr_zero(kFirstBuckets)) {}

    // word: of 1 to WordKey::kLongestWord bytes. textEnd: up to which memory can be read.
    static WordKey keyOf(std::string_view word, const char* textEnd) {
        WordKey key =
            textEnd - word.data() >= static_cast<std::ptrdiff_t>(sizeof key) ? load(word.data()) : loadTail(word);
        // The masks are looked up, because nobody can guess on which side of eight bytes the next word ends.
        key.low &= kMasks[word.size()].low;
        key.high &= kMasks[word.size()].high;
        key.high |= static_cast<std::uint64_t>(word.size()) << 56;
        return key;
    }

    static std::uint64_t hashOf(const WordKey& key) {
        return (key.low ^ std::rotl(key.high * 0xD6E8FEB86659FD93u, 29)) * 0x9E3779B97F4A7C15u;
    }
    void prefetch(std::uint64_t hash) const { __builtin_prefetch(&buckets_[hash >> shift_]); }
    // Null when it is not remembered, as the key zero never is. hash: of the key.
    const Entry* find(const WordKey& key, std::uint64_t hash) const {
        const Bucket& bucket = buckets_[hash >> shift_];
        const auto is = [&key](const Entry& entry) { // without a branch, which would be a guess
            return ((entry.key.low ^ key.low) | (entry.key.high ^ key.high)) == 0;
        };
        const Entry* entry = &bucket.entries[is(bucket.entries[1]) ? 1 : 0];
        return is(*entry) && entry->tokens != 0 ? entry : nullptr;
    }
    void add(const Entry& entry); // whose key is not there
    std::size_t size() const { return size_; }

private:
    struct alignas(64) Bucket {
        std::array<Entry, 2> entries; // the newer one first
    };
    using Masks = std::array<WordKey, WordKey::kLongestWord + 1>;
    static constexpr Masks masksOfBytes() { // of a word, by its length
        Masks masks{};
        for (std::size_t byte = 0; byte < WordKey::kLongestWord; ++byte)
            for (std::size_t length = byte + 1; length < masks.size(); ++length)
                (byte < 8 ? masks[length].low : masks[length].high) |= std::uint64_t{0xFF} << 8 * (byte % 8);
        return masks;
    }
    static const Masks kMasks;
    static constexpr std::size_t kFirstBuckets = 64;

    static WordKey load(const char* bytes) {
        WordKey key;
        std::memcpy(&key.low, bytes, sizeof key.low);
        std::memcpy(&key.high, bytes + sizeof key.low, sizeof key.high);
        return key;
    }
    static WordKey loadTail(std::string_view word);
    void put(const Entry& entry);
    void grow();

    std::vector<Bucket> buckets_; // a power of two of them
    int shift_;                   // of a hash, to the number of a bucket
    std::size_t size_ = 0;
};

inline constexpr WordCache::Masks WordCache::kMasks = masksOfBytes();

} // namespace kantai
