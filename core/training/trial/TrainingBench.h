// SPDX-License-Identifier: GPL-3.0-or-later
// How fast this computer pretrains: steps of a new model on the token store of a text, and beside them the matrix
// products they are made of. Nothing is saved. Called by the bench verb; one thread, like the trainer.
#pragma once

#include "core/base/Progress.h"
#include "core/model/RobertaConfig.h"
#include "core/training/TrainingEvents.h"
#include "core/training/options/TrainingOptions.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

struct TrainingBenchInput {
    RobertaConfig config;
    TrainingOptions options;
    std::filesystem::path tokens;                      // a token store
    std::uint32_t vocabularySize = 0;                  // of the tokenizer
    unsigned steps = 10;                               // that count, after two that do not
    std::filesystem::path heldOut;                     // a token store to evaluate once; none when empty
    std::optional<std::filesystem::path> teacher = {}; // the checkpoint folder of the one that the options name
};

struct TrainingBenchFigures {
    std::vector<StepMetrics> steps; // those that count
    double secondsAStep = 0;        // medians, here and below
    double dataSeconds = 0, forwardSeconds = 0, backwardSeconds = 0, optimizerSeconds = 0;
    double tokensPerSecond = 0;  // real ones
    double gigaflops = 0;        // of the work that the loss needs, a second
    double productGigaflops = 0; // of one large matrix product alone, before and after; 0 on other devices than cpu
    std::string products;        // what computes them, as productImplementation() names it
    double shareOfLimit() const { return productGigaflops > 0 ? gigaflops / productGigaflops : 0; }
    double evaluationSeconds = 0; // of one, as a run does them
    std::uint64_t batchesPerEpoch = 0;
    std::uint64_t peakMemory = 0; // bytes, of the whole process
    PrecisionChoice precision = PrecisionChoice::Float32;
    int threads = 0;
};

// Throws Error as the trainer does, and Error(Interrupted) when stopped.
TrainingBenchFigures benchTraining(const TrainingBenchInput& input, const Progress& progress, std::stop_token stop);

} // namespace kantai
