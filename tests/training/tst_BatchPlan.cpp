// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/data/BatchPlan.h"
#include "core/training/options/TrainingOptions.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TrainingGround.h"

#include <QTest>
#include <set>

using namespace kantai;
using namespace kantai::test;

class TestBatchPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEpochHoldsEverySequenceOnceInANewOrder() {
        BatchPlan plan(103, 10, 42, EpochRest::OwnBatch);
        QCOMPARE(plan.batchesPerEpoch(), std::uint64_t{11});
        std::vector<std::vector<std::uint32_t>> epochs;
        for (std::uint64_t epoch = 0; epoch < 3; ++epoch) {
            auto& order = epochs.emplace_back();
            for (std::uint64_t index = 0; index < 11; ++index) {
                const auto batch = plan.batch(epoch, index);
                QCOMPARE(batch.size(), static_cast<std::size_t>(index < 10 ? 10 : 3));
                order.insert(order.end(), batch.begin(), batch.end());
            }
            QCOMPARE(std::set<std::uint32_t>(order.begin(), order.end()).size(), std::size_t{103});
            QCOMPARE(*std::max_element(order.begin(), order.end()), 102u);
        }
        QVERIFY(epochs[0] != epochs[1] && epochs[1] != epochs[2]);
    }

    // Less than half a batch has no step of its own, and no batch becomes much larger than the others.
    void aSmallRestIsSharedOutAmongTheLastBatches() {
        for (const std::uint64_t sequences : {8, 9, 11, 12, 15, 16, 17, 100, 1001, 1003, 1004, 1007}) {
            BatchPlan plan(sequences, 8, 42);
            BatchPlan own(sequences, 8, 42, EpochRest::OwnBatch);
            std::vector<std::uint32_t> order, before;
            for (std::uint64_t index = 0; index < plan.batchesPerEpoch(); ++index) {
                const auto batch = plan.batch(1, index);
                QVERIFY2(batch.size() >= 4 && batch.size() < 12, qPrintable(QString::number(sequences)));
                QVERIFY(sequences < 100 || batch.size() <= 9);
                order.insert(order.end(), batch.begin(), batch.end());
            }
            for (std::uint64_t index = 0; index < own.batchesPerEpoch(); ++index) {
                const auto batch = own.batch(1, index);
                before.insert(before.end(), batch.begin(), batch.end());
            }
            QCOMPARE(order.size(), static_cast<std::size_t>(sequences));
            QVERIFY(order == before);
            const bool smallRest = sequences % 8 > 0 && sequences % 8 < 4;
            QCOMPARE(own.batchesPerEpoch() - plan.batchesPerEpoch(), static_cast<std::uint64_t>(smallRest ? 1 : 0));
        }
    }

    void anyPlaceIsReachedWithoutWhatCameBefore() {
        BatchPlan walked(50, 8, 1);
        for (std::uint64_t epoch = 0; epoch < 3; ++epoch)
            for (std::uint64_t index = 0; index < walked.batchesPerEpoch(); ++index)
                QVERIFY(BatchPlan(50, 8, 1).batch(epoch, index) == walked.batch(epoch, index));
        QVERIFY(BatchPlan(50, 8, 2).batch(0, 0) != walked.batch(0, 0));
    }

    void moreSequencesThanAnOrderHoldsAreRefused() {
        VERIFY_REFUSED(BatchPlan(std::uint64_t{1} << 32, 8, 1), ErrorCode::Resources, "4294967296 sequences");
    }

    void linesAreCutAtTheBlockSize() {
        const TrainingGround ground;
        const TokenStore store(ground.stores.train);
        const SequenceSource source(store, DatasetMode::Lines, 6);
        QCOMPARE(source.count(), store.lines());
        bool cut = false, whole = false;
        for (std::uint64_t i = 0; i < source.count(); ++i) {
            std::vector<TokenId> expected = store.line(i);
            (expected.size() > 4 ? cut : whole) = true;
            expected.resize(std::min<std::size_t>(expected.size(), 4));
            expected.insert(expected.begin(), kBosId);
            expected.push_back(kEosId);
            QVERIFY(source.sequence(i) == expected);
        }
        QVERIFY(cut && whole);
    }

    void packedBlocksAreFullAndLoseNothing() {
        const TrainingGround ground;
        const TokenStore store(ground.stores.train);
        const SequenceSource source(store, DatasetMode::Packed, 16);
        std::vector<TokenId> joined;
        for (std::uint64_t i = 0; i < source.count(); ++i) {
            const auto block = source.sequence(i);
            QVERIFY(block.size() == 16 || i + 1 == source.count());
            QCOMPARE(block.front(), kBosId);
            QCOMPARE(block.back(), kEosId);
            joined.insert(joined.end(), block.begin() + 1, block.end() - 1);
        }
        QVERIFY(joined == store.stream(0, store.streamTokens()));
    }
};

QTEST_APPLESS_MAIN(TestBatchPlan)
#include "tst_BatchPlan.moc"
