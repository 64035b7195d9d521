// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/PairMerger.h"

#include "core/base/Error.h"

#include <algorithm>
#include <utility>

namespace kantai {

std::size_t PairMerger::KeyHash::operator()(std::uint64_t key) const noexcept {
    // The finaliser of SplitMix64 (Steele et al. 2014): ids are small and dense, their hash must not be.
    key = (key ^ (key >> 30)) * 0xBF58476D1CE4E5B9u;
    key = (key ^ (key >> 27)) * 0x94D049BB133111EBu;
    return static_cast<std::size_t>(key ^ (key >> 31));
}

PairMerger::PairMerger(const std::vector<TokenId>& idsOfBytes, std::uint64_t minFrequency)
    : idsOfBytes_(idsOfBytes), minFrequency_(minFrequency),
      lengths_(1 + *std::max_element(idsOfBytes.begin(), idsOfBytes.end()), 1) {}

void PairMerger::addWord(std::string_view word, std::uint64_t count) {
    constexpr std::size_t kMost = 0xFFFFFFFF;
    if (symbols_.size() + word.size() >= kMost)
        throw Error(ErrorCode::Resources, "The different words of the corpus have more than 4.2 billion bytes.",
                    "Train on a part of the corpus.");
    const auto index = static_cast<std::uint32_t>(wordCounts_.size());
    wordCounts_.push_back(count);
    for (const char byte : word)
        symbols_.push_back({idsOfBytes_[static_cast<unsigned char>(byte)], index});
}

// Twice over the symbols: how many places a pair has is known before they are written down, so none of the lists
// grows, which would take twice the memory for a while.
void PairMerger::countPairs(const std::function<void(std::uint64_t, std::uint64_t)>& afterSymbols) {
    constexpr std::size_t kReportEvery = std::size_t(1) << 16;
    const std::size_t ids = lengths_.size();
    std::vector<std::uint32_t> numberOfPlaces(ids * ids);
    for (std::size_t i = 0; i + 1 < symbols_.size(); ++i)
        if (symbols_[i].word == symbols_[i + 1].word)
            ++numberOfPlaces[symbols_[i].content * ids + symbols_[i + 1].content];
    std::vector<Occurrences*> pairs(ids * ids);
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (numberOfPlaces[i] > 0) {
            newPairs_.push_back(keyOf(static_cast<TokenId>(i / ids), static_cast<TokenId>(i % ids)));
            pairs[i] = &pairs_[newPairs_.back()];
            pairs[i]->places.reserve(numberOfPlaces[i]);
        }
    for (std::size_t i = 0; i < symbols_.size(); ++i) {
        if (i % kReportEvery == 0)
            afterSymbols(i, symbols_.size());
        const Symbol& symbol = symbols_[i];
        if (!isInWord(i + 1, symbol.word))
            continue;
        Occurrences& pair = *pairs[symbol.content * ids + symbols_[i + 1].content];
        pair.count += wordCounts_[symbol.word];
        pair.places.push_back(static_cast<Place>(i));
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
    lengths_.push_back(lengths_[pair.left] + lengths_[pair.right]);
    for (const Place place : mergingPlaces_)
        mergeAt(place, pair, result);
    queueNewPairs();
}

void PairMerger::mergeAt(Place place, const Pair& pair, TokenId result) {
    const std::size_t rightPlace = place + lengths_[pair.left];
    const std::uint32_t word = symbols_[place].word;
    if (symbols_[place].content != pair.left || !isInWord(rightPlace, word) ||
        symbols_[rightPlace].content != pair.right)
        return; // merged with another neighbour since
    const std::uint64_t count = wordCounts_[word];
    const std::uint32_t length = lengths_[result];
    if (place > 0 && isInWord(place - 1, word)) {
        const std::uint32_t last = symbols_[place - 1].content;
        const Place before = (last & kTail) != 0 ? place - (last & ~kTail) : place - 1;
        lose(symbols_[before].content, pair.left, count);
        gain(symbols_[before].content, result, before, count);
    }
    if (const std::size_t after = std::size_t(place) + length; isInWord(after, word)) {
        lose(pair.right, symbols_[after].content, count);
        gain(result, symbols_[after].content, place, count);
    }
    symbols_[place].content = result;
    symbols_[rightPlace].content = kTail; // no id any more
    symbols_[place + length - 1].content = kTail | length;
}

} // namespace kantai
