// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/CounterRandom.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

using namespace kantai;

namespace {

using Block = std::array<std::uint32_t, 4>;

} // namespace

class tst_CounterRandom : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The known answers that the authors of Philox publish (Random123, kat_vectors, philox4x32 with 10 rounds).
    void blocksAreThePublishedOnes() {
        QVERIFY((CounterRandom(0, 0).block(0) == Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
        QVERIFY((CounterRandom(~0ull, ~0ull).block(~0ull) == Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
        QVERIFY((CounterRandom(0x299f31d0a4093822, 0x0370734413198a2e).block(0x85a308d3243f6a88) ==
                 Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
    }

    void bitsAreTheFirstHalfOfTheBlock() { QCOMPARE(CounterRandom(0, 0).bits(0), 0xe169c58d6627e8d5ull); }

    void seedStreamAndIndexEachChangeTheDraw() {
        std::set<std::uint64_t> draws;
        for (std::uint64_t seed : {1, 2})
            for (std::uint64_t stream : {1, 2})
                for (std::uint64_t index : {1, 2})
                    draws.insert(CounterRandom(seed, stream).bits(index));
        QCOMPARE(draws.size(), std::size_t{8});
    }

    void uniformIsEvenAndBelowOne() {
        const CounterRandom random(7, 1);
        std::array<int, 10> bins{};
        for (std::uint64_t i = 0; i < 100'000; ++i) {
            const double u = random.uniform(i);
            QVERIFY(u >= 0 && u < 1);
            ++bins[static_cast<std::size_t>(u * 10)];
        }
        for (const int count : bins) // the deviation of one bin is 95
            QVERIFY2(std::abs(count - 10'000) < 475, qPrintable(QString::number(count)));
    }

    void belowIsEvenAndNeverReachesItsBound() {
        const CounterRandom random(7, 2);
        std::array<int, 7> bins{};
        for (std::uint64_t i = 0; i < 70'000; ++i)
            ++bins.at(random.below(i, 7));
        for (const int count : bins)
            QVERIFY2(std::abs(count - 10'000) < 470, qPrintable(QString::number(count)));
        QCOMPARE(random.below(5, 1), std::uint64_t{0});
        const std::uint64_t wide = random.below(5, ~0ull);
        QVERIFY(wide < ~0ull && wide > 0xffffffff);
    }

    void normalHasMeanZeroAndDeviationOne() {
        const CounterRandom random(7, 3);
        constexpr int kDraws = 100'000;
        double sum = 0, squares = 0;
        int beyondTwo = 0;
        for (std::uint64_t i = 0; i < kDraws; ++i) {
            const double x = random.normal(i);
            QVERIFY(std::isfinite(x));
            sum += x;
            squares += x * x;
            beyondTwo += std::abs(x) > 2 ? 1 : 0;
        }
        QVERIFY(std::abs(sum / kDraws) < 0.015);
        QVERIFY(std::abs(squares / kDraws - 1) < 0.025);
        QVERIFY(std::abs(beyondTwo / static_cast<double>(kDraws) - 0.0455) < 0.0035);
    }

    void aPermutationHoldsEveryNumberOnceAndDependsOnSeedAndStream() {
        const auto order = permutation(1000, 42, 3);
        auto sorted = order;
        std::sort(sorted.begin(), sorted.end());
        std::vector<std::uint32_t> all(1000);
        std::iota(all.begin(), all.end(), 0u);
        QCOMPARE(sorted, all);
        QVERIFY(order != all);
        QCOMPARE(permutation(1000, 42, 3), order);
        QVERIFY(permutation(1000, 43, 3) != order);
        QVERIFY(permutation(1000, 42, 4) != order);
        QVERIFY(permutation(0, 42, 3).empty());
        QCOMPARE(permutation(1, 42, 3), std::vector<std::uint32_t>{0});
    }

    void everyOrderOfThreeIsAsLikely() {
        std::map<std::vector<std::uint32_t>, int> orders;
        for (std::uint64_t stream = 0; stream < 6000; ++stream)
            ++orders[permutation(3, 1, stream)];
        QCOMPARE(orders.size(), std::size_t{6});
        for (const auto& [order, count] : orders) // the deviation is 29
            QVERIFY2(std::abs(count - 1000) < 150, qPrintable(QString::number(count)));
    }
};

QTEST_APPLESS_MAIN(tst_CounterRandom)
#include "tst_CounterRandom.moc"
