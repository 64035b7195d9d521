// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/PairMerger.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <algorithm>

namespace kantai {

PairMerger::PairMerger(const std::vector<TokenId>& idsOfBytes, std::uint64_t minFrequency)
    : idsOfBytes_(idsOfBytes), minFrequency_(minFrequency), symbols_{{0, kNoWord}},
      lengths_(1 + *std::max_element(idsOfBytes.begin(), idsOfBytes.end()), 1) {}

void PairMerger::addWord(std::string_view word, std::uint64_t count) {
    constexpr std::size_t kMost = 0xFFFFFFFE;
    if (symbols_.size() + word.size() >= kMost)
        throw Error(ErrorCode::Resources,
                    Phrase::tr("The different words of the corpus have more than 4.2 billion bytes."),
                    Phrase::tr("Train on a part of the corpus."));
    const auto index = static_cast<std::uint32_t>(wordCounts_.size());
    wordCounts_.push_back(count);
    for (const char byte : word)
        symbols_.push_back({idsOfBytes_[static_cast<unsigned char>(byte)], index});
}

PairMerger::Place* PairMerger::addPair(TokenId left, TokenId right, std::uint64_t count,
                                       std::uint32_t numberOfPlaces) {
    const auto places = static_cast<Place*>(memory_.allocate(numberOfPlaces * sizeof(Place), alignof(Place)));
    const std::uint64_t key = PairTable::keyOf(left, right);
    pairs_.add({key, count, places, numberOfPlaces});
    queue_.push(key, count);
    return places;
}

// Twice over the symbols: how many places a pair has is known before they are written down, so none of the lists
// grows, which would take twice the memory for a while.
void PairMerger::countPairs(const std::function<void(std::uint64_t, std::uint64_t)>& afterSymbols) {
    constexpr std::size_t kReportEvery = std::size_t(1) << 16;
    symbols_.push_back({0, kNoWord});
    const std::size_t ids = lengths_.size(), last = symbols_.size() - 1;
    std::vector<Neighbour> pairs(ids * ids);
    for (std::size_t i = 1; i < last; ++i)
        if (symbols_[i].word == symbols_[i + 1].word) {
            Neighbour& pair = pairs[symbols_[i].content * ids + symbols_[i + 1].content];
            ++pair.numberOfPlaces;
            pair.count += wordCounts_[symbols_[i].word];
        }
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (Neighbour& pair = pairs[i]; pair.count >= minFrequency_)
            pair.nextPlace = addPair(static_cast<TokenId>(i / ids), static_cast<TokenId>(i % ids), pair.count,
                                     pair.numberOfPlaces);
    for (std::size_t i = 1; i < last; ++i) {
        if (i % kReportEvery == 0)
            afterSymbols(i, last - 1);
        if (symbols_[i].word != symbols_[i + 1].word)
            continue;
        if (Place*& next = pairs[symbols_[i].content * ids + symbols_[i + 1].content].nextPlace)
            *next++ = static_cast<Place>(i);
    }
    afterSymbols(last - 1, last - 1);
}

void PairMerger::forget(PairTable::Occurrences* pair) {
    memory_.deallocate(pair->places, pair->numberOfPlaces * sizeof(Place), alignof(Place));
    pairs_.erase(pair);
}

// A pair gains occurrences only while the merge that makes one of its symbols is under way, because every merge makes
// a new id. Afterwards its count can only fall: a rare pair may be forgotten, and the queue never has too low a
// count.
void PairMerger::lose(std::uint64_t key, std::uint64_t count) {
    PairTable::Occurrences* const pair = pairs_.find(key);
    if (!pair)
        return;
    pair->count -= count;
    if (pair->count < minFrequency_)
        forget(pair);
}

std::optional<PairMerger::Pair> PairMerger::takeMostFrequent() {
    PairTable::Occurrences* const first = queue_.takeFirst();
    if (!first)
        return std::nullopt;
    const Pair pair{static_cast<TokenId>(first->key >> 32), static_cast<TokenId>(first->key), first->count};
    places_ = {first->places, first->numberOfPlaces};
    pairs_.erase(first);
    prefetchNext();
    return pair;
}

// Most merges have two or three places, all far from the ones before: what the next merges will look at is brought
// nearer while this one is under way, first the pair, then its places, then its symbols.
void PairMerger::prefetchNext() {
    pairs_.prefetch(queue_.likelyAfter(5));
    if (const PairTable::Occurrences* const pair = pairs_.find(queue_.likelyAfter(3)))
        __builtin_prefetch(pair->places);
    if (const PairTable::Occurrences* const pair = pairs_.find(queue_.likelyAfter(1)))
        for (std::size_t i = 0; i < std::min<std::size_t>(pair->numberOfPlaces, 4); ++i)
            prefetch(pair->places[i], 4);
}

void PairMerger::merge(const Pair& pair, TokenId result) {
    lengths_.push_back(lengths_[pair.left] + lengths_[pair.right]);
    const std::span<Place> all = places_;
    joinPlaces(pair, result);
    loseOldPairs(pair);
    addNewPairs(pair, result);
    memory_.deallocate(all.data(), all.size_bytes(), alignof(Place));
}

void PairMerger::joinPlaces(const Pair& pair, TokenId result) {
    constexpr std::size_t kAhead = 12;
    const std::uint32_t leftLength = lengths_[pair.left], length = lengths_[result];
    before_.clear(lengths_.size());
    behind_.clear(lengths_.size());
    results_ = {};
    for (std::size_t i = 0; i < std::min(kAhead, places_.size()); ++i)
        prefetch(places_[i], length);
    Symbol* const symbols = symbols_.data();
    std::size_t merged = 0;
    for (std::size_t i = 0; i < places_.size(); ++i) {
        if (i + kAhead < places_.size())
            prefetch(places_[i + kAhead], length);
        const Place place = places_[i];
        Symbol* const symbol = symbols + place;
        const std::uint32_t word = symbol->word;
        if (symbol->content != pair.left || symbol[leftLength].content != pair.right ||
            symbol[leftLength].word != word)
            continue; // merged with another neighbour since
        places_[merged++] = place;
        const std::uint64_t count = wordCounts_[word];
        if (symbol[-1].word == word) {
            const TokenId id = symbols_[leftOf(place)].content;
            Neighbour& neighbour = id == result ? results_ : before_.at(id);
            neighbour.count += count;
            ++neighbour.numberOfPlaces;
        }
        if (symbol[length].word == word) {
            Neighbour& neighbour = behind_.at(symbol[length].content);
            neighbour.count += count;
            ++neighbour.numberOfPlaces;
        }
        symbol->content = result;
        symbol[leftLength].content = kTail; // no id any more
        symbol[length - 1].content = kTail | length;
    }
    places_ = places_.first(merged);
}

void PairMerger::loseOldPairs(const Pair& pair) {
    for (const Neighbour& neighbour : before_.met())
        pairs_.prefetch(PairTable::keyOf(neighbour.id, pair.left));
    for (const Neighbour& neighbour : behind_.met())
        pairs_.prefetch(PairTable::keyOf(pair.right, neighbour.id));
    for (const Neighbour& neighbour : before_.met())
        lose(PairTable::keyOf(neighbour.id, pair.left), neighbour.count);
    for (const Neighbour& neighbour : behind_.met())
        lose(PairTable::keyOf(pair.right, neighbour.id), neighbour.count);
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
    for (const Neighbour& neighbour : before_.met())
        if (neighbour.count >= minFrequency_)
            pairs_.prefetch(PairTable::keyOf(neighbour.id, result));
    for (const Neighbour& neighbour : behind_.met())
        if (neighbour.count >= minFrequency_)
            pairs_.prefetch(PairTable::keyOf(result, neighbour.id));
    bool any = false;
    const auto keep = [&](Neighbour& neighbour, TokenId left, TokenId right) {
        if (neighbour.count < minFrequency_)
            return;
        neighbour.nextPlace = addPair(left, right, neighbour.count, neighbour.numberOfPlaces);
        any = true;
    };
    for (Neighbour& neighbour : before_.met())
        keep(neighbour, neighbour.id, result);
    for (Neighbour& neighbour : behind_.met())
        keep(neighbour, result, neighbour.id);
    if (any)
        writeNewPlaces(result);
}

void PairMerger::writeNewPlaces(TokenId result) {
    const std::uint32_t length = lengths_[result];
    for (const Place place : places_) {
        const Symbol* const symbol = &symbols_[place];
        if (symbol[-1].word == symbol->word) {
            const Place before = leftOf(place);
            const TokenId id = symbols_[before].content;
            if (id != result) // else it is in the list of the pair that begins with it
                if (Place*& next = before_.at(id).nextPlace)
                    *next++ = before;
        }
        if (symbol[length].word == symbol->word)
            if (Place*& next = behind_.at(symbol[length].content).nextPlace)
                *next++ = place;
    }
}

} // namespace kantai
