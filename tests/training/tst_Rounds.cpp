// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of rounds: halves, the outer step, how steps are divided.
#include "core/base/Half.h"
#include "core/training/rounds/HalfBlock.h"
#include "core/training/rounds/OuterStep.h"
#include "core/training/rounds/RoundMessages.h"
#include "core/training/rounds/RoundPlan.h"
#include "core/training/rounds/StepProposal.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

using namespace kantai;

namespace {

std::shared_ptr<const TensorLayout> oneTensor(std::int64_t numbers) {
    return std::make_shared<const TensorLayout>(std::vector<TensorSpec>{{"a", {numbers}, true}});
}

std::vector<float> read(const std::vector<std::byte>& halves, std::size_t numbers) {
    std::vector<float> values(numbers);
    readHalves(halves, values);
    return values;
}

} // namespace

class TestRounds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyHalfIsReadAndWrittenExactly() {
        for (std::uint32_t bits = 0; bits < 0x10000; ++bits) {
            const Half half{static_cast<std::uint16_t>(bits)};
            const float value = toFloat(half);
            if (std::isnan(value))
                QVERIFY(std::isnan(toFloat(toHalf(value))));
            else
                QCOMPARE(static_cast<std::uint32_t>(toHalf(value).bits), bits);
        }
        QCOMPARE(toFloat(Half{0x3C00}), 1.0F);
        QCOMPARE(toFloat(Half{0x0001}), 0x1p-24F);
        QCOMPARE(toFloat(Half{0x7BFF}), 65504.0F);
        QCOMPARE(toFloat(Half{0xC000}), -2.0F);
        QVERIFY(std::isinf(toFloat(Half{0x7C00})));
    }

    void whatLiesBetweenHalvesGoesToTheNearestEvenOne() {
        for (std::uint32_t bits = 0; bits < 0x7BFF; ++bits) {
            const float low = toFloat(Half{static_cast<std::uint16_t>(bits)});
            const float high = toFloat(Half{static_cast<std::uint16_t>(bits + 1)});
            const float middle = (low + high) / 2; // exact
            QCOMPARE(static_cast<std::uint32_t>(toHalf(middle).bits), bits + bits % 2);
            QCOMPARE(static_cast<std::uint32_t>(toHalf(std::nextafter(middle, 0.0F)).bits), bits);
            QCOMPARE(static_cast<std::uint32_t>(toHalf(std::nextafter(middle, 1e9F)).bits), bits + 1);
        }
        QVERIFY(std::isinf(toFloat(toHalf(65520.0F))));
        QCOMPARE(toFloat(toHalf(65519.0F)), 65504.0F);
    }

    void halvesOfABlockKeepElevenBitsOfEachNumber() {
        std::mt19937 random(1);
        std::normal_distribution<float> normal;
        for (const float size : {1e-30F, 1e-6F, 1e-3F, 1.0F, 1e30F}) {
            std::vector<float> numbers(10'000);
            for (float& number : numbers)
                number = size * normal(random);
            numbers[17] = 0;
            const std::vector<std::byte> halves = toHalves(numbers);
            QCOMPARE(halves.size(), halfBytes(numbers.size()));
            QVERIFY(areHalves(halves, numbers.size()));
            const std::vector<float> back = read(halves, numbers.size());
            for (std::size_t i = 0; i < numbers.size(); ++i)
                QVERIFY(std::fabs(back[i] - numbers[i]) <= std::fabs(numbers[i]) * 0x1p-11F);
        }
    }

    void whatIsNotFiniteIsRefused() {
        for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
            std::vector<float> numbers(5000, 1e-3F);
            numbers[4999] = bad;
            QVERIFY(toHalves(numbers).empty());
        }
        std::vector<std::byte> halves = toHalves(std::vector<float>(5000, 1e-3F));
        QVERIFY(!areHalves(halves, 4999));
        QVERIFY(areHalves(halves, 5000));
        halves[halves.size() - 1] = std::byte{0x7C}; // infinity
        QVERIFY(!areHalves(halves, 5000));
        halves = toHalves(std::vector<float>(5000, 1e-3F));
        halves[1] = std::byte{0x40}; // an exponent of 2^14
        QVERIFY(!areHalves(halves, 5000));
    }

    void aMeanIsWeightedByTokens() {
        OuterStep outer(oneTensor(3), {1, 0});
        outer.begin();
        outer.add(std::vector<float>(32, 1.0F), std::vector<float>(32, 1.5F), 100); // a block has its gaps
        outer.add(toHalves(std::vector<float>(32, -0.25F)), 300);
        const std::vector<float> change = read(outer.step(), 32);
        QCOMPARE(change[0], (100 * 0.5F - 300 * 0.25F) / 400);
        outer.begin();
        outer.add(std::vector<float>(32, 1.0F), std::vector<float>(32, 3.0F), 7);
        outer.add(toHalves(std::vector<float>(32, 4.0F)), 7);
        QCOMPARE(read(outer.step(), 32)[2], 3.0F);
        outer.begin();
        QVERIFY(outer.step().empty()); // nobody has handed in
    }

    // torch.optim.SGD(lr=0.7, momentum=0.9, nesterov=True) with gradients -1, 2, 0.5 from a weight of 3.
    void theOuterStepIsNesterovsAsTorchHasIt() {
        constexpr double kGradients[] = {-1, 2, 0.5}, kWeights[] = {4.33, 2.237, 0.9483};
        OuterStep outer(oneTensor(1), {0.7, 0.9});
        double weight = 3;
        for (int i = 0; i < 3; ++i) {
            outer.begin();
            outer.add(std::vector<float>(32, 0.0F), std::vector<float>(32, static_cast<float>(-kGradients[i])), 5);
            weight += static_cast<double>(read(outer.step(), 32)[0]);
            QVERIFY2(std::fabs(weight - kWeights[i]) < 2e-3, qPrintable(QString::number(weight, 'g', 9)));
        }
    }

    void theMomentumIsSavedAndRestored() {
        const kantai::test::TextFolder folder;
        OuterStep one(oneTensor(64), {0.7, 0.9}), other(oneTensor(64), {0.7, 0.9});
        const std::vector<float> before(64, 0.0F), after(64, 0.125F);
        one.begin();
        one.add(before, after, 1);
        one.step();
        writeSafetensors(folder / "optimizer.safetensors", one.tensorsToWrite());
        other.restore(folder / "optimizer.safetensors");
        for (OuterStep* each : {&one, &other}) {
            each->begin();
            each->add(before, after, 1);
        }
        QCOMPARE(one.step(), other.step());
        OuterStep larger(oneTensor(65), {0.7, 0.9});
        VERIFY_REFUSED(larger.restore(folder / "optimizer.safetensors"), ErrorCode::BadInput, "outer_momentum.a");
    }

    void slowerMachinesTakeFewerSteps() {
        using Counts = std::vector<std::int64_t>;
        const auto of = [](std::vector<MachinePace> machines, std::int64_t left = 1'000'000) {
            return stepsOfRound(machines, 60, left);
        };
        QCOMPARE(of({{1, 0}}), Counts({60}));
        QCOMPARE(of({{1, 0}, {2, 0}, {0.5, 0}}), Counts({30, 15, 60}));
        QCOMPARE(of({{1, 0}, {1, 15}}), Counts({60, 45}));  // its transfer takes a quarter of the round
        QCOMPARE(of({{1, 0}, {1, 600}}), Counts({60, 30})); // it computes half of the time at least
        QCOMPARE(of({{1, 0}, {900, 0}}), Counts({60, 1}));
        QCOMPARE(of({{0, 0}, {0, 0}}), Counts({60, 60})); // nothing is known yet
        QCOMPARE(of({{1, 0}, {1, 0}}, 20), Counts({10, 10}));
        QCOMPARE(of({{1, 0}, {1, 0}, {1, 0}}, 2), Counts({1, 1, 0}));
        QCOMPARE(of({{100, 0}, {1, 0}}, 1), Counts({1, 0}));
    }

    void theStepsOfARoundAreThoseOfOneMachine() {
        const std::vector<std::int64_t> counts{30, 15, 60};
        const auto numbers = dealt(counts);
        std::vector<std::int64_t> all;
        for (std::size_t machine = 0; machine < counts.size(); ++machine) {
            QCOMPARE(numbers[machine].size(), static_cast<std::size_t>(counts[machine]));
            QVERIFY(std::ranges::is_sorted(numbers[machine]));
            // Half way through the round, half of the numbers are taken.
            QVERIFY(std::abs(numbers[machine][numbers[machine].size() / 2] - 52) <= 5);
            all.insert(all.end(), numbers[machine].begin(), numbers[machine].end());
        }
        std::ranges::sort(all);
        std::vector<std::int64_t> expected(105);
        std::iota(expected.begin(), expected.end(), std::int64_t{0});
        QCOMPARE(all, expected);
        QCOMPARE(dealt(std::vector<std::int64_t>{3, 0}), (std::vector<std::vector<std::int64_t>>{{0, 1, 2}, {}}));
    }

    void messagesAreReadStrictly() {
        RoundTask task{7, {3, 5, 9}, {1e-3, 2e-3, 0.5}};
        const auto back = kantai::read<RoundTask>(Message{0, toText(task), {}, 0});
        QCOMPARE(back.round, task.round);
        QCOMPARE(back.numbers, task.numbers);
        QCOMPARE(back.rates, task.rates);
        for (const char* text :
             {"", "{}", "[]", R"({"round":-1,"numbers":[],"rates":[]})", R"({"round":1,"numbers":[1],"rates":[]})",
              R"({"round":1,"numbers":[-1],"rates":[0.1]})", R"({"round":1e300,"numbers":[],"rates":[]})"})
            VERIFY_REFUSED(kantai::read<RoundTask>(Message{0, text, {}, 0}), ErrorCode::BadInput, "not understand");
        const Message negative{0, R"({"seconds_per_step":-1,"tokens_per_step":1,"bytes_per_second":1})", {}, 0};
        VERIFY_REFUSED(kantai::read<WorkerReady>(negative), ErrorCode::BadInput, "not understand");
    }

    // KantaiBERT on 1 Gbit/s, 0.75 s a step: the arithmetic of docs/several-processes.md.
    void theProposalFollowsFromSpeedAndNetwork() {
        const StepProposal office = proposeSteps({0.75, 1000, 115e6, 83'504'416});
        QVERIFY(office.localSteps > 0);
        QVERIFY(std::fabs(office.exactTransferSeconds - 2.9) < 0.1);
        QVERIFY(office.exactEfficiency < 0.25);
        QVERIFY(std::fabs(office.localTransferSeconds - 2.9) < 0.1);
        QVERIFY(office.localEfficiency >= 0.9);
        QCOMPARE(office.localSteps, std::int64_t{40});
        const StepProposal cluster = proposeSteps({2, 4000, 12e9, 83'504'416});
        QCOMPARE(cluster.localSteps, std::int64_t{0});
        QVERIFY(cluster.exactEfficiency > 0.9);
        const StepProposal modem = proposeSteps({0.05, 1000, 1e5, 83'504'416});
        QCOMPARE(modem.localSteps, std::int64_t{500}); // more is not tried
    }
};

QTEST_GUILESS_MAIN(TestRounds)
#include "tst_Rounds.moc"
