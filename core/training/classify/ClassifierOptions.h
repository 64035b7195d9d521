// SPDX-License-Identifier: GPL-3.0-or-later
// What the user may choose about the fine-tuning of a classifier. Plain data, shared by the engine, the command line
// and the window.
#pragma once

#include "core/base/JsonForward.h"
#include "core/model/RobertaConfig.h"
#include "core/training/options/TrainingOptions.h"

#include <cstdint>

namespace kantai {

struct ClassifierOptions {
    std::int64_t epochs = 4;
    std::int64_t batchSize = 16;  // texts a step
    std::int64_t blockSize = 128; // tokens of a text, <s> and </s> included; the rest is cut off
    double learningRate = 5e-5;   // climbs over the first warmupFraction of all steps and then falls linearly to 0
    double warmupFraction = 0.1;
    double weightDecay = 0.01;
    double dropout = 0.1;         // of the hidden states, the attention and the head
    double heldOutFraction = 0.2; // of the rows, on which the classifier is measured and never trained
    std::uint64_t seed = 42;      // of the head, the order, the dropout and the choice of the held-out rows
    int threads = 0;              // 0: physical cores
    bool operator==(const ClassifierOptions&) const = default;
};

// What to begin with for a model of this shape: a block that it can take, and a learning rate that is higher for
// narrow models.
ClassifierOptions usualClassifierOptions(const RobertaConfig& model);

// Throws Error(Usage) that names the first option outside of what it can be.
void requirePossible(const ClassifierOptions& options, const RobertaConfig& model);

// AdamW, schedule, clipping and seed as a training has them.
TrainingOptions trainingOptionsOf(const ClassifierOptions& options);

OrderedJson toJson(const ClassifierOptions& options);
ClassifierOptions classifierOptionsFrom(const Json& json); // throws Json::exception, and Error(BadInput)

// A whole number from 0 to 2^53, in a file that may come from a stranger. Throws as above.
std::int64_t wholeNumberIn(const Json& number);

} // namespace kantai
