// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/CounterRandom.h"
#include "core/tokenizer/PairQueue.h"

#include <QTest>

#include <map>

using namespace kantai;

class tst_PairQueue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Between two takings counts fall, pairs vanish and others come that are no more frequent than the one taken
    // last, as in training. The counts begin above those that are ordered at once and go down to 1.
    void theMostFrequentComesFirstWhateverHappensMeanwhile_data() {
        QTest::addColumn<quint64>("highest");
        for (const quint64 highest : {3u, 50u, 5'000u, 100'000u})
            QTest::addRow("%llu", highest) << highest;
    }
    void theMostFrequentComesFirstWhateverHappensMeanwhile() {
        QFETCH(const quint64, highest);
        const CounterRandom random(42, highest);
        std::uint64_t draws = 0, newest = 1;
        const auto below = [&](std::uint64_t limit) { return random.below(draws++, limit); };
        PairTable table;
        PairQueue queue(table);
        std::map<std::uint64_t, std::uint64_t> expected;
        const auto add = [&](std::uint64_t most) {
            const std::uint64_t key = PairTable::keyOf(TokenId(1 + below(50)), TokenId(++newest));
            const std::uint64_t count = 1 + below(most);
            table.add({key, count});
            queue.push(key, count);
            expected[key] = count;
        };
        for (int i = 0; i < 1500; ++i)
            add(highest);
        std::size_t taken = 0;
        for (; !expected.empty(); ++taken) {
            auto first = expected.begin();
            for (auto it = expected.begin(); it != expected.end(); ++it)
                if (it->second > first->second)
                    first = it;
            PairTable::Occurrences* const pair = queue.takeFirst();
            QVERIFY(pair);
            QCOMPARE(pair->key, first->first);
            QCOMPARE(pair->count, first->second);
            const std::uint64_t count = pair->count;
            table.erase(pair);
            expected.erase(first);
            for (int i = 0; i < 3 && taken < 500; ++i)
                add(count);
            for (int i = 0; i < 3 && !expected.empty(); ++i) {
                auto other = expected.lower_bound(PairTable::keyOf(TokenId(below(50)), TokenId(below(newest))));
                if (other == expected.end())
                    continue;
                PairTable::Occurrences* const known = table.find(other->first);
                known->count -= below(known->count + 1);
                other->second = known->count;
                if (known->count == 0) {
                    table.erase(known);
                    expected.erase(other);
                }
            }
        }
        QVERIFY(taken > 1000);
        QVERIFY(!queue.takeFirst());
    }

    void whatIsLikelyNextIsKnownWithinACount() {
        PairTable table;
        PairQueue queue(table);
        for (TokenId right = 1; right < 4; ++right) {
            table.add({PairTable::keyOf(9, right), 5});
            queue.push(PairTable::keyOf(9, right), 5);
        }
        QCOMPARE(queue.likelyAfter(0), std::uint64_t(0));
        QCOMPARE(queue.takeFirst()->key, PairTable::keyOf(9, 1));
        QCOMPARE(queue.likelyAfter(0), PairTable::keyOf(9, 2));
        QCOMPARE(queue.likelyAfter(1), PairTable::keyOf(9, 3));
        QCOMPARE(queue.likelyAfter(2), std::uint64_t(0));
    }
};

QTEST_APPLESS_MAIN(tst_PairQueue)
#include "tst_PairQueue.moc"
