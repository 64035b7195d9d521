// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/PreflightLines.h"
#include "core/base/Phrase.h"

#include <algorithm>
#include <cmath>

namespace kantai {

namespace {

using Kind = PreflightItem::Kind;

constexpr double kWorthAWarning = 0.01; // share of the tokens that are cut off

// A share in whole percents, which no language writes differently; above 0 at least 1.
std::int64_t percent(std::uint64_t part, std::uint64_t all) {
    return std::max<std::int64_t>(1, std::llround(100 * static_cast<double>(part) / static_cast<double>(all)));
}

} // namespace

LineLengths estimatedLineLengths(const CorpusStatistics& statistics) {
    constexpr std::uint64_t kPoints = 8; // of a bin, whose lines are taken to be spread evenly over it
    LineLengths lengths;
    const auto add = [&](double bytes, std::uint64_t lines) {
        lengths.lines[static_cast<std::uint64_t>(std::ceil(bytes / kBytesAToken))] += lines;
    };
    const std::size_t last = statistics.lineLengthHistogram.size() - 1;
    double rest = static_cast<double>(statistics.bytes);
    for (std::size_t bin = 0; bin < last; ++bin) {
        const double shortest = std::exp2(bin);
        const std::uint64_t lines = statistics.lineLengthHistogram[bin];
        rest -= 1.5 * shortest * static_cast<double>(lines);
        for (std::uint64_t point = 0; point < kPoints; ++point)
            add(shortest * (1 + (static_cast<double>(point) + 0.5) / kPoints),
                lines * (point + 1) / kPoints - lines * point / kPoints);
    }
    if (const std::uint64_t longest = statistics.lineLengthHistogram[last]; longest > 0)
        add(std::max(std::exp2(last), rest / static_cast<double>(longest)), longest);
    return lengths;
}

PreflightItem cutLinesItem(const LineLengths& lengths, std::int64_t blockSize, Certainty certainty) {
    const std::uint64_t all = lengths.tokens(), beyond = lengths.tokensBeyond(blockSize);
    if (beyond == 0)
        return {Kind::Ok,
                "blockSize",
                certainty == Certainty::Counted
                    ? Phrase::tr("Every line fits the block size of {} tokens.", blockSize)
                    : Phrase::tr("Every line should fit the block size of {} tokens.", blockSize),
                {}};
    const bool warns = static_cast<double>(beyond) >= kWorthAWarning * static_cast<double>(all);
    const std::string sentence =
        certainty == Certainty::Counted
            ? Phrase::tr("Lines longer than the block size of {} lose {} of {} tokens ({} %), which are never "
                         "trained on.",
                         blockSize, Phrase::count(static_cast<std::int64_t>(beyond)),
                         Phrase::count(static_cast<std::int64_t>(all)), percent(beyond, all))
            : Phrase::tr("Lines longer than the block size of {} lose about {} % of the text, which is never trained "
                         "on.",
                         blockSize, percent(beyond, all));
    return {warns ? Kind::Warning : Kind::Ok, "blockSize", sentence,
            warns ? Phrase::tr("Train on packed blocks, which lose nothing, or choose a larger block size.")
                  : std::string()};
}

} // namespace kantai
