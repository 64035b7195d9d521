// SPDX-License-Identifier: GPL-3.0-or-later
// The learning rate range test (Smith, "Cyclical learning rates for training neural networks", 2017): a new model is
// trained while the rate climbs from far too low to far too high, and the losses tell the highest stable one. Any
// thread.
#pragma once

#include "core/base/Progress.h"
#include "core/model/RobertaConfig.h"
#include "core/training/options/TrainingOptions.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

namespace kantai {

struct LearningRateSearch {
    double lowest = 1e-6, highest = 1e-1;
    std::int64_t steps = 100;                          // at most: the search ends where the loss has clearly risen
    std::optional<std::filesystem::path> teacher = {}; // the checkpoint folder of the one that the options name
};

struct LearningRatePoint {
    double rate = 0;
    double loss = 0;     // of the step with this rate
    double smoothed = 0; // debiased exponential mean
};

struct LearningRateFinding {
    std::vector<LearningRatePoint> points;
    double lowestLossAt = 0; // the rate where the smoothed loss was least
    double suggestion = 0;   // a fifth of that: a stable peak for a longer run
};

// What the points say. At least one point.
LearningRateFinding judged(std::vector<LearningRatePoint> points);

// tokens: a token store; vocabularySize: of the tokenizer. The options' own rate and schedule do not matter. Throws
// Error as the trainer does, Error(Usage) for a range that is none, Error(Interrupted) when stopped.
LearningRateFinding findLearningRate(const RobertaConfig& config, const TrainingOptions& options,
                                     const std::filesystem::path& tokens, std::uint32_t vocabularySize,
                                     const LearningRateSearch& search, const Progress& progress,
                                     std::stop_token stop);

} // namespace kantai
