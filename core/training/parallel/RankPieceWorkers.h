// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces of a corpus divided among those ranks of a group that see its files; each works on its own on threads.
// Private to training; one thread of each rank.
#pragma once

#include "core/corpus/PieceWorkers.h"
#include "core/distributed/ProcessGroup.h"

#include <functional>
#include <string>
#include <vector>

namespace kantai {

class RankPieceWorkers : public PieceWorkers {
public:
    // ranks: those that take part, rank 0 first. Keeps references to group and pieces. rounds: how often forEach() is
    // called under a name, for progress. stopWanted: asked before each piece; then Error(Interrupted).
    RankPieceWorkers(ProcessGroup& group, std::vector<int> ranks, const std::vector<CorpusPiece>& pieces,
                     unsigned threads, unsigned rounds, Progress progress, std::function<bool()> stopWanted);

    void forEach(const char* what, const std::function<void(std::size_t, unsigned)>& work) override;
    unsigned workers() const override { return threads_; }
    void setRounds(unsigned rounds) { rounds_ = rounds; }
    void add(std::vector<std::uint64_t>& numbers) override;
    void join(std::vector<std::uint64_t>& numbers) override;

private:
    bool leads() const { return group_.rank() == 0; }
    void exchange(std::vector<std::uint64_t>& numbers,
                  const std::function<void(std::vector<std::uint64_t>&&)>& takeFromOther);

    ProcessGroup& group_;
    std::vector<int> ranks_;
    const std::vector<CorpusPiece>& pieces_;
    unsigned threads_, rounds_;
    Progress progress_;
    std::function<bool()> stopWanted_;
    std::vector<std::size_t> own_;
    std::uint64_t ownBytes_ = 0, done_ = 0;
    std::string what_; // the newest name
};

// Any number of numbers, from one rank to another that receives them.
void sendNumbers(ProcessGroup& group, int to, const std::vector<std::uint64_t>& numbers);
std::vector<std::uint64_t> receiveNumbers(ProcessGroup& group, int from);

} // namespace kantai
