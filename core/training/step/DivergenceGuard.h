// SPDX-License-Identifier: GPL-3.0-or-later
// Watches the loss and the norm of the gradient of each step and says, before the weights are touched, which steps
// must not be taken. Private to training; one thread.
#pragma once

#include "core/base/Error.h"
#include "core/base/JsonForward.h"
#include "core/training/TrainingEvents.h"
#include "core/training/options/TrainingOptions.h"

#include <cstdint>
#include <deque>
#include <limits>
#include <optional>
#include <string>

namespace kantai {

Divergence divergedAt(std::int64_t step, const std::string& what); // BadInput, with what to try

// Up to which a loss and a norm are usual, by the steps before.
struct UsualStep {
    double highestLoss = std::numeric_limits<double>::infinity(); // by the last losses
    double guessing = highestLoss; // twice the loss of a uniform guess, once a loss was below it
    double highestNorm = highestLoss;
    double middleLoss = 0, middleNorm = 0; // of those steps
};

class DivergenceGuard {
public:
    // vocabularySize: of the model, which as a uniform guess has a loss of its logarithm; 0: unknown.
    explicit DivergenceGuard(OnDivergence choice, std::int64_t vocabularySize = 0);

    // Refuses only what is NaN or infinite, and never ends a run: for a search for the edge of divergence.
    static DivergenceGuard ignoring() { return DivergenceGuard(); }

    // Whether the optimizer may take this step. A step is refused (Skip) whose loss or norm is not finite, or lies
    // far outside of what the last steps had, or twice above that of a uniform guess once it was below; a norm that
    // stays high becomes the usual one. The run ends when a loss or norm is not finite (Stop), when kLasting losses
    // in a row were too high, which is no spike any more (Stop), or when as many such steps as kMostSkipped were
    // refused in a row (Skip): Error(BadInput) says what happened and what to try.
    bool admits(const StepMetrics& metrics) { return judge(metrics, usual()); }

    // The same in two parts, for steps that a device decides on before their numbers are here: by limitsOfNext(),
    // which it gets in advance, and judge(), with the same limits, says what it has done. keepsUp: whether the step
    // before the next one was judged already. The limits leave that one out in either case, so that a run that waits
    // for it, to save a checkpoint, decides as one that does not.
    UsualStep limitsOfNext(bool keepsUp);
    bool judge(const StepMetrics& metrics, const UsualStep& usual);
    bool mayRefuse() const { return choice_ == OnDivergence::Skip; } // more than what is NaN or infinite

    // Why the last step was refused, one sentence.
    const std::string& reason() const { return reason_; }

    // What the next decision depends on, so that a resumed run decides alike.
    OrderedJson toJson() const;
    void restore(const Json& json); // of toJson(); throws nlohmann::json::exception

    static constexpr std::size_t kWindow = 32; // steps looked back at; before, only the uniform guess counts
    static constexpr std::int64_t kLasting = 16, kMostSkipped = 50;

private:
    DivergenceGuard() = default;
    UsualStep usual() const;
    bool hasUsualLoss(const StepMetrics& metrics, const UsualStep& usual);
    bool hasUsualNorm(const StepMetrics& metrics, const UsualStep& usual);

    std::optional<OnDivergence> choice_;
    double ceiling_ = std::numeric_limits<double>::infinity(); // twice the loss of a uniform guess
    std::deque<double> losses_, norms_;                        // the usual losses, and all norms, the oldest first
    UsualStep before_;                                         // without the newest step
    bool isLate_ = false;                                      // limits leave it out
    std::int64_t inARow_ = 0; // losses that were not finite or too high, since the last usual one
    std::string reason_;
};

} // namespace kantai
