// SPDX-License-Identifier: GPL-3.0-or-later
// The micro-batches of each step of a run: which sequences, and which of their tokens are chosen and replaced. A pure
// function of the text, the options and the number of the step, so that any step can be looked at later. Used by the
// trainer, and by the masking lens, which shows what the trainer computed on. One thread.
#pragma once

#include "core/training/data/TrainingBatch.h"
#include "core/training/options/TrainingOptions.h"

#include <cstdint>
#include <vector>

namespace kantai {

class StepBatches {
public:
    // Keeps a reference to source. tokens: size of the tokenizer's vocabulary.
    StepBatches(const SequenceSource& source, const TrainingOptions& options, std::uint32_t tokens);

    std::uint64_t perEpoch() const { return plan_.batchesPerEpoch(); } // micro-batches

    // Of the step after `done` completed ones, at least 0: one for each micro-batch.
    std::vector<PackedBatch> batches(std::int64_t done);
    // The numbers of their sequences in source, one list for each micro-batch, in the order of PackedBatch::starts.
    std::vector<std::vector<std::uint32_t>> sequences(std::int64_t done);

private:
    struct Place {
        std::uint64_t epoch = 0, index = 0; // of a micro-batch
    };
    Place place(std::int64_t done, std::int64_t micro) const;

    const SequenceSource& source_;
    std::int64_t accumulation_;
    double maskRate_;
    std::uint64_t seed_;
    std::uint32_t tokens_;
    BatchPlan plan_;
};

} // namespace kantai
