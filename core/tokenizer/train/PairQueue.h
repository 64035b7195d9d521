// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs in the order of merging: the highest count first, then the smaller key. Counts only fall while a pair waits,
// and the queue learns so when its turn would come. Most pairs are rare: they wait unordered with others of their
// count and are sorted when that count is reached, by when most of them are gone. Used by PairMerger; one thread.
#pragma once

#include "core/tokenizer/train/PairStore.h"

#include <cstddef>
#include <cstdint>
#include <queue>
#include <vector>

namespace kantai {

class PairQueue {
public:
    using Index = PairStore::Index;

    explicit PairQueue(const PairStore& pairs)
        : pairs_(pairs), rare_(kFrequent) {} // pairs: with their present counts

    void push(Index pair); // its count: not above that of the pair taken last
    Index takeFirst();     // PairStore::kNone when there is none

    // The pair that is likely taken after `others` more, or kNone. Only for prefetching: it may be gone.
    Index likelyAfter(std::size_t others) const {
        return others < sorted_.size() ? sorted_[sorted_.size() - 1 - others].pair : PairStore::kNone;
    }

private:
    static constexpr std::size_t kFrequent = 4096; // the lowest count that is ordered at once

    // The index of a pair that is gone may belong to another one by now, which the key shows.
    struct Waiting {
        std::uint64_t key;
        Index pair;
    };
    struct Frequent : Waiting {
        std::uint64_t count;
    };
    struct LaterKey {
        bool operator()(const Waiting& a, const Waiting& b) const { return a.key > b.key; }
    };
    struct Later {
        bool operator()(const Frequent& a, const Frequent& b) const {
            return a.count != b.count ? a.count < b.count : a.key > b.key;
        }
    };

    bool isPair(const Waiting& waiting) const {
        return pairs_.key(waiting.pair) == waiting.key && pairs_.count(waiting.pair) >= pairs_.minFrequency();
    }
    Index takeFrequent();
    bool openNextCount();
    Waiting takeOfOpenCount();

    const PairStore& pairs_;
    std::priority_queue<Frequent, std::vector<Frequent>, Later> frequent_;
    // By count. An index whose pair is gone and that belongs to another one now stands for that one, a second time.
    std::vector<std::vector<Index>> rare_;
    std::size_t open_ = kFrequent;                                       // the count whose pairs are being taken
    std::vector<Waiting> sorted_;                                        // of that count, the first at the end
    std::priority_queue<Waiting, std::vector<Waiting>, LaterKey> added_; // of that count, since
};

} // namespace kantai
