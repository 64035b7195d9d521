// SPDX-License-Identifier: GPL-3.0-or-later
// The tokenized corpus that a project keeps for one of its tokenizers. Private to core/workflow; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/project/Project.h"
#include "core/training/data/LineLengths.h"
#include "core/training/data/TokenStore.h"

#include <filesystem>
#include <optional>
#include <stop_token>

namespace kantai {

// The tokenized corpus for a tokenizer of the project, in tokens/<number>; made again when the corpus, the tokenizer
// or the split has changed. group: rank 0 of several processes has them help. threads: 0 for one for each processor.
TokenStorePair projectTokens(const ProjectHandle& project, const Project& database, const TokenizerRow& row,
                             const Progress& progress, std::stop_token stop, ProcessGroup* group = nullptr,
                             int threads = 0);

// Where that is, and what it is made from.
std::filesystem::path tokensFolder(const ProjectHandle& project, const TokenizerRow& row);
TokenStoreKey tokensKey(const Project& database, const TokenizerRow& row);

// How long its lines are, if it has been tokenized and they were counted.
std::optional<LineLengths> countedLineLengths(const ProjectHandle& project, const Project& database,
                                              const TokenizerRow& row);

} // namespace kantai
