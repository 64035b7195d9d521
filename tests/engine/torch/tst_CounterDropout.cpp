// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/packed/kernels/DropoutKernel.h"
#include "core/engine/torch/CounterDropout.h"

#include <ATen/Parallel.h>
#include <QTest>

#include <cmath>
#include <set>

using namespace kantai;

namespace {

constexpr std::int64_t kMany = 1 << 20;

torch::Tensor keptOf(std::uint64_t key, double rate, std::int64_t count = kMany) {
    return counterDropout(torch::ones({count}), rate, key).ne(0);
}

// Standard deviations between the number of kept and what the rate promises.
double deviations(double kept, double count, double keepRate) {
    return std::abs(kept - count * keepRate) / std::sqrt(count * keepRate * (1 - keepRate));
}

} // namespace

class CounterDropoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { at::set_num_threads(1); }

    void theRateIsKept_data() {
        QTest::addColumn<double>("rate");
        for (const double rate : {0.01, 0.1, 0.25, 0.5, 0.9})
            QTest::addRow("%g", rate) << rate;
    }

    void theRateIsKept() {
        QFETCH(double, rate);
        for (std::uint64_t key = 0; key < 8; ++key) {
            const double kept = keptOf(key, rate).sum().item<double>();
            QVERIFY2(deviations(kept, kMany, 1 - rate) < 5, qPrintable(QString::number(kept)));
        }
    }

    void whatIsKeptIsScaledAndTheRestIsZero() {
        const torch::Tensor x = torch::arange(1, 1001, torch::kFloat);
        const torch::Tensor y = counterDropout(x, 0.2, 5);
        const torch::Tensor kept = y.ne(0);
        QVERIFY(torch::equal(y, torch::where(kept, x * 1.25F, torch::zeros_like(x))));
        QVERIFY(kept.any().item<bool>() && !kept.all().item<bool>());
    }

    void rateZeroIsTheIdentity() {
        const torch::Tensor x = torch::randn({10});
        QVERIFY(counterDropout(x, 0, 1).is_same(x));
    }

    void theSameKeyGivesTheSameMask() { QVERIFY(torch::equal(keptOf(7, 0.1), keptOf(7, 0.1))); }

    void everySeedStepMicroBatchAndSiteHasItsOwnKey() {
        std::set<std::uint64_t> keys;
        for (std::uint64_t seed : {0, 1, 42})
            for (std::uint64_t step : {0, 1, 2, 65536})
                for (std::uint32_t microBatch : {0u, 1u, 2u})
                    for (std::uint32_t site = 0; site < 19; ++site)
                        keys.insert(dropoutCallKey({seed, step, microBatch}, site));
        QCOMPARE(keys.size(), static_cast<std::size_t>(3 * 4 * 3 * 19));
        QCOMPARE(dropoutCallKey({42, 3, 1}, 2), dropoutCallKey({42, 3, 1}, 2));
    }

    // Two independent masks at rate one half agree at half of the places, also when one is shifted.
    void masksOfDifferentKeysAreIndependent() {
        const torch::Tensor first = keptOf(dropoutCallKey({42, 1, 0}, 0), 0.5);
        for (const DropoutKey& key : {DropoutKey{42, 2, 0}, DropoutKey{42, 1, 1}, DropoutKey{43, 1, 0}}) {
            const torch::Tensor other = keptOf(dropoutCallKey(key, 0), 0.5);
            for (const std::int64_t shift : {0, 1, 64, 768}) {
                const double same = first.roll(shift).eq(other).sum().item<double>();
                QVERIFY2(deviations(same, kMany, 0.5) < 5, qPrintable(QString::number(same)));
            }
        }
    }

    void placesOfOneMaskAreIndependent() {
        const torch::Tensor kept = keptOf(99, 0.5);
        for (const std::int64_t shift : {1, 2, 3, 4, 16, 64, 128, 768, 3072, 65536}) {
            const double same = kept.roll(shift).eq(kept).sum().item<double>();
            QVERIFY2(deviations(same, kMany, 0.5) < 5, qPrintable(QString("%1: %2").arg(shift).arg(same)));
        }
    }

    void theNumberOfThreadsDoesNotMatter() {
        const torch::Tensor x = torch::randn({3, 333'333});
        at::set_num_threads(1);
        const torch::Tensor one = counterDropout(x, 0.1, 3);
        for (const int threads : {2, 3, 7}) {
            at::set_num_threads(threads);
            QVERIFY(torch::equal(counterDropout(x, 0.1, 3), one));
        }
    }

    // The vectorised variants of the kernel against the definition, one number at a time.
    void aPartOfTheTensorIsThePartOfTheWhole() {
        const DropoutPattern pattern = dropoutPattern(1234, 0.3);
        std::vector<float> from(1000, 2.0F), whole(1000), part(1000);
        applyDropout(pattern, from.data(), whole.data(), 0, 1000);
        for (std::uint32_t i = 0; i < 1000; ++i)
            applyDropout(pattern, from.data(), part.data(), i, i + 1);
        QCOMPARE(part, whole);
    }

    void theGradientIsTheMaskTimesTheScale() {
        const torch::Tensor x = torch::randn({64, 100}).set_requires_grad(true);
        const torch::Tensor y = counterDropout(x, 0.25, 11);
        const torch::Tensor weight = torch::randn({64, 100});
        (y * weight).sum().backward();
        const torch::Tensor scale = counterDropout(torch::ones({64, 100}), 0.25, 11);
        QVERIFY(torch::equal(x.grad(), weight * scale));
    }

    void aTensorThatIsNotContiguousIsReadByItsShape() {
        const torch::Tensor x = torch::randn({30, 50});
        const torch::Tensor y = counterDropout(x.t(), 0.4, 8);
        QVERIFY(torch::equal(y, counterDropout(x.t().contiguous(), 0.4, 8)));
    }
};

QTEST_APPLESS_MAIN(CounterDropoutTest)
#include "tst_CounterDropout.moc"
