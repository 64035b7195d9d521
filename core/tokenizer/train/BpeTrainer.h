// SPDX-License-Identifier: GPL-3.0-or-later
// Trains a byte-level BPE vocabulary (Sennrich et al. 2016, on bytes as in GPT-2) from text files. Exactly the merges
// of the trainer of Hugging Face tokenizers: highest pair count first, then smaller left id, then smaller right id.
// Called by workflow.
#pragma once

#include "core/base/Phrase.h"
#include "core/base/Progress.h"
#include "core/tokenizer/Merge.h"
#include "core/tokenizer/SpecialTokens.h"
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kantai {

struct BpeTrainingOptions {
    std::uint32_t vocabularySize = 52000; // at least kSmallestVocabulary
    std::uint64_t minFrequency = 2;       // at least 1
    // None of these changes the result.
    unsigned threads = 0;                               // for counting words; 0: one for each processor
    std::uint64_t wordBytes = std::uint64_t{512} << 20; // of counted words; with more, temporary files are used
    std::filesystem::path temporaryFolder = {};         // for them; empty: the system's
    std::uint64_t memoryBytes = 0; // that merging may take; with more Error(Resources). 0: what the computer has
};

struct BpeTrainingResult {
    std::vector<std::string> vocabulary; // id -> token in the printable byte alphabet; special tokens as they are
    std::vector<Merge> merges;           // in rank order
    std::uint64_t words = 0;             // pre-tokens counted
    std::uint64_t distinctWords = 0;
    bool ranOutOfPairs = false; // the corpus had no further pair to merge before the requested size
    bool stoppedEarly = false;  // a stop was requested: the merges so far are a valid smaller tokenizer
};

// The phases of a training, in order.
inline constexpr const char* kCountingWords = Phrase::noop("Counting words"); // in bytes; detail: the words so far
inline constexpr const char* kCountingPairs = Phrase::noop("Counting pairs"); // in symbols
inline constexpr const char* kMerging = Phrase::noop("Merging");              // in merges; detail: the newest ones

// Throws Error(Usage) for sizes out of range, Error(BadInput) for an empty corpus, Error(Interrupted) when stopped
// before the first merge.
BpeTrainingResult trainBpe(const std::vector<std::filesystem::path>& files, const BpeTrainingOptions& options,
                           const Progress& progress, std::stop_token stop);

} // namespace kantai
