// SPDX-License-Identifier: GPL-3.0-or-later
// What the ranks of a group compute together. Every rank makes the same calls in the same order. Sums are added in
// float32 in an order that does not depend on when something arrives: equal bits for equally many ranks.
// Errors are those of ProcessGroup.
#pragma once

#include "core/distributed/ProcessGroup.h"
#include "core/distributed/Shards.h"

#include <cstddef>
#include <span>
#include <vector>

namespace kantai {

// How the numbers of all ranks are added: rank after rank, or as the leaves of a binary tree. With a power of two of
// ranks, a tree over them continues the trees that each has over what it computed: equal bits for any number of
// ranks.
enum class SumOrder { Sequence, Tree };

class Exchange {
public:
    // Blocks of `numbers` numbers; keeps a reference to group. SumOrder::Tree needs a power of two of ranks.
    Exchange(ProcessGroup& group, std::size_t numbers, SumOrder order);

    const IndexRange& shard() const { return shard_; } // of this rank

    // The shard of this rank becomes the sum over all ranks; the rest of the block is unchanged.
    void sumShards(std::span<float> block);
    // Every rank gets the shards of the others.
    void gatherShards(std::span<float> block);
    // Rank 0 gets them.
    void gatherShardsAtFirst(std::span<float> block);
    // The others get their shards of rank 0's block.
    void scatterShards(std::span<float> block);
    // The others get rank 0's block.
    void sendToAll(std::span<float> block);

    // Where all but one rank have zero, the sum is exact. Everyone gets it.
    void sumEverywhere(std::span<double> numbers);

private:
    IndexRange shardOf(int rank) const { return kantai::shardOf(numbers_, rank, group_.size()); }
    void sumChunk(std::span<float> block, std::size_t offset);
    void addUp(std::span<float> own);
    float* receivedFrom(int rank) { return received_.data() + static_cast<std::size_t>(rank) * chunk_; }

    ProcessGroup& group_;
    std::size_t numbers_;
    SumOrder order_;
    IndexRange shard_;
    std::size_t chunk_; // numbers of a shard that are summed at once
    std::vector<float> received_;
};

} // namespace kantai
