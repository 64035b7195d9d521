// SPDX-License-Identifier: GPL-3.0-or-later
// Training steps on a device that computes while this thread continues: what a step needs is put into the device's
// queue, and how it ended is asked for later. An Engine has one where its device works like that. One thread.
#pragma once

#include "core/engine/Dropout.h"
#include "core/engine/PackedBatch.h"

#include <limits>

namespace kantai {

// What decides whether a step changes the weights, as far as it is known when the step is queued.
struct QueuedStep {
    double learningRate = 0;
    double clipNorm = 0; // largest norm of the gradient; 0: no limit
    double highestLoss = std::numeric_limits<double>::infinity(), highestNorm = highestLoss; // that are usual
};

struct StepOutcome {
    double loss = 0; // the sum over its forward passes of scale * the sum of the losses
    double gradientNorm = 0;
    bool taken = false; // whether weights and moments changed: not when one of the two is not finite or too high
};

class StepQueue {
public:
    virtual ~StepQueue() = default;

    // As Engine::forward(), without waiting for the loss; then Engine::backward().
    virtual void queueForward(const PackedBatch& batch, double scale, const DropoutKey* dropout, bool accumulate) = 0;

    // The step of AdamW that Engine::gradientNorm() and step() would make; the device decides by its own numbers.
    virtual void queueStep(const QueuedStep& how) = 0;

    // Of the oldest step that was not asked for; waits for it alone. At most two may be queued and not asked for.
    virtual StepOutcome outcome() = 0;
};

} // namespace kantai
