// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/data/StepBatches.h"
#include "core/training/data/RandomStreams.h"

namespace kantai {

StepBatches::StepBatches(const SequenceSource& source, const TrainingOptions& options, std::uint32_t tokens)
    : source_(source), accumulation_(options.accumulation), maskRate_(options.maskRate), seed_(options.seed),
      tokens_(tokens), plan_(source.count(), options.batchSize, options.seed, epochRest(options)) {}

StepBatches::Place StepBatches::place(std::int64_t done, std::int64_t micro) const {
    const auto number = static_cast<std::uint64_t>(done * accumulation_ + micro);
    return {number / perEpoch(), number % perEpoch()};
}

std::vector<PackedBatch> StepBatches::batches(std::int64_t done) {
    std::vector<PackedBatch> batches;
    for (std::int64_t micro = 0; micro < accumulation_; ++micro) {
        const Place at = place(done, micro);
        const MlmMasking masking(maskRate_, tokens_, seed_, kMaskStreams + at.epoch);
        batches.push_back(makeBatch(source_, plan_.batch(at.epoch, at.index), masking));
    }
    return batches;
}

std::vector<std::vector<std::uint32_t>> StepBatches::sequences(std::int64_t done) {
    std::vector<std::vector<std::uint32_t>> sequences;
    for (std::int64_t micro = 0; micro < accumulation_; ++micro) {
        const Place at = place(done, micro);
        sequences.push_back(plan_.batch(at.epoch, at.index));
    }
    return sequences;
}

} // namespace kantai
