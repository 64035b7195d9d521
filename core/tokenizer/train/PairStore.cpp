// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/train/PairStore.h"

namespace kantai {

PairStore::PairStore(std::uint64_t minFrequency) : minFrequency_(minFrequency), counts_(2, kEndless), records_(2) {}

PairStore::Index PairStore::add(std::uint64_t key, std::uint64_t count, std::uint32_t numberOfPlaces) {
    Index pair;
    if (unused_.empty()) {
        pair = static_cast<Index>(counts_.size());
        counts_.emplace_back();
        records_.emplace_back();
    } else {
        pair = unused_.back();
        unused_.pop_back();
    }
    counts_[pair] = count;
    const auto places = static_cast<Place*>(memory_.allocate(numberOfPlaces * sizeof(Place), alignof(Place)));
    records_[pair] = {key, places, numberOfPlaces};
    return pair;
}

// The list of places is freed as soon as the pair is too rare. The index is not: the remaining places still hold it.
void PairStore::drop(Index pair, std::uint64_t countBefore) {
    if (countBefore >= minFrequency_)
        freePlaces(pair);
    if (counts_[pair] == 0)
        unused_.push_back(pair);
}

void PairStore::remove(Index pair) {
    freePlaces(pair);
    counts_[pair] = 0;
    unused_.push_back(pair);
}

void PairStore::freePlaces(Index pair) {
    Record& record = records_[pair];
    memory_.deallocate(record.places, record.numberOfPlaces * sizeof(Place), alignof(Place));
    record.places = nullptr;
    record.numberOfPlaces = 0;
}

} // namespace kantai
