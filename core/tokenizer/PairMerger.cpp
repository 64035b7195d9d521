// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/PairMerger.h"

#include "core/base/Error.h"

#include <utility>

namespace kantai {

std::size_t PairMerger::KeyHash::operator()(std::uint64_t key) const noexcept {
    // The finaliser of SplitMix64 (Steele et al. 2014): ids are small and dense, their hash must not be.
    key = (key ^ (key >> 30)) * 0xBF58476D1CE4E5B9u;
    key = (key ^ (key >> 27)) * 0x94D049BB133111EBu;
    return static_cast<std::size_t>(key ^ (key >> 31));
}

void PairMerger::addWord(std::string_view word, std::uint64_t count, const std::vector<TokenId>& ids) {
    if (symbols_.size() + word.size() >= kNowhere)
        throw Error(ErrorCode::Resources, "The different words of the corpus have more than 4.2 billion bytes.",
                    "Train on a part of the corpus.");
    const auto index = static_cast<std::uint32_t>(wordCounts_.size());
    const std::size_t first = symbols_.size();
    wordCounts_.push_back(count);
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto place = static_cast<Place>(first + i);
        symbols_.push_back({ids[static_cast<unsigned char>(word[i])], i > 0 ? place - 1 : kNowhere,
                            i + 1 < word.size() ? place + 1 : kNowhere, index});
    }
}

void PairMerger::countPairs(const std::function<void(std::uint64_t, std::uint64_t)>& afterSymbols) {
    constexpr std::size_t kReportEvery = std::size_t(1) << 16;
    for (std::size_t i = 0; i < symbols_.size(); ++i) {
        const Symbol& symbol = symbols_[i];
        if (symbol.next != kNowhere)
            gain(symbol.id, symbols_[symbol.next].id, static_cast<Place>(i), wordCounts_[symbol.word]);
        if (i % kReportEvery == 0)
            afterSymbols(i, symbols_.size());
    }
    afterSymbols(symbols_.size(), symbols_.size());
    queueNewPairs();
}

void PairMerger::gain(TokenId left, TokenId right, Place place, std::uint64_t count) {
    const std::uint64_t key = keyOf(left, right);
    const auto [entry, isNew] = pairs_.try_emplace(key);
    if (isNew)
        newPairs_.push_back(key);
    entry->second.count += count;
    entry->second.places.push_back(place);
}

void PairMerger::lose(TokenId left, TokenId right, std::uint64_t count) {
    if (const auto entry = pairs_.find(keyOf(left, right)); entry != pairs_.end())
        entry->second.count -= count;
}

// A pair gains occurrences only while the merge that makes one of its symbols is under way, because every merge makes
// a new id. Afterwards its count can only fall: a rare pair may be forgotten, and the queue never has too low a
// count.
void PairMerger::queueNewPairs() {
    for (const std::uint64_t key : newPairs_) {
        const auto entry = pairs_.find(key);
        if (entry->second.count < minFrequency_)
            pairs_.erase(entry);
        else
            queue_.push({static_cast<TokenId>(key >> 32), static_cast<TokenId>(key), entry->second.count});
    }
    newPairs_.clear();
}

std::optional<PairMerger::Pair> PairMerger::takeMostFrequent() {
    while (!queue_.empty()) {
        Pair pair = queue_.top();
        queue_.pop();
        const auto entry = pairs_.find(keyOf(pair.left, pair.right));
        const std::uint64_t count = entry->second.count;
        if (count == pair.count) {
            mergingPlaces_ = std::move(entry->second.places);
            pairs_.erase(entry);
            return pair;
        }
        if (count < minFrequency_) {
            pairs_.erase(entry);
        } else {
            pair.count = count;
            queue_.push(pair);
        }
    }
    return std::nullopt;
}

void PairMerger::merge(const Pair& pair, TokenId result) {
    for (const Place place : mergingPlaces_) {
        Symbol& left = symbols_[place];
        if (left.id != pair.left || left.next == kNowhere || symbols_[left.next].id != pair.right)
            continue;
        Symbol& right = symbols_[left.next];
        const std::uint64_t count = wordCounts_[left.word];
        if (left.previous != kNowhere) {
            const TokenId before = symbols_[left.previous].id;
            lose(before, pair.left, count);
            gain(before, result, left.previous, count);
        }
        if (right.next != kNowhere) {
            Symbol& after = symbols_[right.next];
            lose(pair.right, after.id, count);
            gain(result, after.id, place, count);
            after.previous = place;
        }
        left.id = result;
        left.next = right.next;
        right.id = kMergedAway;
    }
    queueNewPairs();
}

} // namespace kantai
