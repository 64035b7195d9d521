// SPDX-License-Identifier: GPL-3.0-or-later
// What the user asks for when a run is started or resumed. Plain data, made by both front ends.
#pragma once

#include "core/distributed/ProcessGroup.h"
#include "core/model/RobertaConfig.h"
#include "core/training/options/Recipe.h"
#include "core/training/options/TrainingOptions.h"

#include <cstdint>
#include <memory>
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
    ProcessGroup* group = nullptr; // of which this process is rank 0; null: it trains alone
    // Other computers that take local steps: they join at a port of this one, or an address of it and a port, or
    // through a folder; so many must have before the first step. Nobody can before there is an invitation.
    std::string workersPlace, workersFolder;
    int awaited = 0;
    std::shared_ptr<const class Invitation> invitation;
    std::optional<std::int64_t> queueEntry; // the run is the one of this entry, see core/workflow/queue
};

} // namespace kantai
