// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/CounterRandom.h"
#include "core/tokenizer/PairTable.h"

#include <QTest>

#include <map>

using namespace kantai;

class tst_PairTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Many are erased among others that were driven from their slots, and the table grows on the way.
    void itHoldsWhatAMapWouldHold() {
        const CounterRandom random(41, 0);
        PairTable table;
        std::map<std::uint64_t, std::uint64_t> expected;
        for (std::uint64_t i = 0; i < 200'000; ++i) {
            const std::uint64_t key =
                PairTable::keyOf(TokenId(1 + random.below(3 * i, 300)), TokenId(1 + random.below(3 * i + 1, 100)));
            PairTable::Occurrences* const pair = table.find(key);
            QCOMPARE(pair != nullptr, expected.count(key) == 1);
            if (!pair) {
                table.add({key, i});
                expected[key] = i;
                continue;
            }
            QCOMPARE(pair->count, expected[key]);
            if (random.below(3 * i + 2, 3) > 0) {
                table.erase(pair);
                expected.erase(key);
            }
        }
        QVERIFY(expected.size() > 5000);
        for (TokenId left = 1; left <= 300; ++left)
            for (TokenId right = 1; right <= 100; ++right) {
                const std::uint64_t key = PairTable::keyOf(left, right);
                const PairTable::Occurrences* const pair = table.find(key);
                QCOMPARE(pair != nullptr, expected.count(key) == 1);
                if (pair)
                    QCOMPARE(pair->count, expected[key]);
            }
    }

    void aPairKeepsItsPlaces() {
        PairTable table;
        std::uint32_t places[2] = {3, 9};
        table.add({PairTable::keyOf(7, 8), 12, places, 2});
        const PairTable::Occurrences* const pair = table.find(PairTable::keyOf(7, 8));
        QVERIFY(pair);
        QCOMPARE(pair->places, &places[0]);
        QCOMPARE(pair->numberOfPlaces, 2u);
        QVERIFY(!table.find(PairTable::keyOf(8, 7)));
    }
};

QTEST_APPLESS_MAIN(tst_PairTable)
#include "tst_PairTable.moc"
