// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/MetricCurve.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace kantai;
using namespace kantai::ui;

namespace {

using Quantity = MetricCurve::Quantity;

std::vector<MetricRow> losses(const std::vector<double>& values) {
    std::vector<MetricRow> rows;
    for (const double value : values) {
        MetricRow row;
        row.step = static_cast<std::int64_t>(rows.size()) + 1;
        row.loss = value;
        row.trainingSeconds = 0.5 * static_cast<double>(row.step);
        row.tokens = static_cast<std::uint64_t>(100 * row.step);
        rows.push_back(row);
    }
    return rows;
}

std::vector<double> noise(std::size_t count) {
    std::vector<double> values;
    std::uint32_t state = 1;
    for (std::size_t i = 0; i < count; ++i) {
        state = state * 1664525u + 1013904223u;
        values.push_back(2 + static_cast<double>(state >> 8) / (1 << 24));
    }
    return values;
}

std::vector<double> edges(double from, double to, int columns) {
    std::vector<double> edges;
    for (int i = 0; i <= columns; ++i)
        edges.push_back(from + (to - from) * i / columns);
    return edges;
}

MetricCurve curveOf(const std::vector<double>& values) {
    MetricCurve curve(Quantity::Loss);
    curve.setRun(1, losses(values), {});
    return curve;
}

} // namespace

class MetricCurveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyExtremeOfAColumnIsKept() {
        auto values = noise(10'000);
        values[1234] = 9;
        values[7777] = -3;
        const MetricCurve curve = curveOf(values);
        const auto at = edges(0.5, 10'000.5, 100); // a hundred steps each
        const auto columns = curve.columns(at);
        QCOMPARE(columns.size(), std::size_t{100});
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto begin = values.begin() + static_cast<std::ptrdiff_t>(100 * i);
            QCOMPARE(columns[i].lowest, *std::min_element(begin, begin + 100));
            QCOMPARE(columns[i].highest, *std::max_element(begin, begin + 100));
            QCOMPARE(columns[i].x, 100.0 * static_cast<double>(i + 1));
        }
    }

    void linesLeadToThePointsOutside() {
        const MetricCurve curve = curveOf({1, 2, 3, 4, 5, 6});
        const auto columns = curve.columns(edges(2.5, 4.5, 2));
        QCOMPARE(columns.size(), std::size_t{4});
        QCOMPARE(columns.front().x, 2.0);
        QCOMPARE(columns.back().x, 5.0);
        QVERIFY(curve.columns(edges(7, 9, 4)).size() == 1); // the last point only
        QVERIFY(MetricCurve(Quantity::Loss).columns(edges(0, 1, 4)).empty());
    }

