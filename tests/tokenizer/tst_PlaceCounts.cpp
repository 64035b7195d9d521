// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/CounterRandom.h"
#include "core/tokenizer/train/PlaceCounts.h"

#include <QTest>

#include <vector>

using namespace kantai;

class tst_PlaceCounts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Steps of one place and of thousands, several within a block and several blocks within a step.
    void itTellsTheCountOfEveryPlace_data() {
        QTest::addColumn<quint64>("longest");
        for (const quint64 longest : {1u, 5u, 64u, 3'000u})
            QTest::addRow("%llu", longest) << longest;
    }
    void itTellsTheCountOfEveryPlace() {
        QFETCH(const quint64, longest);
        const CounterRandom random(43, longest);
        std::uint64_t draws = 0;
        PlaceCounts counts;
        std::vector<std::uint64_t> expected;
        for (std::uint64_t count = 200; count > 0; --count) {
            counts.add(static_cast<std::uint32_t>(1 + expected.size()), count << 40);
            expected.insert(expected.end(), 1 + random.below(draws++, longest), count << 40);
        }
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(counts.at(static_cast<std::uint32_t>(1 + i)), expected[i]);
    }

    void theLastCountHoldsForAllLaterPlaces() {
        PlaceCounts counts;
        counts.add(1, 9);
        counts.add(100, 1);
        QCOMPARE(counts.at(99), std::uint64_t{9});
        QCOMPARE(counts.at(100), std::uint64_t{1});
        QCOMPARE(counts.at(4'000'000'000), std::uint64_t{1});
    }
};

QTEST_APPLESS_MAIN(tst_PlaceCounts)
#include "tst_PlaceCounts.moc"
