// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/CounterRandom.h"
#include "core/tokenizer/train/PairStore.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

using namespace kantai;

class tst_PairStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Pairs are added, lose some or all of their count and are removed; their indices are used again.
    void itHoldsWhatAMapWouldHold() {
        struct Expected {
            std::uint64_t key, count;
            std::vector<PairStore::Place> places;
        };
        const CounterRandom random(41, 0);
        std::uint64_t draws = 0;
        const auto below = [&](std::uint64_t limit) { return random.below(draws++, limit); };
        PairStore pairs(3);
        std::map<PairStore::Index, Expected> expected;
        std::set<PairStore::Index> everUsed;
        for (std::uint64_t key = 1; key <= 50'000; ++key) {
            Expected added{key, 3 + below(20), {}};
            added.places.resize(1 + below(40));
            const PairStore::Index pair =
                pairs.add(key, added.count, static_cast<std::uint32_t>(added.places.size()));
            QVERIFY(pair > PairStore::kWordEnd);
            QVERIFY2(expected.count(pair) == 0, "an index that is in use was given again");
            for (PairStore::Place& place : added.places)
                place = static_cast<PairStore::Place>(below(1'000'000));
            std::copy(added.places.begin(), added.places.end(), pairs.places(pair).begin());
            expected[pair] = added;
            everUsed.insert(pair);

            auto other = expected.lower_bound(static_cast<PairStore::Index>(below(everUsed.size() + 2)));
            if (other == expected.end())
                other = expected.begin();
            const Expected& then = other->second;
            const PairStore::Index index = other->first;
            QCOMPARE(pairs.key(index), then.key);
            QCOMPARE(pairs.count(index), then.count);
            if (then.count >= 3)
                QVERIFY(std::ranges::equal(pairs.places(index), then.places));
            else
                QVERIFY(pairs.places(index).empty());
            if (then.count >= 3 && below(4) == 0) {
                pairs.beginMerge(index);
                pairs.decrement(index, 1 + below(30)); // ignored
                pairs.remove(index);
                expected.erase(other);
            } else if (const std::uint64_t lost = 1 + below(then.count); lost == then.count) {
                pairs.decrement(index, lost);
                QCOMPARE(pairs.count(index), std::uint64_t{0});
                expected.erase(other);
            } else {
                pairs.decrement(index, lost);
                other->second.count -= lost;
            }
        }
        QVERIFY(expected.size() > 100);
        QVERIFY2(everUsed.size() < 30'000, "indices are hardly ever used again");
    }

    // So that PairMerger need not test what a place holds.
    void aPlaceWithoutAPairLosesNothing() {
        PairStore pairs(1);
        const PairStore::Index pair = pairs.add(PairStore::keyOf(7, 8), 12, 1);
        for (int i = 0; i < 100; ++i) {
            pairs.decrement(PairStore::kNone, 1'000'000'000'000);
            pairs.decrement(PairStore::kWordEnd, 1'000'000'000'000);
        }
        QCOMPARE(pairs.add(PairStore::keyOf(7, 9), 1, 1), pair + 1);
        QCOMPARE(pairs.count(pair), std::uint64_t{12});
        QCOMPARE(pairs.key(pair), std::uint64_t{7} << 32 | 8);
    }
};

QTEST_APPLESS_MAIN(tst_PairStore)
#include "tst_PairStore.moc"
