// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/train/PairMerger.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <algorithm>
#include <numeric>

namespace kantai {

PairMerger::PairMerger(const std::vector<TokenId>& idsOfBytes, std::uint64_t minFrequency)
    : idsOfBytes_(idsOfBytes), lengths_(1 + *std::max_element(idsOfBytes.begin(), idsOfBytes.end()), 1),
      pairs_(minFrequency) {}

void PairMerger::addWord(std::string_view word, std::uint64_t count) {
    constexpr std::size_t kMost = 0xFFFFFFF0;
    if (bytes_.size() + word.size() >= kMost)
        throw Error(ErrorCode::Resources,
                    Phrase::tr("The distinct words of the corpus have more than 4.2 billion bytes."),
                    Phrase::tr("Train on a part of the corpus."));
    words_.push_back({count, static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(word.size())});
    bytes_ += word;
}

// Words that occur equally often stand together, for PlaceCounts, the frequent ones first. Tallied instead of sorted:
// most words occur a few times. Those above the limit are few and keep their order.
std::vector<std::uint32_t> PairMerger::wordsByCount() const {
    constexpr std::uint64_t kLimit = 4096;
    const auto group = [](const Word& word) { return word.count < kLimit ? kLimit - word.count : 0; };
    std::vector<std::uint32_t> next(kLimit + 2); // where the next word of a group goes
    for (const Word& word : words_)
        ++next[group(word) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<std::uint32_t> order(words_.size());
    for (std::size_t i = 0; i < words_.size(); ++i)
        order[next[group(words_[i])]++] = static_cast<std::uint32_t>(i);
    return order;
}

// Counts the pairs on the way; the result has them at left * ids + right. There is a symbol of no word before the
// first and behind the last one, so that every place has neighbours.
std::vector<PairMerger::Neighbour> PairMerger::layOutWords(std::size_t ids) {
    std::vector<Neighbour> pairs(ids * ids);
    symbols_.reserve(bytes_.size() + 2);
    symbols_.push_back({0, PairStore::kWordEnd});
    std::uint64_t count = 0;
    for (const std::uint32_t index : wordsByCount()) {
        const Word& word = words_[index];
        if (word.count != count)
            counts_.add(static_cast<Place>(symbols_.size()), count = word.count);
        const auto idAt = [&](std::uint32_t i) {
            return idsOfBytes_[static_cast<unsigned char>(bytes_[word.begin + i])];
        };
        TokenId id = idAt(0);
        for (std::uint32_t i = 1; i < word.length; ++i) {
            const TokenId next = idAt(i);
            Neighbour& pair = pairs[id * ids + next];
            ++pair.numberOfPlaces;
            pair.count += count;
            symbols_.push_back({id, PairStore::kNone});
            id = next;
        }
        symbols_.push_back({id, PairStore::kWordEnd});
    }
    symbols_.push_back({0, PairStore::kWordEnd});
    bytes_ = {};
    words_ = {};
    return pairs;
}

// How many places a pair has is known before they are written down, so none of the lists grows, which would take
// twice the memory for a while.
void PairMerger::countPairs(const std::function<void(std::uint64_t, std::uint64_t)>& afterSymbols) {
    constexpr std::size_t kReportEvery = std::size_t{1} << 16;
    const std::size_t ids = lengths_.size();
    std::vector<Neighbour> pairs = layOutWords(ids);
    const std::size_t last = symbols_.size() - 1;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (Neighbour& pair = pairs[i]; pair.count >= pairs_.minFrequency())
            keep(pair, static_cast<TokenId>(i / ids), static_cast<TokenId>(i % ids));
    for (std::size_t i = 1; i < last; ++i) {
        if (i % kReportEvery == 0)
            afterSymbols(i, last - 1);
        if (symbols_[i].pair == PairStore::kWordEnd)
            continue;
        Neighbour& pair = pairs[symbols_[i].content * ids + symbols_[i + 1].content];
        if (pair.pair != PairStore::kNone) {
            symbols_[i].pair = pair.pair;
            *pair.nextPlace++ = static_cast<Place>(i);
        }
    }
    afterSymbols(last - 1, last - 1);
}

void PairMerger::keep(Neighbour& pair, TokenId left, TokenId right) {
    pair.pair = pairs_.add(PairStore::keyOf(left, right), pair.count, pair.numberOfPlaces);
    pair.nextPlace = pairs_.places(pair.pair).data();
    queue_.push(pair.pair);
}

std::optional<PairMerger::Pair> PairMerger::takeMostFrequent() {
    const PairStore::Index first = queue_.takeFirst();
    if (first == PairStore::kNone)
        return std::nullopt;
    const std::uint64_t key = pairs_.key(first);
    const Pair pair{static_cast<TokenId>(key >> 32), static_cast<TokenId>(key), pairs_.count(first), first};
    places_ = pairs_.places(first);
    prefetchNext();
    return pair;
}

// Most merges have two or three places, far from those of the previous merge. Prefetch the data of the next merges
// while this one is processed: first the pair, then its places, then its symbols.
void PairMerger::prefetchNext() {
    pairs_.prefetchRecord(queue_.likelyAfter(5));
    __builtin_prefetch(pairs_.places(queue_.likelyAfter(3)).data());
    const std::span<Place> places = pairs_.places(queue_.likelyAfter(1));
    for (std::size_t i = 0; i < std::min<std::size_t>(places.size(), 4); ++i)
        prefetch(places[i], 4);
}

// A pair gains occurrences only while the merge that makes one of its symbols is under way, because every merge makes
// a new id. Afterwards its count can only fall: a rare pair may be forgotten, and the queue never has too low a
// count.
void PairMerger::merge(const Pair& pair, TokenId result) {
    lengths_.push_back(lengths_[pair.left] + lengths_[pair.right]);
    before_.clear(lengths_.size());
    behind_.clear(lengths_.size());
    results_ = {};
    pairs_.beginMerge(pair.index);
    joinPlaces(pair, result);
    addNewPairs(pair, result);
    pairs_.remove(pair.index);
}

void PairMerger::joinPlaces(const Pair& pair, TokenId result) {
    constexpr std::size_t kAhead = 12;
    const std::uint32_t leftLength = lengths_[pair.left], length = lengths_[result];
    for (std::size_t i = 0; i < std::min(kAhead, places_.size()); ++i)
        prefetch(places_[i], length);
    Symbol* const symbols = symbols_.data();
    const auto meet = [](Neighbour& neighbour, std::uint64_t count) {
        neighbour.count += count;
        ++neighbour.numberOfPlaces;
    };
    std::size_t merged = 0;
    for (std::size_t i = 0; i < places_.size(); ++i) {
        if (i + kAhead < places_.size())
            prefetch(places_[i + kAhead], length);
        const Place place = places_[i];
        Symbol* const symbol = symbols + place;
        if (symbol->pair != pair.index)
            continue; // merged with another neighbour since
        places_[merged++] = place;
        const std::uint64_t count = counts_.at(place);
        if (Symbol& before = symbols[leftOf(place)]; before.pair != PairStore::kWordEnd) {
            pairs_.decrement(before.pair, count);
            before.pair = PairStore::kNone;
            meet(before.content == result ? results_ : before_.at(before.content), count);
        }
        Symbol& right = symbol[leftLength];
        symbol->pair = right.pair;
        if (right.pair != PairStore::kWordEnd) {
            pairs_.decrement(right.pair, count);
            symbol->pair = PairStore::kNone;
            meet(behind_.at(symbol[length].content), count);
        }
        right.pair = PairStore::kNone; // no token begins there any more
        symbol->content = result;
        symbol[length - 1].content = kTail | length;
    }
    places_ = places_.first(merged);
}

void PairMerger::addNewPairs(const Pair& pair, TokenId result) {
    if (results_.numberOfPlaces > 0) {
        Neighbour& left = behind_.at(pair.left);
        left.count -= results_.count;
        left.numberOfPlaces -= results_.numberOfPlaces;
        Neighbour& same = behind_.at(result);
        same.count = results_.count;
        same.numberOfPlaces = results_.numberOfPlaces;
    }
    bool any = false;
    for (Neighbour& neighbour : before_.seen())
        if (neighbour.count >= pairs_.minFrequency()) {
            keep(neighbour, neighbour.id, result);
            any = true;
        }
    for (Neighbour& neighbour : behind_.seen())
        if (neighbour.count >= pairs_.minFrequency()) {
            keep(neighbour, result, neighbour.id);
            any = true;
        }
    if (any)
        writeNewPlaces(result);
}

void PairMerger::writeNewPlaces(TokenId result) {
    const std::uint32_t length = lengths_[result];
    const auto write = [this](Neighbour& neighbour, Place place) {
        if (neighbour.pair == PairStore::kNone)
            return;
        symbols_[place].pair = neighbour.pair;
        *neighbour.nextPlace++ = place;
    };
    for (const Place place : places_) {
        const Place before = leftOf(place);
        // Another result writes itself, with what is behind it.
        if (symbols_[before].pair != PairStore::kWordEnd && symbols_[before].content != result)
            write(before_.at(symbols_[before].content), before);
        if (symbols_[place].pair != PairStore::kWordEnd)
            write(behind_.at(symbols_[place + length].content), place);
    }
}

} // namespace kantai
