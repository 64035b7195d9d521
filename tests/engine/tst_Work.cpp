// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/Work.h"

#include <QTest>

using namespace kantai;

namespace {

// Sequences of `length` tokens of which the first `masked` are to be predicted.
PackedBatch batchOf(std::int64_t sequences, std::int64_t length, std::int64_t masked) {
    PackedBatch batch;
    batch.starts = {0};
    for (std::int64_t sequence = 0; sequence < sequences; ++sequence) {
        for (std::int64_t i = 0; i < masked; ++i)
            batch.positions.push_back(batch.tokens() + i);
        batch.ids.resize(batch.ids.size() + static_cast<std::size_t>(length));
        batch.starts.push_back(batch.tokens());
    }
    return batch;
}

} // namespace

class WorkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Every row goes through everything: the sum over KantaiBERT's matrices, and attention over 10 keys.
    void allTokensMaskedIsTheWholeModel() {
        const double matrices = 6 * (4.0 * 768 * 768 + 2.0 * 768 * 3072) + 768.0 * 768 + 768.0 * 52000;
        const double attention = 6 * 2.0 * 768 * 10;
        QCOMPARE(trainingWork({}, batchOf(3, 10, 10)), 6 * 30 * (matrices + attention));
    }

    void whatIsNotMaskedSkipsTheHeadAndMostOfTheLastLayer() {
        const double skipped = 2.0 * 768 * 768 + 2.0 * 768 * 3072 + 2.0 * 768 * 10 + 768.0 * 768 + 768.0 * 52000;
        QCOMPARE(trainingWork({}, batchOf(3, 10, 10)) - trainingWork({}, batchOf(3, 10, 2)), 6 * 24 * skipped);
    }

    void attentionGrowsWithTheSquareOfASequence() {
        const double together = trainingWork({}, batchOf(1, 40, 0)), apart = trainingWork({}, batchOf(2, 20, 0));
        QCOMPARE(together - apart, 6 * 5 * 2.0 * 768 * (40 * 40 - 2 * 20 * 20));
    }
};

QTEST_APPLESS_MAIN(WorkTest)
#include "tst_Work.moc"