    void nanIsLeftOut() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const MetricCurve curve = curveOf({1, nan, 3});
        QCOMPARE(curve.range().lower, 1.0);
        QCOMPARE(curve.range().upper, 3.0);
        const auto columns = curve.columns(edges(0.5, 3.5, 1));
        QCOMPARE(columns.front().lowest, 1.0);
        QCOMPARE(columns.front().highest, 3.0);
        QVERIFY(std::isnan(curve.columns(edges(1.5, 2.5, 1))[1].highest));
    }

    void theRangeLeavesOutOnlyWhatIsFarOut() {
        auto values = noise(1000); // within [2, 3]
        QVERIFY(curveOf(values).range().lower <= *std::min_element(values.begin(), values.end()));
        values[10] = 40;
        const MetricCurve::Range clipped = curveOf(values).range();
        QVERIFY2(clipped.upper > 2.9 && clipped.upper <= 3, qPrintable(QString::number(clipped.upper)));
        QCOMPARE(curveOf({2, 2.1, 40}).range().upper, 40.0); // of a few points each is shown
    }

    void smoothedAndHeldOutLossAreAlwaysInside() {
        auto values = noise(1000);
        values.front() = 11;
        MetricCurve curve(Quantity::Loss);
        curve.setSmoothing(0.9);
        EvaluationRow evaluation;
        evaluation.step = 10;
        evaluation.loss = 7;
        curve.setRun(1, losses(values), {evaluation});
        QCOMPARE(curve.range().upper, 11.0); // the smoothed line begins at the first value
        evaluation.loss = 13;
        curve.setRun(2, losses(values), {evaluation});
        QCOMPARE(curve.range().upper, 13.0);
    }

    void aLongRunIsTakenInPieceByPiece() {
        constexpr std::size_t kRows = 2 * MetricCurve::kAtOnce + 5;
        const SharedRows<MetricRow> rows = losses(noise(kRows));
        MetricCurve curve(Quantity::Loss);
        curve.setSmoothing(0.9);
        curve.setRun(1, rows, {});
        QCOMPARE(curve.size(), MetricCurve::kAtOnce);
        QCOMPARE(curve.xRange().upper, static_cast<double>(MetricCurve::kAtOnce));
        const std::uint64_t revision = curve.revision();
        curve.takeIn(10);
        QCOMPARE(curve.size(), MetricCurve::kAtOnce + 10);
        QVERIFY(curve.hasMore() && curve.revision() != revision);
        while (curve.hasMore())
            curve.takeIn();
        QCOMPARE(curve.size(), kRows);

        MetricCurve atOnce(Quantity::Loss);
        atOnce.setSmoothing(0.9);
        atOnce.setRun(1, rows, {});
        atOnce.takeIn(kRows);
        QCOMPARE(curve.smoothed(kRows - 1), atOnce.smoothed(kRows - 1));
        QCOMPARE(curve.range().lower, atOnce.range().lower);
        QCOMPARE(curve.columns(edges(0, kRows, 7)).back().highest, atOnce.columns(edges(0, kRows, 7)).back().highest);
    }

    void anotherSmoothingReachesALongRunPieceByPiece() {
        constexpr std::size_t kRows = MetricCurve::kAtOnce + 5;
        MetricCurve curve(Quantity::Loss), smoother(Quantity::Loss);
        smoother.setSmoothing(0.9);
        for (MetricCurve* each : {&curve, &smoother}) {
            each->setRun(1, losses(noise(kRows)), {});
            each->takeIn();
            QVERIFY(!each->hasMore());
        }
        curve.setSmoothing(0.9);
        QCOMPARE(curve.size(), kRows); // the line stays, and changes from its beginning on
        QCOMPARE(curve.smoothed(MetricCurve::kAtOnce - 1), smoother.smoothed(MetricCurve::kAtOnce - 1));
        QCOMPARE(curve.smoothed(kRows - 1), curve.value(kRows - 1));
        curve.takeIn();
        QVERIFY(!curve.hasMore());
        QCOMPARE(curve.smoothed(kRows - 1), smoother.smoothed(kRows - 1));
    }

    void withoutPointsThereIsNoRange() {
        const MetricCurve curve(Quantity::Loss);
        QVERIFY(curve.range().lower > curve.range().upper);
        QVERIFY(curve.xRange().lower > curve.xRange().upper);
        QCOMPARE(curve.nearest(3), std::size_t{0});
    }

    void everyAxisFindsTheNearestPoint() {
        MetricCurve curve = curveOf({1, 2, 3});
        QCOMPARE(curve.nearest(-5), std::size_t{0});
        QCOMPARE(curve.nearest(2.4), std::size_t{1});
        QCOMPARE(curve.nearest(99), std::size_t{2});
        curve.setXAxis(MetricCurve::XAxis::Tokens);
        QCOMPARE(curve.nearest(260), std::size_t{2});
        curve.setXAxis(MetricCurve::XAxis::Time);
        QCOMPARE(curve.nearest(0.9), std::size_t{1});
    }

    void outliersAreCutOffOnlyWhereThatIsAskedFor() {
        auto values = noise(1000);
        values[10] = 40;
        MetricCurve curve = curveOf(values);
        QVERIFY(curve.range().upper <= 3);
        curve.setClipsOutliers(false);
        QCOMPARE(curve.range().upper, 40.0);
    }

    // The last steps of a run that diverged, more than a hundredth of all, do not press the curve to the ground.
    void aDivergenceDoesNotSetTheRange() {
        std::vector<double> values;
        for (int i = 0; i < 100; ++i)
            values.push_back(10.8 - 0.07 * i);
        for (int i = 0; i < 16; ++i)
            values.push_back(40.0 * (i + 1));
        MetricCurve curve = curveOf(values);
        curve.setSmoothing(0.6);
        QVERIFY2(curve.range().upper <= 10.8, qPrintable(QString::number(curve.range().upper)));
        QVERIFY(curve.range().lower <= 3.9);
        curve.setClipsOutliers(false);
        QCOMPARE(curve.range().upper, 640.0);
        MetricCurve few = curveOf({10, 9, 8, 7, 6, 5, 5, 5, 5, 5, 900}); // before there is a hundredth
        QCOMPARE(few.range().upper, 10.0);
        std::vector<MetricRow> rows = losses(values);
        for (MetricRow& row : rows)
            row.gradientNorm = row.loss > 11 ? 1e6 : 1;
        MetricCurve norm(Quantity::GradientNorm);
        norm.setRun(1, rows, {});
        QCOMPARE(norm.range().upper, 1.0);
    }

    // Nor does an evaluation of weights that diverged.
    void theHeldOutLossOfADivergedModelIsLeftOut() {
        std::vector<EvaluationRow> evaluations(2);
        evaluations[0].step = 5;
        evaluations[0].loss = 6;
        evaluations[1].step = 20;
        evaluations[1].loss = 400;
        MetricCurve curve(Quantity::Loss);
        curve.setRun(1, losses({10, 9, 8, 7, 6, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 500}), evaluations);
        QCOMPARE(curve.range().upper, 10.0);
        QCOMPARE(curve.range(false, true).upper, 400.0); // alone it is all that there is
    }

    void tokensPerSecondAreThoseOfTheLastTwoSeconds() {
        std::vector<MetricRow> rows = losses(std::vector<double>(10, 1)); // 100 tokens in half a second each
        rows[9].tokens += 300;
        rows[9].tokensPerSecond = 800; // of this step alone
        QCOMPARE(tokensPerSecondAt(rows, 8), 200.0);
        QCOMPARE(tokensPerSecondAt(rows, 9), 350.0); // 700 in two seconds
        rows[0].tokensPerSecond = 150;
        QCOMPARE(tokensPerSecondAt(rows, 0), 150.0);
        MetricCurve curve(Quantity::TokensPerSecond);
        curve.setRun(1, rows, {});
        QCOMPARE(curve.value(9), 350.0);
    }

    void thePerplexityIsTheExponentialOfTheLoss() {
        MetricCurve loss = curveOf({3, 1, 2, 800});
        MetricCurve perplexity(Quantity::Perplexity);
        EvaluationRow evaluation;
        evaluation.step = 2;
        evaluation.loss = 1.5;
        evaluation.accuracy = 0.25;
        perplexity.setSmoothing(0.6);
        loss.setSmoothing(0.6);
        perplexity.setRun(1, losses({3, 1, 2, 800}), {evaluation});
        QCOMPARE(perplexity.value(1), std::exp(1.0));
        QCOMPARE(perplexity.smoothed(2), std::exp(loss.smoothed(2)));
        QCOMPARE(perplexity.heldOut().front().y, std::exp(1.5));
        QVERIFY(std::isnan(perplexity.value(3))); // too large for a number
        MetricCurve accuracy(Quantity::Accuracy);
        accuracy.takeOver(perplexity);
        QCOMPARE(accuracy.heldOut().front().y, 25.0);
        QCOMPARE(accuracy.range().lower, 25.0);
    }

    void pairsAreShownWhereTheyWereScored() {
        std::vector<EvaluationRow> evaluations(3);
        for (int i = 0; i < 3; ++i)
            evaluations[static_cast<std::size_t>(i)].step = i + 1;
        evaluations[1].pairsRight = 60;
        evaluations[1].pairsCounted = 80;
        MetricCurve pairs(Quantity::Pairs);
        pairs.setRun(1, losses({3, 2, 1}), evaluations);
        QVERIFY(std::isnan(pairs.value(0)));
        QCOMPARE(pairs.heldOut().size(), std::size_t{1});
        QCOMPARE(pairs.heldOut().front().y, 75.0);
        QCOMPARE(pairs.heldOut().front().step, std::int64_t{2});
    }

    void whatAnOlderVersionDidNotRecordIsAGap() {
        std::vector<MetricRow> rows = losses({1, 2});
        rows[1].forwardSeconds = 0.25F;
        rows[1].residentMebibytes = 1000;
        for (const auto& [quantity, expected] :
             {std::pair(Quantity::ForwardTime, 250.0), std::pair(Quantity::Memory, 1.048576)}) {
            MetricCurve curve(quantity);
            curve.setRun(1, rows, {});
            QVERIFY(std::isnan(curve.value(0)));
            QCOMPARE(curve.value(1), expected);
            QCOMPARE(curve.range().lower, expected);
        }
        MetricCurve curve(Quantity::BackwardTime);
        curve.setRun(1, losses(noise(200)), {}); // whole blocks without a value
        QVERIFY(curve.range().lower > curve.range().upper);
        for (const MetricCurve::Column& column : curve.columns(edges(0, 200, 2)))
            QVERIFY(std::isnan(column.highest));
    }

    void resumedPiecesAreFound() {
        std::vector<MetricRow> rows = losses({1, 2, 3, 4});
        rows[2].resumed = true;
        MetricCurve curve(Quantity::Loss);
        curve.setRun(1, rows, {});
        QCOMPARE(curve.resumes(), std::vector<std::size_t>{2});
        rows.push_back(losses({1, 2, 3, 4, 5}).back());
        rows.back().resumed = true;
        curve.setRun(1, rows, {});
        QCOMPARE(curve.resumes(), (std::vector<std::size_t>{2, 4}));
        curve.setRun(2, losses({1}), {});
        QVERIFY(curve.resumes().empty());
    }

    void anotherQuantityOfTheSameRunTakesOverWhatWasSet() {
        MetricCurve rate(Quantity::LearningRate);
        rate.setSmoothing(0.9);
        rate.setXAxis(MetricCurve::XAxis::Tokens);
        rate.setRun(1, losses({4, 2}), {});
        MetricCurve loss(Quantity::Loss);
        loss.takeOver(rate);
        QCOMPARE(loss.size(), std::size_t{2});
        QCOMPARE(loss.smoothing(), 0.9);
        QCOMPARE(loss.x(1), 200.0);
        QVERIFY(loss.setRun(1, losses({4, 2, 1}), {}) == MetricCurve::Change::Grown);
    }
};

QTEST_APPLESS_MAIN(MetricCurveTest)
#include "tst_MetricCurve.moc"
