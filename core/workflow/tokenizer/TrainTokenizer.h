// SPDX-License-Identifier: GPL-3.0-or-later
// Trains a vocabulary on the project's corpus. Called by both front ends; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/project/Project.h"
#include "core/tokenizer/train/BpeTrainer.h"

#include <stop_token>

namespace kantai {

struct TrainTokenizerOutcome {
    TokenizerRow row;
    bool stoppedEarly = false;
};

// Trains on the whole corpus, keeps the tokenizer in the project, makes it the current one.
TrainTokenizerOutcome trainTokenizer(const ProjectHandle& project, const BpeTrainingOptions& options,
                                     const Progress& progress, std::stop_token stop);

} // namespace kantai
