// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/PairMeter.h"

#include "core/base/Error.h"

#include <chrono>
#include <utility>

namespace kantai {

PairMeter::PairMeter(PairMeasure measure, double trainingSeconds)
    : measure_(std::move(measure)), begin_(trainingSeconds) {}

double PairMeter::expectedSeconds(const EvaluationMetrics& metrics, std::uint64_t tokens) const {
    constexpr double kForwardShare = 1.0 / 3; // of the time that training takes for as many tokens
    if (last_ > 0 || tokens == 0)
        return last_;
    return kForwardShare * static_cast<double>(measure_.tokens) * metrics.trainingSeconds /
           static_cast<double>(tokens);
}

void PairMeter::measure(Engine& engine, EvaluationMetrics& metrics, std::uint64_t tokens,
                        const std::function<bool()>& stopRequested) {
    if (!measure_.score)
        return;
    if (spent_ + expectedSeconds(metrics, tokens) > kShareOfTime * (metrics.trainingSeconds - begin_))
        return;
    const auto start = std::chrono::steady_clock::now();
    PairScore score;
    try {
        score = measure_.score(engine, stopRequested);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Interrupted)
            throw;
    }
    last_ = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    spent_ += last_;
    metrics.pairsRight = score.right;
    metrics.pairsCounted = score.counted;
}

} // namespace kantai
