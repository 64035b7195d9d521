// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/pretokenize/WordTable.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"

namespace kantai {

namespace {

constexpr std::size_t kFirstSlots = std::size_t{1} << 12;

} // namespace

WordTable::WordTable() : slots_(kFirstSlots) {}

std::size_t WordTable::slotOf(std::string_view word, std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    const auto tag = static_cast<std::uint32_t>(hash >> 32);
    for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
        const Slot& slot = slots_[i];
        if (slot.record == kEmpty || (slot.tag == tag && wordOf(recordAt(slot.record)) == word))
            return i;
    }
}

const std::uint64_t* WordTable::find(std::string_view word) const {
    const Slot& slot = slots_[slotOf(word, wordHash(word))];
    return slot.record == kEmpty ? nullptr : reinterpret_cast<const std::uint64_t*>(recordAt(slot.record));
}

std::uint64_t& WordTable::at(std::string_view word, std::uint64_t hash) {
    Slot* slot = &slots_[slotOf(word, hash)];
    if (slot->record == kEmpty) {
        if (size_ >= slots_.size() / 4 * 3) {
            grow();
            slot = &slots_[slotOf(word, hash)];
        }
        *slot = {static_cast<std::uint32_t>(hash >> 32), addRecord(word)};
        ++size_;
    }
    return *reinterpret_cast<std::uint64_t*>(recordAt(slot->record));
}

std::uint32_t WordTable::addRecord(std::string_view word) {
    const std::size_t units = unitsFor(word.size());
    if (word.size() > kLongestWord)
        throw Error(ErrorCode::Internal, Phrase::tr("A word of more than 8 MB reached the table of words."));
    if (chunks_.empty() || chunks_.back().used + units > kUnitsInChunk)
        chunks_.push_back({std::make_unique_for_overwrite<char[]>(kUnitsInChunk * kUnit), 0});
    Chunk& chunk = chunks_.back();
    const std::size_t record = (chunks_.size() - 1) * kUnitsInChunk + chunk.used;
    if (record >= kEmpty)
        throw Error(ErrorCode::Resources, Phrase::tr("The different words of the corpus take more than 34 GB."),
                    Phrase::tr("Train on a part of the corpus."));
    char* const at = chunk.bytes.get() + chunk.used * kUnit;
    const std::uint64_t number = 0;
    const auto length = static_cast<std::uint32_t>(word.size());
    std::memcpy(at, &number, sizeof number);
    std::memcpy(at + sizeof number, &length, sizeof length);
    std::memcpy(at + kHeader, word.data(), word.size());
    chunk.used += units;
    return static_cast<std::uint32_t>(record);
}

void WordTable::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.record == kEmpty)
            continue;
        std::size_t i = wordHash(wordOf(recordAt(slot.record))) & mask;
        while (slots_[i].record != kEmpty)
            i = (i + 1) & mask;
        slots_[i] = slot;
    }
}

std::uint64_t WordTable::memory() const {
    const std::uint64_t lastChunk = chunks_.empty() ? 0 : chunks_.back().used * kUnit;
    return slots_.size() * sizeof(Slot) + lastChunk +
           (chunks_.size() > 1 ? (chunks_.size() - 1) * kUnitsInChunk * kUnit : 0);
}

void WordTable::clear() {
    slots_.assign(kFirstSlots, {});
    slots_.shrink_to_fit();
    chunks_.clear();
    size_ = 0;
}

} // namespace kantai
