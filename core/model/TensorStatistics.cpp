// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/TensorStatistics.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/Progress.h"
#include "core/base/ReadableText.h"
#include "core/model/WidenedNumbers.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace kantai {

namespace {

constexpr std::size_t kBetweenStops = std::size_t{1} << 18; // numbers looked at between two questions for a stop

// Calls take with the numbers of a tensor, piece by piece; the pages of a piece are given back after it.
void eachPiece(const SafetensorsFile& file, const TensorEntry& entry, const std::stop_token& stop,
               const std::function<void(std::span<const float>)>& take) {
    if (!holdsFloats(entry))
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{}: the numbers of the tensor '{}' are of the type {}.", readablePath(file.path()),
                               readableText(entry.name), std::string(nameOf(entry.type))),
                    Phrase::tr("Choose a model whose weights are float32, float16 or bfloat16."));
    const std::size_t width = sizeOf(entry.type);
    for (std::size_t begin = 0; begin < entry.bytes.size(); begin += kBetweenStops * width) {
        throwIfStopped(stop, Phrase::tr("The examination of the model"));
        const std::size_t length = std::min(kBetweenStops * width, entry.bytes.size() - begin);
        const TensorEntry piece{
            entry.name, entry.type, {static_cast<std::int64_t>(length / width)}, entry.bytes.subspan(begin, length)};
        take(WidenedNumbers(piece).values());
        file.forget(piece);
    }
}

void add(NumberHistogram& histogram, std::span<const float> numbers) {
    const double width = histogram.range.upper - histogram.range.lower;
    const auto bins = static_cast<double>(histogram.counts.size());
    for (const float number : numbers) {
        const auto value = static_cast<double>(number);
        if (value < histogram.range.lower)
            ++histogram.below;
        else if (value > histogram.range.upper)
            ++histogram.above;
        else if (!std::isnan(value))
            ++histogram.counts[std::min(histogram.counts.size() - 1,
                                        static_cast<std::size_t>((value - histogram.range.lower) / width * bins))];
    }
}

NumberHistogram emptyHistogram(const NumberRange& range, std::size_t bins) {
    return {range, std::vector<std::uint64_t>(bins), 0, 0};
}

} // namespace

TensorStatistics statisticsOf(std::span<const float> numbers) {
    TensorStatistics result;
    result.count = numbers.size();
    double sum = 0, minimum = std::numeric_limits<double>::infinity(), maximum = -minimum;
    for (const float number : numbers) {
        if (!std::isfinite(number)) {
            ++result.notFinite;
            continue;
        }
        const auto value = static_cast<double>(number);
        minimum = std::min(minimum, value);
        maximum = std::max(maximum, value);
        result.zeros += value == 0;
        sum += value;
    }
    if (result.finite() == 0)
        return result;
    result.minimum = minimum;
    result.maximum = maximum;
    result.mean = sum / static_cast<double>(result.finite());
    double squares = 0;
    for (const float number : numbers)
        if (std::isfinite(number))
            squares += (static_cast<double>(number) - result.mean) * (static_cast<double>(number) - result.mean);
    result.deviation = std::sqrt(squares / static_cast<double>(result.finite()));
    return result;
}

TensorStatistics together(const TensorStatistics& a, const TensorStatistics& b) {
    TensorStatistics result{a.count + b.count, a.zeros + b.zeros, a.notFinite + b.notFinite, 0, 0, 0, 0};
    if (a.finite() == 0 || b.finite() == 0) {
        const TensorStatistics& known = a.finite() == 0 ? b : a;
        result.minimum = known.minimum;
        result.maximum = known.maximum;
        result.mean = known.mean;
        result.deviation = known.deviation;
        return result;
    }
    const auto countA = static_cast<double>(a.finite()), countB = static_cast<double>(b.finite());
    const double count = countA + countB, apart = b.mean - a.mean;
    result.minimum = std::min(a.minimum, b.minimum);
    result.maximum = std::max(a.maximum, b.maximum);
    result.mean = a.mean + apart * countB / count;
    const double squares = countA * a.deviation * a.deviation + countB * b.deviation * b.deviation +
                           apart * apart * countA * countB / count;
    result.deviation = std::sqrt(squares / count);
    return result;
}

NumberRange usualRange(const TensorStatistics& statistics) {
    const double lower = std::max(statistics.minimum, statistics.mean - 4 * statistics.deviation);
    const double upper = std::min(statistics.maximum, statistics.mean + 4 * statistics.deviation);
    const double least = std::max(1e-6, 1e-3 * std::abs(statistics.mean)); // beyond the rounding of a float
    if (upper - lower >= least)
        return {lower, upper};
    return {statistics.mean - least, statistics.mean + least};
}

NumberRange covering(const NumberRange& a, const NumberRange& b) {
    return {std::min(a.lower, b.lower), std::max(a.upper, b.upper)};
}

NumberHistogram histogramOf(std::span<const float> numbers, const NumberRange& range, std::size_t bins) {
    NumberHistogram histogram = emptyHistogram(range, bins);
    add(histogram, numbers);
    return histogram;
}

bool holdsFloats(const TensorEntry& entry) {
    return entry.type == TensorType::Float32 || entry.type == TensorType::Float16 ||
           entry.type == TensorType::BFloat16;
}

TensorStatistics statisticsOf(const SafetensorsFile& file, const TensorEntry& entry, const std::stop_token& stop) {
    TensorStatistics result;
    eachPiece(file, entry, stop,
              [&](std::span<const float> piece) { result = together(result, statisticsOf(piece)); });
    return result;
}

NumberHistogram histogramOf(const SafetensorsFile& file, const TensorEntry& entry, const NumberRange& range,
                            std::size_t bins, const std::stop_token& stop) {
    NumberHistogram histogram = emptyHistogram(range, bins);
    eachPiece(file, entry, stop, [&](std::span<const float> piece) { add(histogram, piece); });
    return histogram;
}

} // namespace kantai
