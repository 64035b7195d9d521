// SPDX-License-Identifier: GPL-3.0-or-later
// Finds lines that are nearly the same as a line before, in bounded memory and always with the same result. Two lines
// are nearly the same when they share at least kThreshold of their pairs of neighbouring words (Jaccard similarity;
// case, white space and punctuation at the edges of words do not count), as estimated from 32 minima of hashes
// (MinHash, Broder 1997) that are found again through eight bands of four (locality-sensitive hashing). Used by
// TextCleaner; one thread.
#pragma once

#include "core/corpus/NormalisedLine.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kantai {

class NearDuplicates {
public:
    static constexpr double kThreshold = 0.75;
    static constexpr std::size_t kFewestWords = 6; // shorter lines are never near-duplicates
    // That are remembered, 64 bytes each; later lines are compared with them only.
    static constexpr std::size_t kMostLines = 2'000'000;

    explicit NearDuplicates(std::size_t mostLines = kMostLines);
    // True for a line that is nearly the same as one before; else it is remembered.
    bool isNearDuplicate(std::string_view line);

private:
    static constexpr std::size_t kMinima = 32, kBands = 8, kRows = kMinima / kBands;
    using Signature = std::array<std::uint8_t, kMinima>;

    bool setSignature(std::string_view line); // false when there are too few words
    std::size_t slotOf(std::size_t band, const Signature& signature) const;
    bool isKnown() const;
    void remember();
    void grow();

    NormalisedLine normalised_;
    std::vector<std::uint64_t> words_;
    Signature signature_{};
    std::vector<Signature> signatures_;
    // For each band the newest line with this hash, by its number from 1; a newer one may take the slot of another.
    std::vector<std::uint32_t> slots_;
    std::size_t slotsOfBand_;
    std::size_t mostLines_;
};

} // namespace kantai
