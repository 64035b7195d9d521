// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Pipeline.h"

#include <QTest>
#include <array>
#include <latch>
#include <stdexcept>
#include <string>

using namespace kantai;

namespace {

constexpr unsigned kWorkers[] = {1, 2, 3, 7};

struct Item {
    std::size_t number = 0;
    std::vector<std::size_t> result; // used again for each item
};

// What was thrown; empty when nothing was.
template <typename Action>
std::string thrownBy(Action&& action) {
    try {
        action();
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return {};
}

// Takes that many items, numbered from 0.
auto takeSoMany(std::size_t count, std::size_t& taken) {
    return [count, &taken](Item& item) {
        if (taken == count)
            return false;
        item.number = taken++;
        return true;
    };
}

} // namespace

class tst_Pipeline : public QObject {
    Q_OBJECT

    static void addWorkers() {
        QTest::addColumn<unsigned>("workers");
        for (const unsigned workers : kWorkers)
            QTest::addRow("%u", workers) << workers;
    }

private Q_SLOTS:
    void itemsAreDeliveredInTheOrderInWhichTheyWereTaken_data() { addWorkers(); }
    void itemsAreDeliveredInTheOrderInWhichTheyWereTaken() {
        QFETCH(unsigned, workers);
        constexpr std::size_t kItems = 5000;
        std::size_t taken = 0;
        std::vector<std::size_t> delivered;
        std::atomic<bool> isWorkerWrong = false;
        runPipeline<Item>(
            workers, takeSoMany(kItems, taken),
            [&](Item& item, unsigned worker) {
                if (worker >= workers)
                    isWorkerWrong = true;
                std::size_t sum = 0; // items take differently long
                for (std::size_t i = 0; i < item.number * 7919 % 1000; ++i)
                    sum += i * i;
                // Kept buffers must hold nothing of the items before.
                item.result.assign(1 + item.number % 5, item.number);
                item.result.back() += sum;
            },
            [&](const Item& item) { delivered.insert(delivered.end(), item.result.begin(), item.result.end()); });
        QVERIFY(!isWorkerWrong);
        std::vector<std::size_t> expected;
        for (std::size_t number = 0; number < kItems; ++number) {
            const std::size_t n = number * 7919 % 1000;
            expected.insert(expected.end(), 1 + number % 5, number);
            expected.back() += n == 0 ? 0 : (n - 1) * n * (2 * n - 1) / 6;
        }
        QVERIFY(delivered == expected);
    }

    void takingAndDeliveringAreNeverDoneTwiceAtOnce_data() { addWorkers(); }
    void takingAndDeliveringAreNeverDoneTwiceAtOnce() {
        QFETCH(unsigned, workers);
        std::size_t taken = 0;
        std::atomic<int> taking = 0, delivering = 0;
        std::atomic<bool> isTwice = false;
        const auto next = takeSoMany(5000, taken);
        runPipeline<Item>(
            workers,
            [&](Item& item) {
                isTwice = isTwice || taking++ > 0;
                const bool more = next(item);
                --taking;
                return more;
            },
            [](Item&, unsigned) {},
            [&](const Item&) {
                isTwice = isTwice || delivering++ > 0;
                --delivering;
            });
        QVERIFY(!isTwice);
    }

    // Else each would wait for the others for ever.
    void workersWorkSideBySide() {
        for (const unsigned workers : kWorkers) {
            std::latch all(workers);
            std::size_t taken = 0;
            std::vector<int> times(workers);
            runPipeline<Item>(
                workers, takeSoMany(workers, taken),
                [&](Item&, unsigned worker) {
                    ++times[worker];
                    all.arrive_and_wait();
                },
                [](const Item&) {});
            QCOMPARE(times, std::vector<int>(workers, 1));
        }
    }

    void theCallerIsWorkerZero() {
        std::size_t taken = 0;
        std::latch all(3);
        std::array<std::thread::id, 3> ids;
        runPipeline<Item>(
            3, takeSoMany(3, taken),
            [&](Item&, unsigned worker) {
                ids[worker] = std::this_thread::get_id();
                all.arrive_and_wait();
            },
            [](const Item&) {});
        QVERIFY(ids[0] == std::this_thread::get_id());
        QVERIFY(ids[1] != ids[0] && ids[2] != ids[0] && ids[1] != ids[2]);
    }

