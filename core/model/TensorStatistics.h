// SPDX-License-Identifier: GPL-3.0-or-later
// What the numbers of a tensor are like: extremes, mean, standard deviation, zeros, and how they are distributed.
// Reads safetensors files piece by piece, so that memory stays constant whatever the size of the tensor. Used by the
// Model page and `kantai model`; any thread.
#pragma once

#include "core/model/Safetensors.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace kantai {

struct TensorStatistics {
    std::uint64_t count = 0;     // all numbers
    std::uint64_t zeros = 0;     // of them
    std::uint64_t notFinite = 0; // NaN or infinite; left out of what follows
    double minimum = 0, maximum = 0;
    double mean = 0;
    double deviation = 0; // standard deviation of the tensor itself: the sum of squares is divided by the count

    std::uint64_t finite() const { return count - notFinite; }
    double shareOfZeros() const { return count ? static_cast<double>(zeros) / static_cast<double>(count) : 0; }
};

TensorStatistics statisticsOf(std::span<const float> numbers);
// Of both together (Chan, Golub & LeVeque, "Updating formulae and a pairwise algorithm for computing sample
// variances", 1979), without the cancellation of a sum of squares.
TensorStatistics together(const TensorStatistics& a, const TensorStatistics& b);

struct NumberRange {
    double lower = 0, upper = 0; // lower < upper
};
// Four deviations around the mean, but not beyond the extremes: what a histogram shows, so that single outliers do
// not press everything else into one bar. Of equal numbers: a narrow range around them.
NumberRange usualRange(const TensorStatistics& statistics);
NumberRange covering(const NumberRange& a, const NumberRange& b);

struct NumberHistogram {
    NumberRange range;
    std::vector<std::uint64_t> counts;  // bins of equal width; upper belongs to the last one
    std::uint64_t below = 0, above = 0; // outside of the range; NaN is counted nowhere
};
NumberHistogram histogramOf(std::span<const float> numbers, const NumberRange& range, std::size_t bins);

// Whether the numbers of the tensor can be read here: float32, float16 and bfloat16, which are widened.
bool holdsFloats(const TensorEntry& entry);

// The same for a tensor of a file. entry: of file, holdsFloats(); Error(BadInput) names file and tensor otherwise.
// Throws Error(Interrupted) when a stop was requested.
TensorStatistics statisticsOf(const SafetensorsFile& file, const TensorEntry& entry, const std::stop_token& stop);
NumberHistogram histogramOf(const SafetensorsFile& file, const TensorEntry& entry, const NumberRange& range,
                            std::size_t bins, const std::stop_token& stop);

} // namespace kantai
