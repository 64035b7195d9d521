// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/CounterRandom.h"
#include "core/distributed/Exchange.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/ThreadRanks.h"

#include <QTest>
#include <cmath>

using namespace kantai;
using namespace kantai::test;

namespace {

constexpr std::size_t kNumbers = 10 * kNumbersOfAPiece + 77;

// Of very different sizes, so that the order of a sum is seen in its bits.
std::vector<float> numbersOf(int rank) {
    const CounterRandom random(1, static_cast<std::uint64_t>(rank));
    std::vector<float> numbers(kNumbers);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = std::ldexp(static_cast<float>(random.below(i, 1 << 20)) - (1 << 19), static_cast<int>(i % 13));
    return numbers;
}

void requireNoErrors(const std::vector<std::exception_ptr>& errors) {
    for (const std::exception_ptr& error : errors)
        if (error)
            std::rethrow_exception(error);
}

} // namespace

class TestExchange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shardsAreWholePiecesAndCoverABlock() {
        for (const std::size_t numbers : {std::size_t{1}, kNumbersOfAPiece, kNumbers}) {
            for (const int size : {1, 2, 3, 7, 16}) {
                std::size_t next = 0;
                for (int rank = 0; rank < size; ++rank) {
                    const IndexRange shard = shardOf(numbers, rank, size);
                    QCOMPARE(shard.begin, next);
                    QVERIFY(shard.begin % kNumbersOfAPiece == 0 || shard.size() == 0);
                    next = shard.end;
                }
                QCOMPARE(next, numbers);
            }
        }
    }

    void sums_data() {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("tree");
        for (const int size : {1, 2, 3, 4, 16}) {
            QTest::addRow("%d in sequence", size) << size << false;
            if (size != 3)
                QTest::addRow("%d in a tree", size) << size << true;
        }
    }
    void sums() {
        QFETCH(int, size);
        QFETCH(bool, tree);
        std::vector<float> expected(kNumbers);
        for (std::size_t i = 0; i < kNumbers; ++i) {
            std::vector<float> all;
            for (int rank = 0; rank < size; ++rank)
                all.push_back(numbers_[static_cast<std::size_t>(rank)][i]);
            expected[i] = tree ? treeSum(all) : sequenceSum(all);
        }
        std::vector<float> gathered(kNumbers);
        ThreadRanks ranks(size);
        requireNoErrors(ranks.run([&](ProcessGroup& group) {
            Exchange exchange(group, kNumbers, tree ? SumOrder::Tree : SumOrder::Sequence);
            std::vector<float> block = numbers_[static_cast<std::size_t>(group.rank())];
            exchange.sumShards(block);
            exchange.gatherShards(block);
            if (block != expected)
                throw std::logic_error("another sum");
            std::ranges::fill(block, static_cast<float>(group.rank() + 1));
            exchange.gatherShardsAtFirst(block);
            if (group.rank() == 0)
                gathered = block;
        }));
        for (int rank = 0; rank < size; ++rank) {
            const IndexRange shard = shardOf(kNumbers, rank, size);
            for (std::size_t i = shard.begin; i < shard.end; ++i)
                QCOMPARE(gathered[i], static_cast<float>(rank + 1));
        }
    }

    void everyoneBeginsWithWhatRankZeroHas() {
        ThreadRanks ranks(3);
        requireNoErrors(ranks.run([&](ProcessGroup& group) {
            Exchange exchange(group, kNumbers, SumOrder::Sequence);
            std::vector<float> all = numbers_[static_cast<std::size_t>(group.rank())], shards = all;
            exchange.sendToAll(all);
            exchange.scatterShards(shards);
            const IndexRange own = exchange.shard();
            const auto& first = numbers_[0];
            const auto& before = numbers_[static_cast<std::size_t>(group.rank())];
            if (all != first)
                throw std::logic_error("not the block of rank 0");
            for (std::size_t i = 0; i < kNumbers; ++i)
                if (shards[i] != (i >= own.begin && i < own.end ? first[i] : before[i]))
                    throw std::logic_error("not the own shard alone");
        }));
    }

    void realNumbersAreSummedInTheOrderOfTheRanks() {
        ThreadRanks ranks(3);
        requireNoErrors(ranks.run([&](ProcessGroup& group) {
            Exchange exchange(group, kNumbers, SumOrder::Sequence);
            std::vector<double> numbers{0.1 * group.rank(), group.rank() == 1 ? 5.0 : 0.0};
            exchange.sumEverywhere(numbers);
            if (numbers != std::vector<double>{0.0 + 0.1 + 0.2, 5.0})
                throw std::logic_error("another sum");
        }));
    }

    void aTreeNeedsAPowerOfTwo() {
        ThreadRanks ranks(3);
        for (const std::exception_ptr& error :
             ranks.run([&](ProcessGroup& group) { const Exchange exchange(group, kNumbers, SumOrder::Tree); }))
            VERIFY_REFUSED(std::rethrow_exception(error), ErrorCode::Usage, "not by 3");
    }

private:
    static float sequenceSum(const std::vector<float>& all) {
        float sum = all[0];
        for (std::size_t i = 1; i < all.size(); ++i)
            sum += all[i];
        return sum;
    }
    static float treeSum(std::vector<float> all) {
        for (; all.size() > 1; all.resize(all.size() / 2))
            for (std::size_t i = 0; i < all.size() / 2; ++i)
                all[i] = all[2 * i] + all[2 * i + 1];
        return all[0];
    }

    std::vector<std::vector<float>> numbers_ = [] {
        std::vector<std::vector<float>> numbers;
        for (int rank = 0; rank < 16; ++rank)
            numbers.push_back(numbersOf(rank));
        return numbers;
    }();
};

QTEST_APPLESS_MAIN(TestExchange)
#include "tst_Exchange.moc"
