// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/step/StepGradients.h"
#include "core/training/step/GradientNorms.h"
#include "core/training/step/Stopwatch.h"

namespace kantai {

void LocalGradients::compute(std::int64_t done, const std::vector<PackedBatch>& batches, std::int64_t masked,
                             StepMetrics& metrics) {
    Stopwatch watch;
    bool accumulate = false;
    for (std::size_t micro = 0; micro < batches.size(); ++micro) {
        const PackedBatch& batch = batches[micro];
        if (batch.masked() == 0)
            continue;
        const DropoutKey key{options_.seed, static_cast<std::uint64_t>(done), static_cast<std::uint32_t>(micro)};
        const double scale = 1 / static_cast<double>(masked);
        const TeacherSignal* signal = signalOf(teacher_, batch);
        metrics.loss += scale * engine_.forward(batch, scale, &key, accumulate, signal).sum;
        metrics.forwardSeconds += watch.lap();
        engine_.backward();
        metrics.backwardSeconds += watch.lap();
        accumulate = true;
    }
}

std::vector<float> LocalGradients::normsByGroup() {
    return gradientNormsByGroup(engine_, layout_, config_.layers);
}

} // namespace kantai
