// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with a vocabulary: train it on the project's corpus or bring one along, look at it, export it,
// encode a file.
#pragma once

#include "core/base/Progress.h"
#include "core/project/Project.h"
#include "core/tokenizer/Tokenizer.h"
#include <functional>
#include <string_view>

namespace kantai {

struct TrainTokenizerOutcome {
    TokenizerRow row;
    bool stoppedEarly = false;
};

// Trains on the whole corpus, keeps the tokenizer in the project, makes it the current one.
TrainTokenizerOutcome trainTokenizer(const ProjectHandle& project, const BpeTrainingOptions& options,
                                     const Progress& progress, std::stop_token stop);
// Keeps a tokenizer made elsewhere in the project, makes it the current one. source: a tokenizer.json, or a
// vocab.json or merges.txt with the other beside it, or a folder with either. Throws Error(BadInput) naming the file
// for what is no byte-level BPE tokenizer with the Studio's special tokens.
TokenizerRow importTokenizer(const ProjectHandle& project, const std::filesystem::path& source);
// The newest tokenizer of the project; throws Error(BadInput) with the remedy when there is none.
TokenizerRow currentTokenizer(const Project& project);
Tokenizer loadTokenizer(const ProjectHandle& project, const TokenizerRow& row);
// vocab.json, merges.txt, tokenizer.json and the two configuration files into a new or empty folder.
void exportTokenizer(const ProjectHandle& project, const std::filesystem::path& folder);

struct EncodeOutcome {
    std::uint64_t lines = 0, tokens = 0;
};
// One call of sink for each line of file: its ids separated by spaces (empty for an empty line), no <s> and </s>.
// tokenizerSource: a project (folder or file) or a tokenizer.json.
EncodeOutcome encodeFile(const std::filesystem::path& tokenizerSource, const std::filesystem::path& file,
                         const std::function<void(std::string_view)>& sink, std::stop_token stop);

} // namespace kantai
