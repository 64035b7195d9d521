// SPDX-License-Identifier: GPL-3.0-or-later
// A compact map from words to numbers: 8 bytes of open addressing and 12 bytes in addition to the word itself. Used
// for counting words, for looking tokens up and as the encoder's memory. One thread writes, or any number read.
#pragma once

#include "core/tokenizer/pretokenize/WordHash.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace kantai {

class WordTable {
public:
    static constexpr std::size_t kLongestWord = (std::size_t{8} << 20) - 16; // bytes

    WordTable();

    std::uint64_t& at(std::string_view word) { return at(word, wordHash(word)); } // 0 when the word is new
    const std::uint64_t* find(std::string_view word) const;                       // null when there is no such word
    std::size_t size() const { return size_; }
    std::uint64_t memory() const; // bytes, about
    void clear();

    // In the order in which the words were added.
    template <typename Sink>
    void forEach(Sink&& sink) const {
        for (const Chunk& chunk : chunks_)
            for (std::size_t unit = 0; unit < chunk.used;) {
                const char* record = chunk.bytes.get() + unit * kUnit;
                const std::string_view word = wordOf(record);
                sink(word, wordhash::load<std::uint64_t>(record));
                unit += unitsFor(word.size());
            }
    }

private:
    // A record is a number (8 bytes), a length (4 bytes) and the word, padded to units of 8 bytes.
    static constexpr std::size_t kUnit = 8, kHeader = 12;
    static constexpr std::size_t kUnitsInChunk = std::size_t{1} << 20;
    static constexpr std::uint32_t kEmpty = 0xFFFFFFFF;

    struct Slot {
        std::uint32_t tag = 0;         // of the hash; its other half says where the search begins
        std::uint32_t record = kEmpty; // chunk * kUnitsInChunk + unit
    };
    struct Chunk {
        std::unique_ptr<char[]> bytes;
        std::size_t used = 0; // units
    };

    static std::size_t unitsFor(std::size_t length) { return (kHeader + length + kUnit - 1) / kUnit; }
    static std::string_view wordOf(const char* record) {
        return {record + kHeader, static_cast<std::size_t>(wordhash::load<std::uint32_t>(record + 8))};
    }
    char* recordAt(std::uint32_t record) const {
        return chunks_[record / kUnitsInChunk].bytes.get() + record % kUnitsInChunk * kUnit;
    }
    std::size_t slotOf(std::string_view word, std::uint64_t hash) const;
    std::uint64_t& at(std::string_view word, std::uint64_t hash);
    std::uint32_t addRecord(std::string_view word);
    void grow();

    std::vector<Slot> slots_; // a power of two of them
    std::vector<Chunk> chunks_;
    std::size_t size_ = 0;
};

} // namespace kantai
