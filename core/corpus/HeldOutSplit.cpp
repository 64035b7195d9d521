// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/HeldOutSplit.h"

#include "core/base/CounterRandom.h"
#include "core/base/Phrase.h"
#include "core/corpus/CorpusReader.h"
#include "core/corpus/NormalisedLine.h"

#include <algorithm>
#include <functional>

namespace kantai {

namespace {

constexpr std::uint64_t kSplitStream = 0x48454c444f555421; // used for nothing else, so that no other draw follows it
constexpr std::uint64_t kReportEvery = 1 << 20;            // bytes

// Neighbours that are drawn together, where the line stands. Each length divides the place where it begins to hold.
std::uint64_t runLength(std::uint64_t lineIndex) {
    constexpr std::uint64_t kShortRuns = 1024, kLongRuns = 8192;
    return lineIndex < kShortRuns ? 1 : lineIndex < kLongRuns ? 8 : 64;
}

using OnLine = std::function<void(std::uint64_t index, std::string_view line)>;

void readAll(CorpusReader& reader, std::uint64_t doneBefore, const Progress& progress, const std::stop_token& stop,
             const OnLine& onLine) {
    constexpr const char* kWhat = Phrase::noop("Comparing lines");
    std::uint64_t reportAt = 0;
    for (std::string_view line; reader.next(line);) {
        onLine(reader.lineIndex(), line);
        if (reader.bytesRead() >= reportAt) {
            throwIfStopped(stop, kWhat);
            progress.report(kWhat, doneBefore + reader.bytesRead(), 2 * reader.totalBytes());
            reportAt = reader.bytesRead() + kReportEvery;
        }
    }
    progress.report(kWhat, doneBefore + reader.totalBytes(), 2 * reader.totalBytes());
}

} // namespace

bool HeldOutSplit::isHeldOut(std::uint64_t lineIndex) const {
    const std::uint64_t run = rules == SplitRules::Lines ? 1 : runLength(lineIndex);
    return CounterRandom(seed, kSplitStream).uniform(lineIndex - lineIndex % run) < fraction;
}

CorpusSplit::CorpusSplit(const std::vector<std::filesystem::path>& files, const HeldOutSplit& split,
                         const Progress& progress, const std::stop_token& stop)
    : split_(split) {
    if (split.fraction <= 0 || split.rules == SplitRules::Lines)
        return;
    NormalisedLine normalised;
    std::vector<std::uint64_t> heldOut;
    CorpusReader first(files);
    readAll(first, 0, progress, stop, [&](std::uint64_t index, std::string_view line) {
        if (split_.isHeldOut(index) && normalised.set(line))
            heldOut.push_back(normalised.hash());
    });
    std::vector<std::uint64_t> distinct = heldOut;
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    std::vector<bool> trained(distinct.size());
    CorpusReader second(files);
    readAll(second, second.totalBytes(), progress, stop, [&](std::uint64_t index, std::string_view line) {
        if (split_.isHeldOut(index) || !normalised.set(line))
            return;
        const auto found = std::lower_bound(distinct.begin(), distinct.end(), normalised.hash());
        if (found != distinct.end() && *found == normalised.hash())
            trained[static_cast<std::size_t>(found - distinct.begin())] = true;
    });
    for (std::size_t i = 0; i < distinct.size(); ++i)
        if (trained[i])
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
