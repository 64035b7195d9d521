// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/Ranking.h"

#include <QTest>

#include <cmath>

using namespace kantai;

class RankingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLargestComeFirstWithTheirSoftmax() {
        const std::vector<float> logits{std::log(1.0F), std::log(5.0F), std::log(2.0F), std::log(2.0F)};
        const std::vector<RankedRow> ranked = mostProbable(logits, 3);
        QCOMPARE(ranked.size(), std::size_t{3});
        QCOMPARE(static_cast<qint64>(ranked[0].row), qint64{1});
        QVERIFY(std::abs(ranked[0].probability - 0.5) < 1e-7);
        QVERIFY(std::abs(ranked[1].probability - 0.2) < 1e-7);
    }

    void equalOnesComeByRow() {
        const std::vector<RankedRow> ranked = mostProbable(std::vector<float>(100, 3.0F), 100);
        for (std::size_t i = 0; i < ranked.size(); ++i)
            QCOMPARE(static_cast<std::size_t>(ranked[i].row), i);
        QVERIFY(std::abs(ranked[99].probability - 0.01) < 1e-12);
    }

    void aRankIsThePlaceInThatOrder() {
        const std::vector<float> logits{3, 5, 3, -1, 5};
        const std::vector<RankedRow> ranked = mostProbable(logits, logits.size());
        for (std::size_t i = 0; i < ranked.size(); ++i)
            QCOMPARE(static_cast<std::size_t>(rankOf(logits, ranked[i].row)), i + 1);
    }

    void hugeLogitsDoNotOverflow() {
        const std::vector<float> logits{10'000.0F, -10'000.0F, 9'999.0F};
        const std::vector<RankedRow> ranked = mostProbable(logits, 3);
        QVERIFY(std::abs(ranked[0].probability - 1 / (1 + std::exp(-1.0))) < 1e-9);
        QCOMPARE(ranked[2].probability, 0.0);
        QCOMPARE(static_cast<qint64>(ranked[2].row), qint64{1});
    }
};

QTEST_APPLESS_MAIN(RankingTest)
#include "tst_Ranking.moc"
