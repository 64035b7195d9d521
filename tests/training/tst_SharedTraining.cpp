// SPDX-License-Identifier: GPL-3.0-or-later
// Trainings of several ranks, here threads of one process, against the training of one process.
#include "core/training/parallel/FollowingRank.h"
#include "core/training/parallel/GradientTree.h"
#include "core/training/parallel/TokenDelivery.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/ThreadRanks.h"
#include "tests/support/TrainingGround.h"

#include <QTest>
#include <atomic>
#include <cmath>
#include <optional>

using namespace kantai;
using namespace kantai::test;

namespace {

struct Outcome {
    TrainingResult result;
    Witness witness;
    std::vector<std::exception_ptr> errors;
    std::atomic<std::int64_t> followed{0}; // steps of all other ranks

    std::vector<double> losses() const {
        std::vector<double> losses;
        for (const StepMetrics& step : witness.steps)
            losses.push_back(step.loss);
        return losses;
    }
};

QString messageOf(const std::exception_ptr& error) {
    try {
        if (error)
            std::rethrow_exception(error);
    } catch (const std::exception& known) {
        return QString::fromUtf8(known.what());
    }
    return {};
}

} // namespace

class TestSharedTraining : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTreeOfGradientsDoesNotDependOnHowItIsDivided() {
        constexpr std::size_t kLeaves = 8, kNumbers = 1000;
        const auto leaf = [](std::size_t index) {
            std::vector<float> numbers(kNumbers);
            for (std::size_t i = 0; i < kNumbers; ++i)
                numbers[i] = 1 / static_cast<float>(1 + i * 7 + index * 13);
            return numbers;
        };
        const auto treeOf = [&](std::size_t first, std::size_t count) {
            GradientTree tree;
            std::vector<float> numbers;
            for (std::size_t i = 0; i < count; ++i) {
                numbers = leaf(first + i);
                tree.add(numbers, i, count);
            }
            return numbers;
        };
        const std::vector<float> whole = treeOf(0, kLeaves);
        std::vector<float> left = treeOf(0, kLeaves / 2);
        const std::vector<float> right = treeOf(kLeaves / 2, kLeaves / 2);
        for (std::size_t i = 0; i < kNumbers; ++i)
            left[i] += right[i];
        QCOMPARE(left, whole);
    }

    void reproducibleRunsAreEqualForAnyNumberOfRanks() {
        const auto one = trained(reproducible("one"), 1);
        for (const int size : {2, 4}) {
            const auto several = trained(reproducible(size == 2 ? "two" : "four"), size);
            QCOMPARE(several->losses(), one->losses());
            QCOMPARE(several->result.weightsSha256, one->result.weightsSha256);
            QCOMPARE(several->followed.load(), (size - 1) * std::int64_t{20});
        }
    }

    void ofAnyKindTheyAgreeToRounding() {
        TrainerInput input = ground_.input("alone");
        input.options.accumulation = 3;
        const auto alone = trained(input, 1);
        input.checkpointsFolder = ground_.folder / "shared";
        const auto first = trained(input, 2);
        input.checkpointsFolder = ground_.folder / "shared again";
        const auto second = trained(input, 2);
        QCOMPARE(second->result.weightsSha256, first->result.weightsSha256); // equal bits for as many ranks
        QVERIFY(first->result.weightsSha256 != alone->result.weightsSha256 || first->losses() == alone->losses());
        for (std::size_t i = 0; i < alone->losses().size(); ++i)
            QVERIFY2(std::abs(first->losses()[i] - alone->losses()[i]) < 1e-4 * alone->losses()[i],
                     qPrintable(QString::number(first->losses()[i] - alone->losses()[i])));
        for (std::size_t i = 0; i < alone->witness.steps.size(); ++i)
            QVERIFY(std::abs(first->witness.steps[i].gradientNorm / alone->witness.steps[i].gradientNorm - 1) < 1e-3);
        QCOMPARE(first->witness.steps[0].groupNorms.size(), alone->witness.steps[0].groupNorms.size());
        for (std::size_t i = 0; i < alone->witness.steps[0].groupNorms.size(); ++i)
            QVERIFY(std::abs(first->witness.steps[0].groupNorms[i] / alone->witness.steps[0].groupNorms[i] - 1) <
                    1e-3F);
        QCOMPARE(first->result.tokens, alone->result.tokens);
    }

    void bf16IsReproducibleToo() {
        TrainerInput input = reproducible("bf16 one");
        input.options.precision = PrecisionChoice::Bf16;
        const auto one = trained(input, 1);
        input.checkpointsFolder = ground_.folder / "bf16 two";
        QCOMPARE(trained(input, 2)->result.weightsSha256, one->result.weightsSha256);
    }

    void moreRanksThanBatchesAreOfUseForTheOptimizer() {
        TrainerInput input = ground_.input("idle");
        const auto several = trained(input, 3);
        input.checkpointsFolder = ground_.folder / "idle alone";
        const auto alone = trained(input, 1);
        for (std::size_t i = 0; i < alone->losses().size(); ++i)
            QVERIFY(std::abs(several->losses()[i] - alone->losses()[i]) < 1e-4 * alone->losses()[i]);
    }

    void aCheckpointIsContinuedByAnotherNumberOfRanks() {
        const auto whole = trained(reproducible("whole"), 1);
        TrainerInput input = reproducible("half");
        stopAfter_ = 9;
        const auto half = trained(input, 4);
        stopAfter_ = 0;
        QVERIFY(half->result.end == TrainingEnd::StoppedAndSaved);
        QCOMPARE(half->result.steps, std::int64_t{9});
        for (const int size : {1, 2}) {
            TrainerInput rest = input;
            rest.resumeFrom = half->witness.checkpoints.back().folder;
            rest.checkpointsFolder = ground_.folder / (size == 1 ? "rest one" : "rest two");
            QCOMPARE(trained(rest, size)->result.weightsSha256, whole->result.weightsSha256);
        }
    }

    void aRankWithoutTheFileGetsACopyOfTheText() {
        const fs::path file = ground_.stores.train;
        const TokenStore original(file);
        RankWelcome here;
        here.trainTokens = file.string();
        here.trainTokensSha256 = original.sha256();
        here.trainTokensBytes = fs::file_size(file);
        RankWelcome elsewhere = here, another = here;
        elsewhere.trainTokens = "/another/computer/train.tokens";
        another.trainTokens = ground_.stores.heldOut.string(); // a file of that name, with another text
        ThreadRanks ranks(4);
        const auto errors = ranks.run([&](ProcessGroup& group) {
            if (group.rank() == 0)
                return deliverTokens(group, file);
            const RankWelcome& welcome = group.rank() == 1 ? here : group.rank() == 2 ? elsewhere : another;
            const TextFolder folder;
            const TokenStore received = receiveTokens(group, welcome, folder / "");
            if (received.sha256() != original.sha256() || !received.isWhole() || received.lines() != original.lines())
                throw std::logic_error("another text");
            if (fs::exists(folder / "train.tokens") != (group.rank() > 1))
                throw std::logic_error("a copy of what is here, or none of what is not");
        });
        for (const std::exception_ptr& error : errors)
            QVERIFY2(!error, qPrintable(messageOf(error)));
    }

    void aCopyOfAnotherTextIsRefused() {
        RankWelcome welcome;
        welcome.trainTokens = "/another/computer/train.tokens";
        welcome.trainTokensSha256 = std::string(64, '0');
        welcome.trainTokensBytes = fs::file_size(ground_.stores.train);
        ThreadRanks ranks(2);
        const auto errors = ranks.run([&](ProcessGroup& group) {
            if (group.rank() == 0)
                return deliverTokens(group, ground_.stores.train);
            const TextFolder folder;
            receiveTokens(group, welcome, folder / "");
        });
        QVERIFY2(messageOf(errors[1]).contains("did not arrive whole"), qPrintable(messageOf(errors[1])));
    }

    void anyRankMayAskForAStop() {
        TrainerInput input = ground_.input("asked");
        input.options.accumulation = 2;
        input.options.length = Steps{1000};
        followerStopsAfter_ = 5;
        const auto stopped = trained(input, 2);
        followerStopsAfter_ = 0;
        QVERIFY(stopped->result.end == TrainingEnd::StoppedAndSaved);
        QVERIFY(stopped->result.steps < 10);
        QVERIFY(!stopped->errors[1]);
    }

    void aLostRankEndsTheTrainingWithItsCheckpointsWhole() {
        TrainerInput input = reproducible("lost");
        input.options.length = Steps{1000};
        input.options.saveEvery = 5;
        followerFailsAfter_ = 12;
        const auto lost = trained(input, 2);
        followerFailsAfter_ = 0;
        QVERIFY2(messageOf(lost->errors[0]).contains("Rank 1 is lost"), qPrintable(messageOf(lost->errors[0])));
        QCOMPARE(lost->witness.checkpoints.back().step, std::int64_t{10});

        // What comes after it is what would have come.
        TrainerInput rest = input;
        rest.options.length = Steps{1000};
        rest.resumeFrom = lost->witness.checkpoints.back().folder;
        stopAfter_ = 15;
        const auto continued = trained(rest, 4);
        TrainerInput whole = reproducible("not lost");
        whole.options.length = Steps{1000};
        const auto undisturbed = trained(whole, 1);
        stopAfter_ = 0;
        QCOMPARE(continued->result.weightsSha256, undisturbed->result.weightsSha256);
    }

    void whatFailsAtRankZeroEndsTheOthers() {
        TrainerInput input = ground_.input("fails");
        input.options.accumulation = 2;
        input.options.learningRate = 1e6; // diverges
        input.options.clipNorm = 0;
        input.options.length = Steps{1000};
        const auto failed = trained(input, 2);
        QVERIFY(failed->errors[0]);
        QVERIFY2(messageOf(failed->errors[1]).contains("rank 0"), qPrintable(messageOf(failed->errors[1])));
    }

    void withoutATrainingTheOthersEnd() {
        ThreadRanks ranks(2);
        const auto errors = ranks.run([&](ProcessGroup& group) {
            if (group.rank() == 0)
                return group.tell({});
            followTraining(group, {});
        });
        QVERIFY2(messageOf(errors[1]).contains("error at rank 0"), qPrintable(messageOf(errors[1])));
    }

    void whatCannotBeReproducedIsRefused() {
        TrainerInput input = reproducible("refused");
        input.options.accumulation = 3;
        const auto refused = trained(input, 1);
        QVERIFY2(messageOf(refused->errors[0]).contains("power of two"), qPrintable(messageOf(refused->errors[0])));
    }

