// SPDX-License-Identifier: GPL-3.0-or-later
// What a vocabulary does to the project's corpus: how often each token and each merge is used, how many tokens the
// corpus had at every size the vocabulary could have, and how well it covers text it was not made for. Shown by the
// Tokenizer page; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/project/Project.h"
#include "core/tokenizer/train/MergeReplay.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kantai {

struct TextCoverage {
    std::uint64_t lines = 0;
    std::uint64_t words = 0; // between white space
    std::uint64_t bytes = 0; // without line ends
    std::uint64_t tokens = 0;
    std::uint64_t wholeWords = 0;   // words that are one token, the space before it included
    std::uint64_t singleBytes = 0;  // tokens of one byte beyond ASCII: a piece of a character not learned
    std::uint64_t neverTrained = 0; // tokens that the rest of the corpus does not contain; 0 for the training text

    TextCoverage& operator+=(const TextCoverage& other);
};

struct VocabularyReport {
    // Tokens of 1 to 15 bytes, and of 16 and more.
    static constexpr std::size_t kLengths = 16;
    using ByLength = std::array<std::uint64_t, kLengths>;

    std::vector<std::uint64_t> frequency;   // by id, in the corpus
    std::vector<std::uint64_t> tokensAfter; // of the corpus, had the training ended after 0, 1... merges
    TextCoverage training, heldOut;
    ByLength vocabularyByLength{}; // tokens of the vocabulary, without the special ones
    ByLength corpusByLength{};     // tokens of the corpus

    // Pairs in the corpus that the merge of this rank joined. rank + 1 < tokensAfter.size().
    std::uint64_t joins(std::size_t rank) const { return tokensAfter[rank] - tokensAfter[rank + 1]; }
    double tokensPerWord(std::size_t merges) const; // 0 for a corpus without words
    double bytesPerToken(std::size_t merges) const; // 0 for an empty corpus
};

// Reads the corpus once, in constant memory, on all processors. Throws Error(Interrupted) when stopped. Phase:
// "Counting tokens", in bytes.
VocabularyReport reportVocabulary(const ProjectHandle& project, const MergeReplay& replay, const Progress& progress,
                                  std::stop_token stop);

} // namespace kantai
