// SPDX-License-Identifier: GPL-3.0-or-later
// How fast this computer trains and encodes with byte-level BPE: medians of repeated runs, after one that does not
// count unless it is to. Called by the bench verb; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/tokenizer/train/BpeTrainer.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kantai {

struct TokenizerBenchOptions {
    BpeTrainingOptions training;
    std::filesystem::path tokenizerJson; // for encoding; empty: train one on the files first
    unsigned repeats = 5;
    bool warmUp = true; // one more run before, which does not count
};

struct BenchFigures {
    std::vector<double> seconds; // of each run that counts
    double medianSeconds = 0;
    std::uint64_t bytes = 0;      // of the files
    unsigned threads = 0;         // that were used
    std::uint64_t peakMemory = 0; // bytes, of the whole process so far

    double megabytesPerSecond() const {
        return medianSeconds > 0 ? static_cast<double>(bytes) / 1e6 / medianSeconds : 0;
    }
};

struct BpeBench {
    BenchFigures figures;
    std::uint64_t words = 0, distinctWords = 0, merges = 0;
    std::string
        vocabularySha256; // of the tokens as vocab.json writes them, in the order of their ids, an LF behind each
};

struct EncodeBench {
    BenchFigures figures;
    std::uint64_t lines = 0, tokens = 0;
    double microsecondsForASentence = 0; // one short sentence, alone
    std::string idsSha256;               // of the ids of each line, separated by spaces, an LF behind each line
};

BpeBench benchBpe(const std::vector<std::filesystem::path>& files, const TokenizerBenchOptions& options,
                  const Progress& progress, std::stop_token stop);

// What is measured is encodeBatch over all lines, which are held in memory, as Hugging Face tokenizers hold them.
EncodeBench benchEncode(const std::vector<std::filesystem::path>& files, const TokenizerBenchOptions& options,
                        const Progress& progress, std::stop_token stop);

} // namespace kantai
