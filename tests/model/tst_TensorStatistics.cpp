// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics of a tensor against a straightforward computation over all of its numbers at once.
#include "core/base/Bf16.h"
#include "core/base/CounterRandom.h"
#include "core/base/Error.h"
#include "core/model/TensorStatistics.h"
#include "tests/support/TextFolder.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace kantai;

namespace {

std::vector<float> normalNumbers(std::size_t count, float mean, float deviation) {
    const CounterRandom random(5, 1);
    std::vector<float> numbers(count);
    for (std::size_t i = 0; i < count; ++i)
        numbers[i] = mean + deviation * random.normal(i);
    return numbers;
}

template <class Number>
TensorToWrite tensor(const char* name, TensorType type, const std::vector<Number>& numbers) {
    return {name, type, {static_cast<std::int64_t>(numbers.size())}, std::as_bytes(std::span(numbers))};
}

bool isClose(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b));
}

} // namespace

class TensorStatisticsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownNumbers() {
        const std::vector<float> numbers{-1, 0, 0, 3};
        const TensorStatistics statistics = statisticsOf(numbers);
        QCOMPARE(statistics.count, std::uint64_t{4});
        QCOMPARE(statistics.minimum, -1.0);
        QCOMPARE(statistics.maximum, 3.0);
        QCOMPARE(statistics.mean, 0.5);
        QCOMPARE(statistics.deviation, 1.5); // sqrt((2.25 + 0.25 + 0.25 + 6.25) / 4)
        QCOMPARE(statistics.shareOfZeros(), 0.5);
    }

    void nothingAndWhatIsNotFinite() {
        QCOMPARE(statisticsOf(std::span<const float>()).shareOfZeros(), 0.0);
        const float infinite = std::numeric_limits<float>::infinity();
        const std::vector<float> numbers{2, std::nanf(""), -infinite, 4};
        const TensorStatistics statistics = statisticsOf(numbers);
        QCOMPARE(statistics.notFinite, std::uint64_t{2});
        QCOMPARE(statistics.minimum, 2.0);
        QCOMPARE(statistics.mean, 3.0);
        const NumberHistogram histogram = histogramOf(numbers, {0, 10}, 5);
        QCOMPARE(std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::uint64_t{0}),
                 std::uint64_t{2});
        QCOMPARE(histogram.below, std::uint64_t{1});
    }

    void piecesTogetherAreTheWhole() {
        // A mean far from zero, where a sum of squares would cancel.
        const std::vector<float> numbers = normalNumbers(10'001, 1000, 0.5F);
        const TensorStatistics whole = statisticsOf(numbers);
        TensorStatistics pieces;
        for (std::size_t begin = 0; begin < numbers.size(); begin += 777)
            pieces = together(pieces, statisticsOf(std::span(numbers).subspan(
                                          begin, std::min<std::size_t>(777, numbers.size() - begin))));
        QCOMPARE(pieces.count, whole.count);
        QCOMPARE(pieces.minimum, whole.minimum);
        QCOMPARE(pieces.maximum, whole.maximum);
        QVERIFY(isClose(pieces.mean, whole.mean));
        QVERIFY(isClose(pieces.deviation, whole.deviation));
        QVERIFY(std::abs(whole.deviation - 0.5) < 0.02);
    }

    void aFileIsReadPieceByPiece() {
        const test::TextFolder folder;
        const fs::path path = folder / "model.safetensors";
        const std::vector<float> numbers = normalNumbers(700'001, 0, 0.02F); // more than two pieces
        std::vector<std::uint16_t> narrow(1000);
        for (std::size_t i = 0; i < narrow.size(); ++i)
            narrow[i] = toBf16(numbers[i]).bits;
        const std::vector<std::int64_t> whole{1, 2, 3};
        writeSafetensors(path,
                         {tensor("wide", TensorType::Float32, numbers),
                          tensor("narrow", TensorType::BFloat16, narrow), tensor("ids", TensorType::Int64, whole)});
        const SafetensorsFile file(path);
        const TensorStatistics expected = statisticsOf(numbers);
        const TensorStatistics read = statisticsOf(file, file.at("wide"), {});
        QCOMPARE(read.count, expected.count);
        QCOMPARE(read.minimum, expected.minimum);
        QCOMPARE(read.maximum, expected.maximum);
        QVERIFY(isClose(read.mean, expected.mean));
        QVERIFY(isClose(read.deviation, expected.deviation));
        const NumberRange range = usualRange(expected);
        const NumberHistogram histogram = histogramOf(file, file.at("wide"), range, 40, {});
        QCOMPARE(histogram.counts, histogramOf(numbers, range, 40).counts);
        QCOMPARE(std::accumulate(histogram.counts.begin(), histogram.counts.end(), histogram.below + histogram.above),
                 std::uint64_t{numbers.size()});

        QVERIFY(std::abs(statisticsOf(file, file.at("narrow"), {}).deviation - 0.02) < 0.002);
        QVERIFY(!holdsFloats(file.at("ids")));
        QVERIFY_EXCEPTION_THROWN(statisticsOf(file, file.at("ids"), {}), Error);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_EXCEPTION_THROWN(statisticsOf(file, file.at("wide"), stop.get_token()), Error);
    }

    void aHistogramCountsItsBorders() {
        const std::vector<float> numbers{-1, 0, 0.24F, 0.25F, 0.99F, 1, 1.5F};
        const NumberHistogram histogram = histogramOf(numbers, {0, 1}, 4);
        QCOMPARE(histogram.counts, (std::vector<std::uint64_t>{2, 1, 0, 2}));
        QCOMPARE(histogram.below, std::uint64_t{1});
        QCOMPARE(histogram.above, std::uint64_t{1});
    }

    void theRangeLeavesOutliersOut() {
        std::vector<float> numbers = normalNumbers(10'000, 0, 0.02F);
        numbers.push_back(5);
        const NumberRange range = usualRange(statisticsOf(numbers));
        QVERIFY(range.upper < 0.3 && range.lower > -0.3);
        const NumberRange ones = usualRange(statisticsOf(std::vector<float>(10, 1)));
        QVERIFY(ones.lower < 1 && ones.upper > 1);
        QVERIFY(usualRange({}).lower < usualRange({}).upper);
        const NumberRange both = covering({0, 1}, {-2, 0.5});
        QCOMPARE(both.lower, -2.0);
        QCOMPARE(both.upper, 1.0);
    }
};

QTEST_APPLESS_MAIN(TensorStatisticsTest)
#include "tst_TensorStatistics.moc"
