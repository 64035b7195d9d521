// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/options/SnapshotSteps.h"

#include <QTest>
#include <vector>

using namespace kantai;

class TestSnapshotSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDecadeHasTen() {
        const std::vector<std::int64_t> expected{1,  2,  4,   8,   10,  13,  16,  20,  25,  32,  40,  50,
                                                 63, 79, 100, 126, 159, 200, 251, 316, 398, 501, 631, 794};
        std::vector<std::int64_t> found;
        for (std::int64_t step = 0; step <= 900; ++step)
            if (isSnapshotStep(step))
                found.push_back(step);
        QCOMPARE(found, expected);
    }

    void longRunsHaveFewerADecade() {
        QVERIFY(isSnapshotStep(1000) && isSnapshotStep(1259) && isSnapshotStep(7943) && isSnapshotStep(10'000));
        QVERIFY(!isSnapshotStep(12'590) && isSnapshotStep(15'850) && !isSnapshotStep(-4));
        QCOMPARE(snapshotsUpTo(0), 0);
        QCOMPARE(snapshotsUpTo(1), 1);
        QCOMPARE(snapshotsUpTo(900), 24);
        QCOMPARE(snapshotsUpTo(10'000), 35);
        QCOMPARE(snapshotsUpTo(100'000), 40);
        QCOMPARE(snapshotsUpTo(1'000'000), 45);
        QVERIFY(snapshotsUpTo(std::int64_t{1} << 53) < 100); // the longest run that can be asked for
    }
};

QTEST_APPLESS_MAIN(TestSnapshotSteps)
#include "tst_SnapshotSteps.moc"
