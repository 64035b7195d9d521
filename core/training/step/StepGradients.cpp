// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/step/StepGradients.h"
#include "core/base/Error.h"
#include "core/training/step/GradientNorms.h"
#include "core/training/step/Stopwatch.h"

namespace kantai {

void StepGradients::enqueue(std::int64_t, const std::vector<PackedBatch>&, std::int64_t, StepMetrics&) {
    throw Error(ErrorCode::Internal, "These gradients are waited for.");
}

template <class Forward>
void LocalGradients::eachOf(std::int64_t done, const std::vector<PackedBatch>& batches, std::int64_t masked,
                            StepMetrics& metrics, const Forward& forward) {
    Stopwatch watch;
    bool accumulate = false;
    for (std::size_t micro = 0; micro < batches.size(); ++micro) {
        const PackedBatch& batch = batches[micro];
        if (batch.masked() == 0)
            continue;
        const DropoutKey key{options_.seed, static_cast<std::uint64_t>(done), static_cast<std::uint32_t>(micro)};
        forward(batch, 1 / static_cast<double>(masked), key, accumulate);
        metrics.forwardSeconds += watch.lap();
        engine_.backward();
        metrics.backwardSeconds += watch.lap();
        accumulate = true;
    }
}

void LocalGradients::compute(std::int64_t done, const std::vector<PackedBatch>& batches, std::int64_t masked,
                             StepMetrics& metrics) {
    eachOf(done, batches, masked, metrics,
           [&](const PackedBatch& batch, double scale, const DropoutKey& key, bool accumulate) {
               const TeacherSignal* signal = signalOf(teacher_, batch);
               metrics.loss += scale * engine_.forward(batch, scale, &key, accumulate, signal).sum;
           });
}

void LocalGradients::enqueue(std::int64_t done, const std::vector<PackedBatch>& batches, std::int64_t masked,
                             StepMetrics& metrics) {
    eachOf(done, batches, masked, metrics,
           [&](const PackedBatch& batch, double scale, const DropoutKey& key, bool accumulate) {
               engine_.queue()->queueForward(batch, scale, &key, accumulate);
           });
}

std::vector<float> LocalGradients::normsByGroup() {
    return gradientNormsByGroup(engine_, layout_, config_.layers);
}

} // namespace kantai
