// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/training/TrainingEvents.h"
#include "core/training/options/TrainingOptions.h"
#include "core/training/step/DivergenceGuard.h"
#include "tests/support/ErrorOf.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace kantai;
using namespace kantai::test;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

StepMetrics step(double loss, double norm) {
    StepMetrics metrics;
    metrics.step = 77;
    metrics.loss = loss;
    metrics.gradientNorm = norm;
    return metrics;
}

// Losses around 6 and norms around 2, as batches vary.
StepMetrics usual(int i) {
    return step(6 + 0.2 * std::sin(i), 2 + 0.3 * std::cos(i));
}

DivergenceGuard used(OnDivergence choice) {
    DivergenceGuard guard(choice);
    for (int i = 0; i < 40; ++i)
        if (!guard.admits(usual(i)))
            qFatal("a usual step was refused");
    return guard;
}

} // namespace

class TestDivergenceGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSearchForTheEdgeTakesEveryStepThatIsFinite() {
        DivergenceGuard guard = DivergenceGuard::ignoring();
        for (int i = 0; i < 40; ++i)
            QVERIFY(guard.admits(usual(i)));
        for (int i = 0; i < 100; ++i)
            QVERIFY(guard.admits(step(6.0 + i, 2000)));
        for (int i = 0; i < 100; ++i)
            QVERIFY(!guard.admits(step(kNaN, 1)) && !guard.admits(step(6, kInfinity)));
    }

    // A loss twice that of a uniform guess, before there are enough steps to know the usual one.
    void worseThanGuessingIsNoLearning() {
        DivergenceGuard guard(OnDivergence::Stop, 1000);
        QVERIFY(guard.admits(step(6.9, 2)));
        for (int i = 1; i < DivergenceGuard::kLasting; ++i)
            QVERIFY(guard.admits(step(300 + i, 2)));
        VERIFY_REFUSED(guard.admits(step(300, 2)), ErrorCode::BadInput, "where guessing all tokens alike has 6.908");

        DivergenceGuard skipping(OnDivergence::Skip, 1000);
        QVERIFY(skipping.admits(step(6.9, 2)));
        QVERIFY(!skipping.admits(step(14, 2)));
        QVERIFY(skipping.admits(step(13, 2)));
    }

    void aModelThatBeginsFarAboveMayComeDown() {
        DivergenceGuard guard(OnDivergence::Stop, 1000);
        for (int i = 0; i < 200; ++i)
            QVERIFY(guard.admits(step(100 - 0.4 * i, 2)));
    }

    void noNumberEndsTheRunOrIsSkipped_data() {
        QTest::addColumn<double>("loss");
        QTest::addColumn<double>("norm");
        QTest::newRow("loss is NaN") << kNaN << 1.0;
        QTest::newRow("loss is infinite") << kInfinity << 1.0;
        QTest::newRow("norm is NaN") << 6.0 << kNaN;
        QTest::newRow("norm is infinite") << 6.0 << kInfinity;
    }
    void noNumberEndsTheRunOrIsSkipped() {
        QFETCH(double, loss);
        QFETCH(double, norm);
        DivergenceGuard fresh(OnDivergence::Stop);
        VERIFY_REFUSED(fresh.admits(step(loss, norm)), ErrorCode::BadInput, "diverged at step 77");
        DivergenceGuard skipping(OnDivergence::Skip);
        QVERIFY(!skipping.admits(step(loss, norm)));
        QVERIFY(!skipping.reason().empty());
        QVERIFY(skipping.admits(usual(0)));
        QVERIFY(skipping.reason().empty());
    }

    void aSpikeIsTakenOrSkipped() {
        for (const StepMetrics& spike : {step(9, 2), step(6, 40)}) {
            QVERIFY(used(OnDivergence::Stop).admits(spike));
            DivergenceGuard skipping = used(OnDivergence::Skip);
            QVERIFY(!skipping.admits(spike));
            QVERIFY(skipping.reason().find("usual") != std::string::npos);
            QVERIFY(skipping.admits(usual(1)));
        }
    }

    // At first losses fall fast and norms are wild: nothing is known that they could be measured against.
    void theFirstStepsAreAllUsual() {
        DivergenceGuard guard(OnDivergence::Skip);
        for (std::size_t i = 0; i < DivergenceGuard::kWindow; ++i)
            QVERIFY(guard.admits(step(i % 2 == 0 ? 10 : 5, i % 3 == 0 ? 100 : 1)));
    }

    void aLossThatStaysHighEndsTheRun() {
        DivergenceGuard guard = used(OnDivergence::Stop);
        for (std::int64_t i = 1; i < DivergenceGuard::kLasting; ++i)
            QVERIFY(guard.admits(step(9, 2)));
        VERIFY_REFUSED(guard.admits(step(9, 2)), ErrorCode::BadInput, "where 6.0");
        DivergenceGuard interrupted = used(OnDivergence::Stop);
        for (int i = 0; i < 100; ++i) // every fifth is fine: no divergence
            QVERIFY(interrupted.admits(i % 5 == 0 ? usual(i) : step(9, 2)));
    }

    void skippingGivesUpAfterManyInARow() {
        DivergenceGuard guard = used(OnDivergence::Skip);
        for (std::int64_t i = 1; i < DivergenceGuard::kMostSkipped; ++i)
            QVERIFY(!guard.admits(step(kNaN, kNaN)));
        VERIFY_REFUSED(guard.admits(step(kNaN, kNaN)), ErrorCode::BadInput, "diverged");
    }

    // A model that begins to use the context has larger gradients from then on, and a falling loss.
    void aNormThatStaysHighBecomesTheUsualOne() {
        for (const OnDivergence choice : {OnDivergence::Stop, OnDivergence::Skip}) {
            DivergenceGuard guard = used(choice);
            int refused = 0;
            for (int i = 0; i < 100; ++i)
                refused += guard.admits(step(5.9 - 0.01 * i, 30)) ? 0 : 1;
            QVERIFY2(refused <= (choice == OnDivergence::Stop ? 0 : 20), qPrintable(QString::number(refused)));
        }
    }

    void aRestoredGuardDecidesAlike() {
        DivergenceGuard guard = used(OnDivergence::Stop);
        for (std::int64_t i = 1; i < DivergenceGuard::kLasting; ++i)
            guard.admits(step(9, 2));
        DivergenceGuard restored(OnDivergence::Stop);
        restored.restore(Json::parse(guard.toJson().dump()));
        QCOMPARE(restored.toJson().dump(), guard.toJson().dump());
        VERIFY_REFUSED(restored.admits(step(9, 2)), ErrorCode::BadInput, "diverged");
    }
};

QTEST_APPLESS_MAIN(TestDivergenceGuard)
#include "tst_DivergenceGuard.moc"
