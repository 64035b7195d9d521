// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/train/PairQueue.h"
#include <algorithm>

namespace kantai {

void PairQueue::push(Index pair) {
    const std::uint64_t count = pairs_.count(pair);
    if (count >= kFrequent)
        frequent_.push({{pairs_.key(pair), pair}, count});
    else if (count == open_)
        added_.push({pairs_.key(pair), pair});
    else
        rare_[count].push_back(pair);
}

PairQueue::Index PairQueue::takeFirst() {
    if (const Index pair = takeFrequent())
        return pair;
    for (;;) {
        if (sorted_.empty() && added_.empty() && !openNextCount())
            return PairStore::kNone;
        const Waiting first = takeOfOpenCount();
        if (!isPair(first))
            continue;
        if (pairs_.count(first.pair) == open_)
            return first.pair;
        push(first.pair);
    }
}

PairQueue::Index PairQueue::takeFrequent() {
    while (!frequent_.empty()) {
        const Frequent first = frequent_.top();
        frequent_.pop();
        if (!isPair(first))
            continue;
        if (pairs_.count(first.pair) == first.count)
            return first.pair;
        push(first.pair);
    }
    return PairStore::kNone;
}

PairQueue::Waiting PairQueue::takeOfOpenCount() {
    Waiting first;
    if (added_.empty() || (!sorted_.empty() && sorted_.back().key < added_.top().key)) {
        first = sorted_.back();
        sorted_.pop_back();
    } else {
        first = added_.top();
        added_.pop();
    }
    return first;
}

// false when no pair waits any more.
bool PairQueue::openNextCount() {
    constexpr std::size_t kAhead = 16;
    while (sorted_.empty()) {
        if (open_ <= pairs_.minFrequency())
            return false;
        const std::vector<Index> waiting = std::move(rare_[--open_]);
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            if (i + kAhead < waiting.size())
                pairs_.prefetchCount(waiting[i + kAhead]);
            const std::uint64_t count = pairs_.count(waiting[i]);
            if (count == open_)
                sorted_.push_back({pairs_.key(waiting[i]), waiting[i]});
            else if (count >= pairs_.minFrequency())
                rare_[count].push_back(waiting[i]);
        }
        std::sort(sorted_.begin(), sorted_.end(), LaterKey());
    }
    return true;
}

} // namespace kantai