private:
    TrainerInput reproducible(const char* folder) const {
        TrainerInput input = ground_.input(folder);
        input.options.reproducible = true;
        input.options.accumulation = 4;
        input.options.batchSize = 4;
        input.options.threads = 1;
        return input;
    }

    std::unique_ptr<Outcome> trained(TrainerInput input, int size) {
        auto outcome = std::make_unique<Outcome>();
        ThreadRanks ranks(size);
        outcome->errors = ranks.run([&](ProcessGroup& group) {
            if (group.rank() == 0)
                lead(std::move(input), group, *outcome);
            else
                follow(group, *outcome);
        });
        return outcome;
    }

    void lead(TrainerInput input, ProcessGroup& group, Outcome& outcome) const {
        input.group = group.size() == 1 ? nullptr : &group;
        TrainingControl control;
        outcome.witness.afterStep = [&](std::int64_t step) {
            if (step == stopAfter_)
                control.stop(TrainingControl::Stop::Save);
        };
        outcome.result = Trainer(std::move(input)).run(outcome.witness, control, {});
    }

    void follow(ProcessGroup& group, Outcome& outcome) const {
        const TextFolder folder;
        std::int64_t done = 0;
        FollowingRank how;
        how.threads = 1;
        how.folder = folder / "";
        how.onStep = [&](std::int64_t step) {
            done = step;
            ++outcome.followed;
            if (followerFailsAfter_ > 0 && step >= followerFailsAfter_)
                throw std::runtime_error("killed");
        };
        how.stopWanted = [&] { return followerStopsAfter_ > 0 && done >= followerStopsAfter_; };
        followTraining(group, how);
    }

    TrainingGround ground_;
    std::int64_t stopAfter_ = 0, followerStopsAfter_ = 0, followerFailsAfter_ = 0;
};

QTEST_GUILESS_MAIN(TestSharedTraining)
#include "tst_SharedTraining.moc"
