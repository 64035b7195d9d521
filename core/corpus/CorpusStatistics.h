// SPDX-License-Identifier: GPL-3.0-or-later
// Summary statistics of a corpus: counts, line lengths, character classes, frequent words. Shown on the Corpus page
// and by `kantai import --json`. Streams; the word table is bounded (rare words are evicted first).
#pragma once

#include "core/base/Progress.h"
#include "core/corpus/HeldOutSplit.h"
#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace kantai {

struct CorpusStatistics {
    std::uint64_t files = 0;
    std::uint64_t lines = 0;
    std::uint64_t emptyLines = 0;
    std::uint64_t duplicateLines = 0;
    std::uint64_t words = 0; // separated by white space
    std::uint64_t bytes = 0;
    std::uint64_t characters = 0;                        // code points
    std::uint64_t longestLine = 0;                       // bytes
    std::array<std::uint64_t, 16> lineLengthHistogram{}; // bin b: lines of 2^b to 2^(b+1)-1 bytes; 0 holds length 1
    std::uint64_t letters = 0, digits = 0, spaces = 0, punctuation = 0, other = 0; // code points by class
    std::vector<std::pair<std::string, std::uint64_t>> frequentWords;              // at most 50, most frequent first
    std::uint64_t heldOutLines = 0;
    SplitRules splitRules = SplitRules::Current; // that they were drawn by
    bool operator==(const CorpusStatistics&) const = default;
};

// Phase: "Counting", in bytes. Lines are those of CorpusReader; their LF counts in bytes and nowhere else. Letters
// are the Unicode categories L and M, digits N, spaces Z and the white space controls, punctuation P; symbols, other
// controls and bytes that are not UTF-8 are other. The last histogram bin holds all longer lines, empty lines are in
// none. Throws Error(BadInput) for a file that cannot be read, Error(Interrupted) on stop.
CorpusStatistics corpusStatistics(const std::vector<std::filesystem::path>& files, const HeldOutSplit& split,
                                  const Progress& progress, std::stop_token stop);

} // namespace kantai
