// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/PairQueue.h"

#include <algorithm>
#include <functional>

namespace kantai {

void PairQueue::push(std::uint64_t key, std::uint64_t count) {
    if (count >= kFrequent)
        frequent_.push({key, count});
    else if (count == open_)
        added_.push(key);
    else
        rare_[count].push_back(key);
}

PairTable::Occurrences* PairQueue::takeFirst() {
    if (PairTable::Occurrences* const pair = takeFrequent())
        return pair;
    for (;;) {
        if (sorted_.empty() && added_.empty() && !openNextCount())
            return nullptr;
        const std::uint64_t key = nextKey();
        PairTable::Occurrences* const pair = pairs_.find(key);
        if (pair && pair->count == open_)
            return pair;
        if (pair)
            push(key, pair->count);
    }
}

PairTable::Occurrences* PairQueue::takeFrequent() {
    while (!frequent_.empty()) {
        const auto [key, count] = frequent_.top();
        frequent_.pop();
        PairTable::Occurrences* const pair = pairs_.find(key);
        if (pair && pair->count == count)
            return pair;
        if (pair)
            push(key, pair->count);
    }
    return nullptr;
}

std::uint64_t PairQueue::nextKey() {
    std::uint64_t key;
    if (added_.empty() || (!sorted_.empty() && sorted_.back() < added_.top())) {
        key = sorted_.back();
        sorted_.pop_back();
    } else {
        key = added_.top();
        added_.pop();
    }
    return key;
}

// false when no pair waits any more.
bool PairQueue::openNextCount() {
    constexpr std::size_t kAhead = 8;
    while (sorted_.empty()) {
        if (open_ == 0)
            return false;
        const std::vector<std::uint64_t> keys = std::move(rare_[--open_]);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (i + kAhead < keys.size())
                pairs_.prefetch(keys[i + kAhead]);
            const PairTable::Occurrences* const pair = pairs_.find(keys[i]);
            if (pair && pair->count == open_)
                sorted_.push_back(keys[i]);
            else if (pair)
                rare_[pair->count].push_back(keys[i]);
        }
        std::sort(sorted_.begin(), sorted_.end(), std::greater<>());
    }
    return true;
}

} // namespace kantai
