// SPDX-License-Identifier: GPL-3.0-or-later
// The small models of the tests, and options with which they train in moments. Used by the tests of model, engine,
// training, inference, workflow and of the window; change a copy where a test needs another value.
#pragma once

#include "core/model/RobertaConfig.h"
#include "core/training/options/TrainingOptions.h"

namespace kantai::test {

// One layer: hundreds of steps take seconds.
inline RobertaConfig tinyConfig() {
    RobertaConfig config;
    config.vocabularySize = 320; // more rows than most tokenizers of the tests have tokens, as in the chapter
    config.hiddenSize = 16;
    config.layers = 1;
    config.heads = 2;
    config.intermediateSize = 32;
    config.maxPositions = 34;
    return config;
}

// Two layers of four heads, for what one layer or two heads would not show.
inline RobertaConfig smallConfig() {
    RobertaConfig config = tinyConfig();
    config.hiddenSize = 32;
    config.layers = 2;
    config.heads = 4;
    config.intermediateSize = 64;
    return config;
}

// Sizes that fill no vector evenly, and weights so large that attention attends and GELU is used on both sides: for
// comparisons of two engines.
inline RobertaConfig unevenConfig() {
    RobertaConfig config;
    config.vocabularySize = 301;
    config.hiddenSize = 36;
    config.layers = 3;
    config.heads = 3;
    config.intermediateSize = 70;
    config.maxPositions = 140;
    config.initializerRange = 0.2;
    return config;
}

// On one thread, with two evaluations.
inline TrainingOptions tinyOptions(std::int64_t steps) {
    TrainingOptions options;
    options.blockSize = 16;
    options.batchSize = 4;
    options.length = Steps{steps};
    options.threads = 1;
    options.evaluateEvery = steps > 2 ? steps / 2 : 1;
    return options;
}

} // namespace kantai::test