    void noItemsAreNoWork_data() { addWorkers(); }
    void noItemsAreNoWork() {
        QFETCH(unsigned, workers);
        std::atomic<int> calls = 0;
        std::size_t taken = 0;
        runPipeline<Item>(
            workers, takeSoMany(0, taken), [&](Item&, unsigned) { ++calls; }, [&](const Item&) { ++calls; });
        QCOMPARE(calls.load(), 0);
    }

    void whatTakingThrowsEndsTheWork_data() { addWorkers(); }
    void whatTakingThrowsEndsTheWork() {
        QFETCH(unsigned, workers);
        std::size_t taken = 0, delivered = 0;
        const auto next = takeSoMany(1000, taken);
        QCOMPARE(thrownBy([&] {
                     runPipeline<Item>(
                         workers,
                         [&](Item& item) {
                             if (taken == 20)
                                 throw std::runtime_error("taking");
                             return next(item);
                         },
                         [](Item&, unsigned) {}, [&](const Item&) { ++delivered; });
                 }),
                 std::string("taking"));
        QCOMPARE(taken, std::size_t{20});
        QVERIFY(delivered <= 20);
    }

    void whatWorkThrowsEndsTheWork_data() { addWorkers(); }
    void whatWorkThrowsEndsTheWork() {
        QFETCH(unsigned, workers);
        std::size_t taken = 0;
        std::vector<std::size_t> delivered;
        QCOMPARE(thrownBy([&] {
                     runPipeline<Item>(
                         workers, takeSoMany(100000, taken),
                         [](Item& item, unsigned) {
                             if (item.number == 30)
                                 throw std::runtime_error("working");
                         },
                         [&](const Item& item) { delivered.push_back(item.number); });
                 }),
                 std::string("working"));
        QVERIFY(taken <= 30 + workers); // nobody gets past the item that is missing
        QVERIFY(delivered.size() <= 30);
        for (std::size_t i = 0; i < delivered.size(); ++i)
            QCOMPARE(delivered[i], i);
    }

    // In turn: the caller's own worker, and another one. The others wait for the item that never comes.
    void anyWorkerMayThrow() {
        for (const unsigned thrower : {0u, 1u, 2u}) {
            std::latch all(3);
            std::size_t taken = 0, delivered = 0;
            QCOMPARE(thrownBy([&] {
                         runPipeline<Item>(
                             3, takeSoMany(1000, taken),
                             [&](Item& item, unsigned worker) {
                                 if (item.number < 3)
                                     all.arrive_and_wait();
                                 if (worker == thrower)
                                     throw std::runtime_error("worker " + std::to_string(worker));
                             },
                             [&](const Item&) { ++delivered; });
                     }),
                     "worker " + std::to_string(thrower));
            QVERIFY(delivered <= 1000);
        }
    }

    void whatDeliveringThrowsEndsTheWork_data() { addWorkers(); }
    void whatDeliveringThrowsEndsTheWork() {
        QFETCH(unsigned, workers);
        std::size_t taken = 0, delivered = 0;
        QCOMPARE(thrownBy([&] {
                     runPipeline<Item>(
                         workers, takeSoMany(100000, taken), [](Item&, unsigned) {},
                         [&](const Item& item) {
                             if (item.number == 40)
                                 throw std::runtime_error("delivering");
                             ++delivered;
                         });
                 }),
                 std::string("delivering"));
        QCOMPARE(delivered, std::size_t{40});
        QVERIFY(taken <= 40 + workers);
    }

    void ofExceptionsThrownAtOnceOneComesOut() {
        for (int round = 0; round < 100; ++round) {
            std::latch all(3);
            std::size_t taken = 0;
            const std::string thrown = thrownBy([&] {
                runPipeline<Item>(
                    3, takeSoMany(1000, taken),
                    [&](Item&, unsigned worker) {
                        all.arrive_and_wait();
                        throw std::runtime_error(std::to_string(worker));
                    },
                    [](const Item&) {});
            });
            QVERIFY2(thrown == "0" || thrown == "1" || thrown == "2", thrown.c_str());
            QCOMPARE(taken, std::size_t{3});
        }
    }

    void asManyWorkersAsAskedOrOneForEachProcessor() {
        QCOMPARE(workersFor(1), 1u);
        QCOMPARE(workersFor(7), 7u);
        QCOMPARE(workersFor(0), std::max(1u, std::thread::hardware_concurrency()));
    }
};

QTEST_APPLESS_MAIN(tst_Pipeline)
#include "tst_Pipeline.moc"
