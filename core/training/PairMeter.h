// SPDX-License-Identifier: GPL-3.0-or-later
// Scores minimal pairs at the evaluations of a run, within a share of its time. What a score is, is told by
// core/workflow; used by the Trainer, on its thread.
#pragma once

#include "core/engine/Engine.h"
#include "core/training/TrainingEvents.h"

#include <cstdint>
#include <functional>

namespace kantai {

struct PairScore {
    std::uint32_t right = 0, counted = 0;
};

struct PairMeasure {
    // Scores the model as it is. stopRequested is asked often; when it says so, Error(Interrupted) is thrown. Empty:
    // the run measures no pairs.
    std::function<PairScore(Engine& engine, const std::function<bool()>& stopRequested)> score;
    std::uint64_t tokens = 0; // that pass through the model for one score, about
};

class PairMeter {
public:
    static constexpr double kShareOfTime = 0.02;

    // trainingSeconds: of the run so far; what it spent before is not known.
    PairMeter(PairMeasure measure, double trainingSeconds);

    // Fills the pairs of metrics, whose trainingSeconds are set, where there is time for them. tokens: that the run
    // has trained on so far, which tells how fast it computes. A model that cannot be scored, because it diverges, is
    // left without a score and the run continues.
    void measure(Engine& engine, EvaluationMetrics& metrics, std::uint64_t tokens,
                 const std::function<bool()>& stopRequested);

private:
    double expectedSeconds(const EvaluationMetrics& metrics, std::uint64_t tokens) const;

    PairMeasure measure_;
    double begin_;
    double spent_ = 0, last_ = 0; // seconds; last_ 0: not measured yet
};

} // namespace kantai
