// SPDX-License-Identifier: GPL-3.0-or-later
// A day of training, as far as the window sees it: while nobody looks the mailbox stays small, and the curve takes
// the steps as they come, a bounded number of bytes for each, and shows as many columns as the screen has.
#include "core/base/SharedRows.h"
#include "tests/support/Campaign.h"
#include "tests/support/ResidentMemory.h"
#include "ui/jobs/MetricsMailbox.h"
#include "ui/widgets/plots/MetricCurve.h"

#include <QTest>
#include <numeric>
#include <vector>

using namespace kantai;
using namespace kantai::ui;

namespace {

constexpr std::int64_t kMegabyte = 1 << 20;

MetricRow metric(std::int64_t step) {
    const auto x = static_cast<double>(step);
    return {step, x / 1e5, 3 + 1 / x, 1e-4, 1 + 1 / x, 250'000, x / 25, static_cast<std::uint64_t>(step) * 4096};
}

} // namespace

class tst_LongTraining : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMailboxThatNobodyEmptiesStaysSmall() {
        const std::int64_t steps = test::cases(2'000'000, 10'000'000);
        MetricsMailbox mailbox;
        std::int64_t warm = 0;
        for (std::int64_t step = 1; step <= steps; ++step) {
            mailbox.post(metric(step));
            if (step == steps / 10)
                warm = test::residentMemory();
        }
        QVERIFY(warm > 0);
        QVERIFY(test::residentMemory() - warm < 32 * kMegabyte);
        const MetricsBatch batch = mailbox.take();
        QCOMPARE(batch.metrics.back().step, steps);
        QVERIFY(batch.metrics.size() <= 100'000);
    }

    // The rows themselves are 88 bytes and kept once; each curve adds two numbers, and a vector that grows has room
    // for twice as many.
    void curvesTakeABoundedNumberOfBytesAStep() {
        const std::int64_t steps = test::cases(500'000, 10'000'000), batch = 5000;
        const std::int64_t before = test::residentMemory();
        MetricsMailbox mailbox;
        SharedRows<MetricRow> rows; // as TrainingSession keeps them
        std::vector<MetricCurve> curves;
        for (const auto quantity : {MetricCurve::Quantity::Loss, MetricCurve::Quantity::LearningRate,
                                    MetricCurve::Quantity::GradientNorm, MetricCurve::Quantity::TokensPerSecond})
            curves.emplace_back(quantity);
        for (std::int64_t step = 1; step <= steps; ++step) {
            mailbox.post(metric(step));
            if (step % batch != 0)
                continue;
            const auto arrived = mailbox.take().metrics;
            rows.append(arrived.begin(), arrived.end());
            for (MetricCurve& curve : curves)
                QVERIFY(curve.setRun(1, rows, {}) ==
                        (step == batch ? MetricCurve::Change::Replaced : MetricCurve::Change::Grown));
        }
        const MetricCurve& curve = curves.front();
        QCOMPARE(curve.size(), static_cast<std::size_t>(steps));
        const std::int64_t bytes = (test::residentMemory() - before) / steps;
        std::printf("%lld steps in four curves: %lld bytes a step\n", static_cast<long long>(steps),
                    static_cast<long long>(bytes));
        QVERIFY2(bytes < 88 + 2 * 16 * 4 + 40, qPrintable(QString::number(bytes)));

        std::vector<double> edges(1921);
        std::iota(edges.begin(), edges.end(), 0.0);
        for (double& edge : edges)
            edge *= static_cast<double>(steps) / 1920;
        QVERIFY(curve.columns(edges).size() <= edges.size() + 1);
        QVERIFY(curve.range().upper >= 3);
    }
};

QTEST_GUILESS_MAIN(tst_LongTraining)
#include "tst_LongTraining.moc"
