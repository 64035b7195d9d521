// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/HeldOutSplit.h"

#include "core/base/CounterRandom.h"
#include "core/base/Phrase.h"
#include "core/corpus/CorpusReader.h"
#include "core/corpus/NormalisedLine.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <numeric>

namespace kantai {

namespace {

constexpr std::uint64_t kSplitStream = 0x48454c444f555421; // used for nothing else, so that no other draw follows it
constexpr const char* kWhat = Phrase::noop("Comparing lines");

// Neighbours that are drawn together, where the line stands. Each length divides the place where it begins to hold.
std::uint64_t runLength(std::uint64_t lineIndex) {
    constexpr std::uint64_t kShortRuns = 1024, kLongRuns = 8192;
    return lineIndex < kShortRuns ? 1 : lineIndex < kLongRuns ? 8 : 64;
}

using OnLine = std::function<void(std::uint64_t index, std::string_view line)>;

void readPiece(const std::vector<std::filesystem::path>& files, const CorpusPiece& piece, std::uint64_t firstLine,
               const OnLine& onLine) {
    CorpusReader reader(files[piece.file], piece.begin, piece.end);
    for (std::string_view line; reader.next(line);)
        onLine(firstLine + reader.lineIndex(), line);
}

std::vector<std::uint64_t> distinctOf(std::vector<std::uint64_t> numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

} // namespace

bool HeldOutSplit::isHeldOut(std::uint64_t lineIndex) const {
    const std::uint64_t run = rules == SplitRules::Lines ? 1 : runLength(lineIndex);
    return CounterRandom(seed, kSplitStream).uniform(lineIndex - lineIndex % run) < fraction;
}

std::vector<std::uint64_t> firstLinesOf(const std::vector<std::filesystem::path>& files,
                                        const std::vector<CorpusPiece>& pieces, PieceWorkers& workers) {
    std::vector<std::uint64_t> lines(pieces.size());
    workers.forEach(kWhat, [&](std::size_t piece, unsigned) {
        std::uint64_t count = 0;
        readPiece(files, pieces[piece], 0, [&](std::uint64_t, std::string_view) { ++count; });
        lines[piece] = count;
    });
    workers.add(lines);
    std::exclusive_scan(lines.begin(), lines.end(), lines.begin(), std::uint64_t{0});
    return lines;
}

CorpusSplit::CorpusSplit(const std::vector<std::filesystem::path>& files, const HeldOutSplit& split,
                         const Progress& progress, const std::stop_token& stop, unsigned threads)
    : split_(split) {
    if (!split.comparesLines())
        return;
    const std::vector<CorpusPiece> pieces = corpusPieces(files);
    const bool counts = pieces.size() > 1;
    ThreadPieceWorkers workers(pieces, threads, counts ? 3 : 2, progress, stop);
    compare(files, pieces, counts ? firstLinesOf(files, pieces, workers) : std::vector<std::uint64_t>{0}, workers);
}

CorpusSplit::CorpusSplit(const std::vector<std::filesystem::path>& files, const std::vector<CorpusPiece>& pieces,
                         const std::vector<std::uint64_t>& firstLines, const HeldOutSplit& split,
                         PieceWorkers& workers)
    : split_(split) {
    if (split.comparesLines())
        compare(files, pieces, firstLines, workers);
}

void CorpusSplit::compare(const std::vector<std::filesystem::path>& files, const std::vector<CorpusPiece>& pieces,
                          const std::vector<std::uint64_t>& firstLines, PieceWorkers& workers) {
    std::vector<NormalisedLine> normalised(workers.workers());
    std::vector<std::vector<std::uint64_t>> hashes(workers.workers());
    workers.forEach(kWhat, [&](std::size_t piece, unsigned worker) {
        readPiece(files, pieces[piece], firstLines[piece], [&](std::uint64_t index, std::string_view line) {
            if (split_.isHeldOut(index) && normalised[worker].set(line))
                hashes[worker].push_back(normalised[worker].hash());
        });
    });
    std::vector<std::uint64_t> heldOut;
    for (const auto& some : hashes)
        heldOut.insert(heldOut.end(), some.begin(), some.end());
    workers.join(heldOut);

    const std::vector<std::uint64_t> distinct = distinctOf(heldOut);
    std::vector<std::uint64_t> trained(distinct.size()); // not zero for those that the training text has
    workers.forEach(kWhat, [&](std::size_t piece, unsigned worker) {
        readPiece(files, pieces[piece], firstLines[piece], [&](std::uint64_t index, std::string_view line) {
            if (split_.isHeldOut(index) || !normalised[worker].set(line))
                return;
            const auto found = std::lower_bound(distinct.begin(), distinct.end(), normalised[worker].hash());
            if (found != distinct.end() && *found == normalised[worker].hash())
                std::atomic_ref(trained[static_cast<std::size_t>(found - distinct.begin())])
                    .store(1, std::memory_order_relaxed);
        });
    });
    workers.add(trained);
    for (std::size_t i = 0; i < distinct.size(); ++i)
        if (trained[i] != 0)
            repeated_.push_back(distinct[i]);
    leftOutLines_ =
        static_cast<std::uint64_t>(std::count_if(heldOut.begin(), heldOut.end(), [this](std::uint64_t hash) {
            return std::binary_search(repeated_.begin(), repeated_.end(), hash);
        }));
}

LinePart CorpusSplit::partOf(std::uint64_t lineIndex, std::string_view line) const {
    if (!split_.isHeldOut(lineIndex))
        return LinePart::Training;
    if (repeated_.empty())
        return LinePart::HeldOut;
    NormalisedLine normalised;
    const bool repeated =
        normalised.set(line) && std::binary_search(repeated_.begin(), repeated_.end(), normalised.hash());
    return repeated ? LinePart::LeftOut : LinePart::HeldOut;
}

} // namespace kantai
