// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/parallel/RankPieceWorkers.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/Pipeline.h"

#include <algorithm>
#include <chrono>
#include <span>
#include <utility>

namespace kantai {

namespace {

constexpr std::size_t kCountsAtOnce = std::size_t{1} << 21; // numbers, 16 MB

// A rank may be slow, on a disk over a network; one that is gone is noticed by its connection.
std::chrono::seconds patienceFor(std::uint64_t bytes) {
    constexpr std::uint64_t kAtLeast = 300, kBytesASecond = 1'000'000;
    return std::chrono::seconds(kAtLeast + bytes / kBytesASecond);
}

} // namespace

void sendNumbers(ProcessGroup& group, int to, const std::vector<std::uint64_t>& numbers) {
    const std::uint64_t count = numbers.size();
    group.send(to, std::as_bytes(std::span(&count, 1)))->wait();
    for (std::size_t at = 0; at < numbers.size(); at += kCountsAtOnce) {
        const std::span piece = std::span(numbers).subspan(at, std::min(kCountsAtOnce, numbers.size() - at));
        group.send(to, std::as_bytes(piece))->wait();
    }
}

std::vector<std::uint64_t> receiveNumbers(ProcessGroup& group, int from) {
    std::uint64_t count = 0;
    group.receive(from, std::as_writable_bytes(std::span(&count, 1)))->wait();
    std::vector<std::uint64_t> numbers(count);
    for (std::size_t at = 0; at < numbers.size(); at += kCountsAtOnce) {
        const std::span piece = std::span(numbers).subspan(at, std::min(kCountsAtOnce, numbers.size() - at));
        group.receive(from, std::as_writable_bytes(piece))->wait();
    }
    return numbers;
}

RankPieceWorkers::RankPieceWorkers(ProcessGroup& group, std::vector<int> ranks,
                                   const std::vector<CorpusPiece>& pieces, unsigned threads, unsigned rounds,
                                   Progress progress, std::function<bool()> stopWanted)
    : group_(group), ranks_(std::move(ranks)), pieces_(pieces), threads_(workersFor(threads)), rounds_(rounds),
      progress_(std::move(progress)), stopWanted_(std::move(stopWanted)) {
    const auto place = static_cast<std::size_t>(std::ranges::find(ranks_, group_.rank()) - ranks_.begin());
    for (std::size_t piece = place; piece < pieces_.size(); piece += ranks_.size()) {
        own_.push_back(piece);
        ownBytes_ += pieces_[piece].size();
    }
    group_.expectWithin(patienceFor(ownBytes_));
}

void RankPieceWorkers::forEach(const char* what, const std::function<void(std::size_t, unsigned)>& work) {
    if (std::exchange(what_, what) != what)
        done_ = 0;
    progress_.report(what, done_, rounds_ * ownBytes_);
    const auto stopIfWanted = [&] {
        if (stopWanted_ && stopWanted_())
            throw Error(ErrorCode::Interrupted, Phrase::tr("{} was stopped.", Phrase::translate(what)));
    };
    stopIfWanted();
    workOnPieces(
        pieces_, own_, threads_,
        [&](std::size_t piece, unsigned worker) {
            stopIfWanted();
            work(piece, worker);
        },
        [&](std::uint64_t bytes) {
            done_ += bytes;
            progress_.report(what, done_, rounds_ * ownBytes_);
        });
}

// Rank 0 takes from the others, in the order of the ranks, and all get what it has then.
void RankPieceWorkers::exchange(std::vector<std::uint64_t>& numbers,
                                const std::function<void(std::vector<std::uint64_t>&&)>& takeFromOther) {
    if (!leads()) {
        sendNumbers(group_, 0, numbers);
        numbers = receiveNumbers(group_, 0);
        return;
    }
    for (const int rank : ranks_)
        if (rank != 0)
            takeFromOther(receiveNumbers(group_, rank));
    for (const int rank : ranks_)
        if (rank != 0)
            sendNumbers(group_, rank, numbers);
}

void RankPieceWorkers::add(std::vector<std::uint64_t>& numbers) {
    exchange(numbers, [&](std::vector<std::uint64_t>&& others) {
        if (others.size() != numbers.size())
            throw Error(ErrorCode::Internal, "Ranks do not agree on the pieces of the corpus.");
        std::ranges::transform(numbers, others, numbers.begin(), std::plus());
    });
}

void RankPieceWorkers::join(std::vector<std::uint64_t>& numbers) {
    exchange(numbers, [&](std::vector<std::uint64_t>&& others) {
        numbers.insert(numbers.end(), others.begin(), others.end());
    });
}

} // namespace kantai
