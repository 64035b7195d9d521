// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/Together.h"
#include "tests/support/ErrorOf.h"

#include <QTest>

using namespace kantai;

class TestTogether : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachProcessHasABatchOfAsManySequencesAStep_data() {
        QTest::addColumn<int>("batchSize");
        QTest::addColumn<int>("accumulation");
        QTest::addColumn<int>("processes");
        QTest::addColumn<int>("newBatchSize");
        QTest::newRow("enough") << 64 << 4 << 4 << 64;
        QTest::newRow("more than enough") << 64 << 5 << 4 << 64;
        QTest::newRow("two") << 64 << 1 << 2 << 32;
        QTest::newRow("three: four batches") << 64 << 1 << 3 << 16;
        QTest::newRow("eight of two each") << 64 << 2 << 8 << 16;
        QTest::newRow("an odd size") << 45 << 1 << 2 << 15;
        QTest::newRow("single sequences") << 7 << 1 << 5 << 1;
    }
    void eachProcessHasABatchOfAsManySequencesAStep() {
        QFETCH(int, batchSize);
        QFETCH(int, accumulation);
        QFETCH(int, processes);
        TrainingOptions options;
        options.batchSize = batchSize;
        options.accumulation = accumulation;
        const TrainingOptions divided = dividedAmong(options, processes);
        QTEST(static_cast<int>(divided.batchSize), "newBatchSize");
        QCOMPARE(divided.batchSize * divided.accumulation, options.batchSize * options.accumulation);
        QVERIFY(divided.accumulation >= processes);
    }

    void moreProcessesThanSequencesAreRefused() {
        TrainingOptions options;
        options.batchSize = 4;
        VERIFY_REFUSED(dividedAmong(options, 5), ErrorCode::Usage, "4 sequences of a step");
    }
};

QTEST_APPLESS_MAIN(TestTogether)
#include "tst_Together.moc"
