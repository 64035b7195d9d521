// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/bench/BenchPretraining.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/ProjectAccess.h"
#include "core/workflow/pretrain/ProjectTokens.h"
#include "core/workflow/tokenizer/Tokenizers.h"

namespace kantai {

TrainingBenchFigures benchPretraining(const ProjectHandle& project, const RobertaConfig& config,
                                      const TrainingOptions& options, unsigned steps, const Progress& progress,
                                      std::stop_token stop) {
    const Project database(project);
    const TokenizerRow tokenizer = currentTokenizer(database);
    TrainingBenchInput input;
    input.config = config;
    input.options = options;
    input.tokens = projectTokens(project, database, tokenizer, progress, stop).train;
    input.vocabularySize = static_cast<std::uint32_t>(tokenizer.vocabularySize);
    input.steps = steps;
    return benchTraining(input, progress, stop);
}

} // namespace kantai
