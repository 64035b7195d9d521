// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distributed/Exchange.h"
#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/base/Phrase.h"

#include <algorithm>
#include <bit>
#include <memory>

namespace kantai {

namespace {

constexpr std::size_t kLargestChunk = std::size_t{4} << 20;    // numbers: 16 MB from each rank at a time
constexpr std::size_t kLargestMessage = std::size_t{64} << 20; // bytes
constexpr std::int64_t kAddedAtOnce = 1 << 14;                 // numbers, by one thread

using Transfers = std::vector<std::unique_ptr<ProcessGroup::Transfer>>;

void waitForAll(Transfers& transfers) {
    for (auto& transfer : transfers)
        transfer->wait();
    transfers.clear();
}

template <class Byte, class Begin>
void inMessages(std::span<Byte> bytes, Transfers& transfers, const Begin& begin) {
    for (std::size_t at = 0; at < bytes.size(); at += kLargestMessage)
        transfers.push_back(begin(bytes.subspan(at, std::min(kLargestMessage, bytes.size() - at))));
}

class Messages {
public:
    explicit Messages(ProcessGroup& group) : group_(group) {}

    template <class Number>
    void receive(int from, std::span<Number> numbers) {
        inMessages(std::as_writable_bytes(numbers), received_,
                   [&](std::span<std::byte> bytes) { return group_.receive(from, bytes); });
    }
    template <class Number>
    void send(int to, std::span<Number> numbers) {
        inMessages(std::as_bytes(numbers), sent_,
                   [&](std::span<const std::byte> bytes) { return group_.send(to, bytes); });
    }
    void wait() {
        waitForAll(received_);
        waitForAll(sent_);
    }

private:
    ProcessGroup& group_;
    Transfers received_, sent_;
};

template <class Number>
std::span<Number> part(std::span<Number> block, const IndexRange& range) {
    return block.subspan(range.begin, range.size());
}

// The part of a shard that begins at `offset` in it.
IndexRange chunkOf(const IndexRange& shard, std::size_t offset, std::size_t size) {
    return overlap(shard, {shard.begin + offset, shard.begin + offset + size});
}

} // namespace

Exchange::Exchange(ProcessGroup& group, std::size_t numbers, SumOrder order)
    : group_(group), numbers_(numbers), order_(order), shard_(shardOf(group.rank())) {
    if (order == SumOrder::Tree && !std::has_single_bit(static_cast<unsigned>(group.size())))
        throw Error(ErrorCode::Usage,
                    Phrase::tr("A reproducible run is trained by 1, 2, 4, 8, … processes, not by {}.", group.size()));
    std::size_t largest = 0;
    for (int rank = 0; rank < group.size(); ++rank)
        largest = std::max(largest, shardOf(rank).size());
    chunk_ = std::min(largest, kLargestChunk);
    if (group.size() > 1)
        received_.resize(static_cast<std::size_t>(group.size()) * chunk_);
}

void Exchange::sumShards(std::span<float> block) {
    if (group_.size() == 1)
        return;
    const std::size_t largest = shardOf(0).size() + kNumbersOfAPiece; // shards differ by a piece
    for (std::size_t offset = 0; offset < largest; offset += chunk_)
        sumChunk(block, offset);
}

void Exchange::sumChunk(std::span<float> block, std::size_t offset) {
    const IndexRange own = chunkOf(shard_, offset, chunk_);
    Messages messages(group_);
    for (int rank = 0; rank < group_.size(); ++rank)
        if (rank != group_.rank())
            messages.receive(rank, std::span(receivedFrom(rank), own.size()));
    for (int rank = 0; rank < group_.size(); ++rank)
        if (rank != group_.rank())
            messages.send(rank, part(block, chunkOf(shardOf(rank), offset, chunk_)));
    messages.wait();
    addUp(part(block, own));
}

void Exchange::addUp(std::span<float> own) {
    const auto size = static_cast<std::size_t>(group_.size());
    std::vector<float*> from(size);
    for (std::size_t rank = 0; rank < size; ++rank)
        from[rank] = static_cast<int>(rank) == group_.rank() ? own.data() : receivedFrom(static_cast<int>(rank));
    const auto add = [&](std::size_t to, std::size_t what, std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i)
            from[to][i] += from[what][i];
    };
    inPieces(static_cast<std::int64_t>(own.size()), kAddedAtOnce, [&](std::int64_t begin, std::int64_t end) {
        if (order_ == SumOrder::Sequence)
            for (std::size_t rank = 1; rank < size; ++rank)
                add(0, rank, begin, end);
        else
            for (std::size_t stride = 1; stride < size; stride *= 2)
                for (std::size_t rank = 0; rank < size; rank += 2 * stride)
                    add(rank, rank + stride, begin, end);
        if (from[0] != own.data())
            std::copy(from[0] + begin, from[0] + end, own.data() + begin);
    });
}

void Exchange::gatherShards(std::span<float> block) {
    Messages messages(group_);
    for (int rank = 0; rank < group_.size(); ++rank)
        if (rank != group_.rank())
            messages.receive(rank, part(block, shardOf(rank)));
    for (int rank = 0; rank < group_.size(); ++rank)
        if (rank != group_.rank())
            messages.send(rank, part(block, shard_));
    messages.wait();
}

void Exchange::gatherShardsAtFirst(std::span<float> block) {
    Messages messages(group_);
    if (group_.rank() != 0)
        messages.send(0, part(block, shard_));
    else
        for (int rank = 1; rank < group_.size(); ++rank)
            messages.receive(rank, part(block, shardOf(rank)));
    messages.wait();
}

void Exchange::scatterShards(std::span<float> block) {
    Messages messages(group_);
    if (group_.rank() != 0)
        messages.receive(0, part(block, shard_));
    else
        for (int rank = 1; rank < group_.size(); ++rank)
            messages.send(rank, part(block, shardOf(rank)));
    messages.wait();
}

void Exchange::sendToAll(std::span<float> block) {
    Messages messages(group_);
    if (group_.rank() != 0)
        messages.receive(0, block);
    else
        for (int rank = 1; rank < group_.size(); ++rank)
            messages.send(rank, block);
    messages.wait();
}

void Exchange::sumEverywhere(std::span<double> numbers) {
    const auto size = static_cast<std::size_t>(group_.size());
    if (size == 1)
        return;
    std::vector<std::vector<double>> from(size, std::vector<double>(numbers.size()));
    std::ranges::copy(numbers, from[static_cast<std::size_t>(group_.rank())].begin());
    Messages messages(group_);
    for (int rank = 0; rank < group_.size(); ++rank)
        if (rank != group_.rank())
            messages.receive(rank, std::span(from[static_cast<std::size_t>(rank)]));
    for (int rank = 0; rank < group_.size(); ++rank)
        if (rank != group_.rank())
            messages.send(rank, numbers);
    messages.wait();
    std::ranges::fill(numbers, 0.0);
    for (const std::vector<double>& each : from)
        for (std::size_t i = 0; i < numbers.size(); ++i)
            numbers[i] += each[i];
}

} // namespace kantai
