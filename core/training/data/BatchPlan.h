// SPDX-License-Identifier: GPL-3.0-or-later
// Which sequences form which micro-batch: an order drawn anew for each epoch, computed from (seed, epoch), so that
// any position of a run can be reached at once and nothing is ever replayed. Used by the trainer; one thread.
//
// Lines mode: sequence i is `<s> line i </s>`, the line cut to blockSize - 2 tokens. Packed mode: the stream of all
// lines, each ended by </s>, is cut into pieces of blockSize - 2 tokens; sequence i is `<s> piece i </s>`, blockSize
// tokens in all; only the last piece may be shorter. Every epoch holds every sequence once. Memory: 4 bytes a
// sequence.
#pragma once

#include "core/training/data/TokenStore.h"
#include "core/training/options/TrainingOptions.h"

#include <cstdint>
#include <vector>

namespace kantai {

// How a store's text becomes sequences, without any order. Keeps a reference to store.
class SequenceSource {
public:
    SequenceSource(const TokenStore& store, DatasetMode mode, std::int64_t blockSize);

    std::uint64_t count() const { return count_; }
    std::uint64_t tokens() const; // of all sequences, <s> and </s> included; asks for the length of each line
    std::vector<TokenId> sequence(std::uint64_t index) const; // with <s> and </s>, at most blockSize tokens

private:
    const TokenStore* store_;
    DatasetMode mode_;
    std::uint64_t content_; // tokens of a full sequence besides <s> and </s>
    std::uint64_t count_;
};

// What becomes of the sequences that are left when an epoch is divided into full micro-batches. AdamW takes a step of
// full length from any batch, so one of a few sequences is a step in a random direction.
enum class EpochRest {
    OwnBatch, // the last micro-batch, however small (Kantai Studio 0.1.0)
    Shared,   // less than half a batch is shared out among the last eight micro-batches
};

EpochRest epochRest(const TrainingOptions& options); // as the rules of the run have it

class BatchPlan {
public:
    // Throws Error(Resources) for more than 2^32 - 1 sequences. sequences and batchSize at least 1.
    BatchPlan(std::uint64_t sequences, std::int64_t batchSize, std::uint64_t seed,
              EpochRest rest = EpochRest::Shared);

    std::uint64_t batchesPerEpoch() const { return batches_; }

    // The sequences of micro-batch `index` of `epoch`, index < batchesPerEpoch().
    std::vector<std::uint32_t> batch(std::uint64_t epoch, std::uint64_t index);

private:
    std::uint64_t beginOf(std::uint64_t index) const; // of a micro-batch, in the order of the epoch

    std::uint64_t sequences_;
    std::uint64_t batchSize_;
    std::uint64_t batches_ = 0;
    std::uint64_t shared_ = 0; // sequences dealt to the last sharing_ micro-batches besides their own
    std::uint64_t sharing_ = 0;
    std::uint64_t seed_;
    std::uint64_t orderedEpoch_ = 0; // whose order is in order_
    std::vector<std::uint32_t> order_;
};

} // namespace kantai
