// SPDX-License-Identifier: GPL-3.0-or-later
// A corpus in pieces, and who works on them: the threads of this process, or several processes with their threads.
// What is computed from all pieces does not depend on who did which. Used to compare lines and to tokenise; one
// thread calls.
#pragma once

#include "core/base/Progress.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <vector>

namespace kantai {

// The lines of a file of the corpus that begin in [begin, end), in bytes.
struct CorpusPiece {
    std::size_t file = 0;
    std::uint64_t begin = 0, end = 0;

    std::uint64_t size() const { return end - begin; }
    bool operator==(const CorpusPiece&) const = default;
};

inline constexpr std::uint64_t kBytesOfAPiece = std::uint64_t{16} << 20;

// In the order of the files, each divided into pieces of `bytes`; the last one may be shorter. Throws Error(BadInput)
// for a file that cannot be read.
std::vector<CorpusPiece> corpusPieces(const std::vector<std::filesystem::path>& files,
                                      std::uint64_t bytes = kBytesOfAPiece);

class PieceWorkers {
public:
    virtual ~PieceWorkers() = default;

    // work(piece, worker) for each piece of this process, side by side; worker: 0 to workers() - 1. Reports progress
    // under the name. The first exception ends it.
    virtual void forEach(const char* what, const std::function<void(std::size_t, unsigned)>& work) = 0;
    virtual unsigned workers() const = 0;

    // Of all processes, which all call and get it: the sums, number by number, and the numbers one after the other.
    virtual void add(std::vector<std::uint64_t>& numbers) = 0;
    virtual void join(std::vector<std::uint64_t>& numbers) = 0;
};

// All pieces, on threads of this process. Keeps references to pieces.
class ThreadPieceWorkers : public PieceWorkers {
public:
    // threads: 0 for one for each processor. rounds: how often forEach() will be called under the same name, for the
    // total of its progress.
    ThreadPieceWorkers(const std::vector<CorpusPiece>& pieces, unsigned threads, unsigned rounds, Progress progress,
                       std::stop_token stop);

    void forEach(const char* what, const std::function<void(std::size_t, unsigned)>& work) override;
    unsigned workers() const override { return threads_; }
    void add(std::vector<std::uint64_t>&) override {}
    void join(std::vector<std::uint64_t>&) override {}

private:
    const std::vector<CorpusPiece>& pieces_;
    unsigned threads_, rounds_;
    std::uint64_t done_ = 0;
    Progress progress_;
    std::stop_token stop_;
};

// Work on the pieces with these numbers. onDone: the bytes of each, in order, when it and all before it are done.
void workOnPieces(const std::vector<CorpusPiece>& pieces, const std::vector<std::size_t>& which, unsigned threads,
                  const std::function<void(std::size_t, unsigned)>& work,
                  const std::function<void(std::uint64_t)>& onDone);

} // namespace kantai
