// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs in the order of merging: the highest count first, then the smaller key. Counts only fall while a pair waits,
// and the queue learns so when its turn would come. Most pairs are rare: they wait unordered with others of their
// count and are sorted when that count is reached, by when most of them are gone. Used by PairMerger; one thread.
#pragma once

#include "core/tokenizer/PairTable.h"

#include <cstddef>
#include <cstdint>
#include <queue>
#include <vector>

namespace kantai {

class PairQueue {
public:
    explicit PairQueue(PairTable& pairs) : pairs_(pairs), rare_(kFrequent) {} // pairs: with their present counts

    void push(std::uint64_t key, std::uint64_t count); // not above the count of the pair taken last
    PairTable::Occurrences* takeFirst();               // null when there is none

    // The key that is likely taken after `others` more; 0: unknown. Good for nothing but bringing memory nearer.
    std::uint64_t likelyAfter(std::size_t others) const {
        return others < sorted_.size() ? sorted_[sorted_.size() - 1 - others] : 0;
    }

private:
    static constexpr std::size_t kFrequent = 4096; // the lowest count that is ordered at once

    struct Waiting {
        std::uint64_t key, count;
    };
    struct Later {
        bool operator()(const Waiting& a, const Waiting& b) const {
            return a.count != b.count ? a.count < b.count : a.key > b.key;
        }
    };

    PairTable::Occurrences* takeFrequent();
    bool openNextCount();
    std::uint64_t nextKey();

    PairTable& pairs_;
    std::priority_queue<Waiting, std::vector<Waiting>, Later> frequent_;
    std::vector<std::vector<std::uint64_t>> rare_; // keys, by count
    std::size_t open_ = kFrequent;                 // the count whose keys are being taken
    std::vector<std::uint64_t> sorted_;            // of that count, the first at the end
    std::priority_queue<std::uint64_t, std::vector<std::uint64_t>, std::greater<>> added_; // of that count, since
};

} // namespace kantai
