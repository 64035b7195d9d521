// SPDX-License-Identifier: GPL-3.0-or-later
// What the user asks for when a run is started or resumed. Plain data, made by both front ends.
#pragma once

#include "core/distributed/ProcessGroup.h"
#include "core/model/RobertaConfig.h"
#include "core/training/TrainerInput.h"
#include "core/training/options/Recipe.h"
#include "core/training/options/TrainingOptions.h"

#include <cstdint>
#include <optional>
#include <string>

namespace kantai {

// keep 52,000 rows like the chapter | as many rows as there are tokens
enum class VocabularyRows { AsConfigured, FitTokenizer };

struct PretrainRequest {
    std::string preset = "kantaibert"; // "custom" when config was edited
    RobertaConfig config;
    VocabularyRows vocabularyRows = VocabularyRows::AsConfigured;
    Recipe recipe = Recipe::Fast; // what options started from: for equivalentCommand() only
    TrainingOptions options;
    std::string runName; // "" for "Run 3"
    // Resume this run from its newest whole checkpoint; config and options are the run's own.
    std::optional<std::int64_t> resumeRun;
    std::int64_t newMaxSteps = 0;                // with resumeRun: a new length for the run; 0 keeps it
    std::optional<OnDivergence> newOnDivergence; // with resumeRun: another choice than the run's
    std::optional<double> newLearningRate;       // with resumeRun: another highest one
    std::optional<Device> newDevice;             // with resumeRun: another device
    std::optional<std::int64_t> newLocalSteps;   // with resumeRun: other rounds, or none
    // Begin with the weights of this checkpoint of the project instead of random ones; config has its shape.
    std::optional<std::int64_t> fromCheckpoint;
    ProcessGroup* group = nullptr;          // of which this process is rank 0; null: it trains alone
    OtherMachines machines;                 // that may join a run with local steps
    std::optional<std::int64_t> queueEntry; // the run is the one of this entry, see core/workflow/queue
};

} // namespace kantai
