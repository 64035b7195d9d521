// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/CounterRandom.h"
#include "core/tokenizer/train/PairQueue.h"

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
        PairStore pairs(1);
        PairQueue queue(pairs);
        std::map<std::uint64_t, std::uint64_t> expected;
        std::map<std::uint64_t, PairStore::Index> indexOf;
        const auto add = [&](std::uint64_t most) {
            const std::uint64_t key =
                PairStore::keyOf(static_cast<TokenId>(1 + below(50)), static_cast<TokenId>(++newest));
            const std::uint64_t count = 1 + below(most);
            queue.push(indexOf[key] = pairs.add(key, count, 1));
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
            const PairStore::Index pair = queue.takeFirst();
            QVERIFY(pair != PairStore::kNone);
            QCOMPARE(pairs.key(pair), first->first);
            QCOMPARE(pairs.count(pair), first->second);
            const std::uint64_t count = pairs.count(pair);
            pairs.remove(pair);
            expected.erase(first);
            for (int i = 0; i < 3 && taken < 500; ++i)
                add(count);
            for (int i = 0; i < 3 && !expected.empty(); ++i) {
                auto other = expected.lower_bound(
                    PairStore::keyOf(static_cast<TokenId>(below(50)), static_cast<TokenId>(below(newest))));
                if (other == expected.end())
                    continue;
                const std::uint64_t lost = below(other->second + 1);
                pairs.decrement(indexOf[other->first], lost);
                other->second -= lost;
                if (other->second == 0)
                    expected.erase(other);
            }
        }
        QVERIFY(taken > 1000);
        QCOMPARE(queue.takeFirst(), PairStore::kNone);
    }

    // Rarer pairs are not kept and so never come.
    void theLowestFrequencyIsTheLastTaken() {
        PairStore pairs(3);
        PairQueue queue(pairs);
        const PairStore::Index falls = pairs.add(PairStore::keyOf(1, 1), 4, 1);
        const PairStore::Index stays = pairs.add(PairStore::keyOf(1, 2), 3, 1);
        queue.push(falls);
        queue.push(stays);
        pairs.decrement(falls, 2);
        QCOMPARE(queue.takeFirst(), stays);
        QCOMPARE(queue.takeFirst(), PairStore::kNone);
    }

    void whatIsLikelyNextIsKnownWithinACount() {
        PairStore pairs(1);
        PairQueue queue(pairs);
        PairStore::Index index[4];
        for (TokenId right = 1; right < 4; ++right)
            queue.push(index[right] = pairs.add(PairStore::keyOf(9, right), 5, 1));
        QCOMPARE(queue.likelyAfter(0), PairStore::kNone);
        QCOMPARE(queue.takeFirst(), index[1]);
        QCOMPARE(queue.likelyAfter(0), index[2]);
        QCOMPARE(queue.likelyAfter(1), index[3]);
        QCOMPARE(queue.likelyAfter(2), PairStore::kNone);
    }
};

QTEST_APPLESS_MAIN(tst_PairQueue)
#include "tst_PairQueue.moc"
