// SPDX-License-Identifier: GPL-3.0-or-later
// The weights that a run begins with. Private to training.
#pragma once

#include "core/model/ModelWeights.h"
#include "core/training/TrainerInput.h"
#include "core/training/data/TokenStore.h"
#include "core/training/options/TrainingOptions.h"

namespace kantai {

// Random from the seed; the head's bias at the log frequencies of the tokens if the options say so: rows that can
// never be an answer, those of special tokens and those beyond the tokenizer, begin at a thousandth of a token.
// train: the text whose tokens are counted. vocabularySize: of the tokenizer.
ModelWeights newModel(const RobertaConfig& config, const TrainingOptions& options, const TokenStore& train,
                      std::uint32_t vocabularySize);

// What a training begins with: the weights of the checkpoint that it resumes or begins from, or a new model.
ModelWeights startingWeights(const TrainerInput& input, const TokenStore& train, std::uint32_t vocabularySize);

} // namespace kantai
