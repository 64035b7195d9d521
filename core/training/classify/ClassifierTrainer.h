// SPDX-License-Identifier: GPL-3.0-or-later
// Fine-tunes a classifier: cross-entropy on the labels through the head and all layers, with AdamW, warm-up and a
// falling learning rate, and measures it on held-out texts. The same texts, options, seed, precision and number of
// threads give the same weights to the bit. Called by workflow on its thread.
#pragma once

#include "core/engine/Engine.h"
#include "core/training/classify/ClassifierData.h"
#include "core/training/classify/ClassifierFigures.h"

#include <functional>
#include <vector>

namespace kantai {

// A point of the learning curve.
struct ClassifierPoint {
    std::int64_t step = 0; // completed ones: 0 is the model with a new head
    double epoch = 0;
    double trainingLoss = 0;       // mean of the steps since the point before; of step 0: that of a uniform guess
    double loss = 0, accuracy = 0; // on held-out texts: at most kTextsPerPoint, at the last point all
    double seconds = 0;            // since the training began
};

inline constexpr std::int64_t kPoints = 10; // of a curve, besides step 0
inline constexpr std::size_t kTextsPerPoint = 500;

struct ClassifierCourse {
    std::vector<ClassifierPoint> points;
    std::int64_t steps = 0, totalSteps = 0; // done, and planned
    bool stopped = false;                   // by the user, before the last step
    double seconds = 0;
    std::vector<ClassifiedText> heldOut; // as the finished model classifies them, in their order
};

// onPoint is called for each point as it comes. Phase: "Fine-tuning", in steps. A stop ends the training after the
// step under way, with what was learned so far; before the first step it throws Error(Interrupted). Throws
// Divergence when the loss is NaN or infinite.
ClassifierCourse trainClassifierWeights(ModelWeights& weights, const ClassifierData& data,
                                        const ClassifierOptions& options, const Progress& progress,
                                        const std::stop_token& stop,
                                        const std::function<void(const ClassifierPoint&)>& onPoint);

} // namespace kantai
