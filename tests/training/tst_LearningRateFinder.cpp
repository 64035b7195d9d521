// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/TrainerInput.h"
#include "core/training/trial/LearningRateFinder.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TrainingGround.h"

#include <QTest>
#include <cmath>

using namespace kantai;
using namespace kantai::test;

class TestLearningRateFinder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The first points are the mean of few losses and do not count.
    void theSuggestionIsAFifthOfWhereTheLossIsLeast() {
        std::vector<LearningRatePoint> points;
        for (int i = 0; i <= 40; ++i) {
            const double rate = std::pow(10.0, -6 + 0.1 * i);
            points.push_back({rate, 6, 6 + std::abs(std::log10(rate) + 3)});
        }
        points[1].smoothed = 1;
        const LearningRateFinding finding = judged(points);
        QVERIFY(std::abs(std::log10(finding.lowestLossAt) + 3) < 1e-9);
        QVERIFY(std::abs(finding.suggestion * 5 / finding.lowestLossAt - 1) < 1e-12);
        QCOMPARE(judged({{1e-4, 6, 6}}).lowestLossAt, 1e-4);
    }

    void theRateClimbsGeometricallyUntilTheLossHasRisen() {
        const LearningRateFinding finding = find({1e-5, 1e3, 120});
        const auto& points = finding.points;
        QVERIFY2(points.size() > 20 && points.size() < 120, qPrintable(QString::number(points.size())));
        QCOMPARE(points.front().rate, 1e-5);
        for (std::size_t i = 1; i < points.size(); ++i)
            QVERIFY(std::abs(points[i].rate / points[i - 1].rate - std::pow(1e8, 1.0 / 119)) < 1e-9);
        double least = INFINITY;
        for (std::size_t i = 8; i < points.size(); ++i)
            least = std::min(least, points[i].smoothed);
        QVERIFY(points.back().smoothed > least + 0.5 || !std::isfinite(points.back().smoothed));
        // A width of 16 is stable at rates of some thousandths and more, and at none of some tens.
        QVERIFY2(finding.suggestion > 1e-4 && finding.suggestion < 1,
                 qPrintable(QString::number(finding.suggestion)));
        QVERIFY(points.front().smoothed > least + 0.3);
    }

    // Most of the range is far beyond what is stable. Were the steps refused that break it, it would stay as it
    // was, and so would its loss.
    void aModelThatBreaksIsSeenToBreak() {
        const std::vector<LearningRatePoint> points = find({1e-3, 1e4, 300}).points;
        QVERIFY2(points.size() > 40 && points.size() < 300, qPrintable(QString::number(points.size())));
        double least = INFINITY;
        for (const LearningRatePoint& point : points)
            least = std::min(least, point.smoothed);
        QVERIFY2(points.back().smoothed > least + 1, qPrintable(QString::number(points.back().smoothed - least)));
    }

    void nothingDependsOnAnythingButTheSeed() {
        const auto one = find({1e-4, 1e-2, 15}).points, two = find({1e-4, 1e-2, 15}).points;
        QCOMPARE(one.size(), std::size_t{15});
        for (std::size_t i = 0; i < one.size(); ++i)
            QCOMPARE(one[i].loss, two[i].loss);
    }

    void anEmptyRangeIsRefused() {
        for (const LearningRateSearch& search :
             {LearningRateSearch{0, 1, 10}, LearningRateSearch{1, 1, 10}, LearningRateSearch{1e-4, 1e-2, 1}})
            VERIFY_REFUSED(find(search), ErrorCode::Usage, "range of learning rates");
    }

    void aStopEndsIt() {
        std::stop_source stop;
        stop.request_stop();
        VERIFY_REFUSED(find({}, stop.get_token()), ErrorCode::Interrupted, "learning rates");
    }

private:
    LearningRateFinding find(const LearningRateSearch& search, std::stop_token stop = {}) const {
        const TrainerInput input = ground_.input();
        return findLearningRate(input.config, input.options, input.trainTokens, 290, search, {}, std::move(stop));
    }

    TrainingGround ground_;
};

QTEST_APPLESS_MAIN(TestLearningRateFinder)
#include "tst_LearningRateFinder.moc"
