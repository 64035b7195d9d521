// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/MetricRows.h"

namespace kantai {

std::optional<MetricRow> metricRowOf(const StepMetrics& metrics) {
    if (metrics.skipped)
        return std::nullopt;
    return MetricRow{.step = metrics.step,
                     .epoch = metrics.epoch,
                     .loss = metrics.loss,
                     .learningRate = metrics.learningRate,
                     .gradientNorm = metrics.gradientNorm,
                     .tokensPerSecond = metrics.tokensPerSecond,
                     .trainingSeconds = metrics.trainingSeconds,
                     .tokens = metrics.tokens,
                     .dataSeconds = static_cast<float>(metrics.dataSeconds),
                     .forwardSeconds = static_cast<float>(metrics.forwardSeconds),
                     .backwardSeconds = static_cast<float>(metrics.backwardSeconds),
                     .optimizerSeconds = static_cast<float>(metrics.optimizerSeconds),
                     .residentMebibytes = static_cast<std::uint32_t>(metrics.residentMemory >> 20),
                     .resumed = metrics.resumed};
}

EvaluationRow evaluationRowOf(const EvaluationMetrics& metrics) {
    return {.step = metrics.step,
            .loss = metrics.loss,
            .accuracy = metrics.accuracy,
            .trainingSeconds = metrics.trainingSeconds,
            .maskedTokens = metrics.maskedTokens,
            .best = metrics.best,
            .pairsRight = metrics.pairsRight,
            .pairsCounted = metrics.pairsCounted};
}

} // namespace kantai
