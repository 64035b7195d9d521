// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/PieceWorkers.h"

#include "core/base/FileReader.h"
#include "core/base/Phrase.h"
#include "core/base/Pipeline.h"

#include <numeric>
#include <utility>

namespace kantai {

std::vector<CorpusPiece> corpusPieces(const std::vector<std::filesystem::path>& files, std::uint64_t bytes) {
    std::vector<CorpusPiece> pieces;
    for (std::size_t file = 0; file < files.size(); ++file) {
        const std::uint64_t size = FileReader(files[file]).size();
        for (std::uint64_t begin = 0; begin < size; begin += bytes)
            pieces.push_back({file, begin, std::min(begin + bytes, size)});
    }
    return pieces;
}

void workOnPieces(const std::vector<CorpusPiece>& pieces, const std::vector<std::size_t>& which, unsigned threads,
                  const std::function<void(std::size_t, unsigned)>& work,
                  const std::function<void(std::uint64_t)>& onDone) {
    std::size_t next = 0;
    runPipeline<std::size_t>(
        threads,
        [&](std::size_t& piece) {
            if (next == which.size())
                return false;
            piece = which[next++];
            return true;
        },
        [&](const std::size_t& piece, unsigned worker) { work(piece, worker); },
        [&](const std::size_t& piece) { onDone(pieces[piece].size()); });
}

ThreadPieceWorkers::ThreadPieceWorkers(const std::vector<CorpusPiece>& pieces, unsigned threads, unsigned rounds,
                                       Progress progress, std::stop_token stop)
    : pieces_(pieces), threads_(workersFor(threads)), rounds_(rounds), progress_(std::move(progress)),
      stop_(std::move(stop)) {}

void ThreadPieceWorkers::forEach(const char* what, const std::function<void(std::size_t, unsigned)>& work) {
    std::uint64_t total = 0;
    for (const CorpusPiece& piece : pieces_)
        total += piece.size();
    total *= rounds_;
    std::vector<std::size_t> all(pieces_.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    throwIfStopped(stop_, what);
    progress_.report(what, done_, total);
    workOnPieces(
        pieces_, all, threads_,
        [&](std::size_t piece, unsigned worker) {
            throwIfStopped(stop_, what);
            work(piece, worker);
        },
        [&](std::uint64_t bytes) {
            done_ += bytes;
            progress_.report(what, done_, total);
        });
}

} // namespace kantai
