// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/options/RunChange.h"
#include "core/training/step/LearningRate.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TrainingGround.h"

#include <QTest>
#include <cmath>

using namespace kantai;
using namespace kantai::test;

namespace {

// Changes the run after a step, and remembers what was told of it.
class Changing : public Witness {
public:
    Changing(std::int64_t step, RunChange wanted) {
        afterStep = [this, step, wanted](std::int64_t done) {
            if (done == step)
                control.change(wanted);
        };
    }
    void onChange(const RunChanged& changed) override { changes.push_back(changed); }
    double rateOf(std::int64_t step) const { return steps.at(static_cast<std::size_t>(step - 1)).learningRate; }

    TrainingControl control;
    std::vector<RunChanged> changes;
};

TrainingResult run(const TrainerInput& input, Changing& witness) {
    return Trainer(input).run(witness, witness.control, {});
}

} // namespace

class TestRunChange : public QObject {
    Q_OBJECT

private:
    const TrainingGround ground_;

    TrainerInput input(const char* folder) const {
        TrainerInput given = ground_.input(folder);
        given.options.warmupFraction = 0;
        given.options.learningRate = 1e-3;
        given.options.evaluateEvery = 1000;
        return given;
    }

private Q_SLOTS:
    // Of 20 steps that fall linearly, the step after n has (20 - n) / 20 of the highest rate.
    void anotherLearningRateBeginsWithTheNextStep() {
        Changing witness(8, {4e-4, {}});
        run(input("rate"), witness);
        QCOMPARE(witness.rateOf(8), 1e-3 * 13 / 20);
        QCOMPARE(witness.rateOf(9), 4e-4 * (1 - 8.0 / 20));
        QCOMPARE(witness.rateOf(20), 4e-4 * (1 - 19.0 / 20));
        QCOMPARE(witness.steps.size(), std::size_t{20});
        QCOMPARE(witness.changes.size(), std::size_t{1});
        const RunChanged& told = witness.changes.front();
        QCOMPARE(told.step, std::int64_t{8});
        QCOMPARE(told.totalSteps, std::int64_t{20});
        QCOMPARE(told.options.learningRate, 4e-4);
        QVERIFY(told.changes == (std::vector<ChangedOption>{{8, "learningRate", "0.001", "0.0004"}}));
    }

    // 1 % of 40 steps is one step, so the ninth has the rate of the new schedule.
    void aRunBecomesLonger() {
        Changing witness(8, {{}, Steps{40}});
        QCOMPARE(run(input("longer"), witness).steps, std::int64_t{40});
        QCOMPARE(witness.rateOf(9), 1e-3 * (1 - 8.0 / 40));
        const TrainingOptions& options = witness.changes.front().options;
        QCOMPARE(options.extendedAt, std::int64_t{8});
        QCOMPARE(options.extendedFrom, witness.rateOf(8));
        QCOMPARE(witness.changes.front().totalSteps, std::int64_t{40});
    }

    void aRunBecomesShorterAndEndsAtOnceWhereItIsLongEnough() {
        Changing shorter(8, {{}, Steps{12}});
        const TrainingResult result = run(input("shorter"), shorter);
        QVERIFY(result.end == TrainingEnd::Completed);
        QCOMPARE(result.steps, std::int64_t{12});
        Changing over(8, {{}, Steps{3}});
        QCOMPARE(run(input("over"), over).steps, std::int64_t{8});
        QVERIFY(over.changes.front().options.length == RunLength(Steps{8}));
    }

    void aPauseDoesNotDelayAChange() {
        struct Resuming : Changing {
            using Changing::Changing;
            void onChange(const RunChanged& changed) override {
                Changing::onChange(changed);
                control.resume();
            }
        };
        Resuming resuming(100, {});
        resuming.afterStep = [&](std::int64_t step) {
            if (step == 5)
                resuming.control.pause();
        };
        resuming.inPhase = [&](TrainingPhase phase) {
            if (phase == TrainingPhase::Paused)
                resuming.control.change({{}, Steps{5}});
        };
        QCOMPARE(run(input("paused"), resuming).steps, std::int64_t{5});
        QCOMPARE(resuming.changes.size(), std::size_t{1});
    }

    void whatCannotBeIsNotedAndTheRunGoesOn() {
        for (const RunChange& wrong : {RunChange{-1.0, {}}, RunChange{std::nan(""), {}}, RunChange{{}, Minutes{0}}}) {
            Changing witness(8, wrong);
            QCOMPARE(run(input("wrong"), witness).steps, std::int64_t{20});
            QVERIFY(witness.changes.empty());
            QCOMPARE(witness.notes.size(), std::size_t{1});
        }
        Changing same(8, {1e-3, Steps{20}});
        run(input("same"), same);
        QVERIFY(same.changes.empty() && same.notes.empty());
    }

    // The clock of the run is a step a second.
    void aRunByTheClockGetsAnotherTime() {
        TrainerInput given = input("clock");
        given.options.length = Minutes{0.25};
        given.times.secondsOfAStep = [](const StepMetrics&) { return 1.0; };
        Changing witness(10, {{}, Minutes{0.5}});
        QCOMPARE(run(given, witness).steps, std::int64_t{30});
        QCOMPARE(witness.rateOf(11), 1e-3 * (1 - 10.0 / 15)); // as before it
        QCOMPARE(witness.rateOf(12), 1e-3 * (1 - 11.0 / 30));
        QCOMPARE(witness.changes.front().totalSteps, std::int64_t{0});
    }

    void theOptionsOfEachStepAreKnown() {
        TrainingOptions first;
        first.length = Steps{20};
        TrainingOptions second = first, third;
        change(second, {2e-4, {}}, {5, 1, 3e-4});
        third = second;
        change(third, {1e-4, Minutes{2}}, {9, 2, 2e-4});
        std::vector<ChangedOption> changes = changesBetween(first, second, 5);
        for (const ChangedOption& each : changesBetween(second, third, 9))
            changes.push_back(each);
        for (const TrainingOptions& now : {first, second, third}) { // whatever the moment
            QVERIFY(optionsAfter(now, changes, 4) == first);
            QVERIFY(optionsAfter(now, changes, 5) == second);
            QVERIFY(optionsAfter(now, changes, 8) == second);
            QVERIFY(optionsAfter(now, changes, 9) == third);
        }
        VERIFY_REFUSED(optionsAfter(first, {{1, "batchSize", "1", "2"}}, 3), ErrorCode::BadInput, "batchSize");
        VERIFY_REFUSED(optionsAfter(first, {{1, "learningRate", "1", "\"x\""}}, 3), ErrorCode::BadInput,
                       "learningRate");
        QVERIFY(concerns({1e-4, {}}, "learningRate") && !concerns({1e-4, {}}, "maxSteps"));
        QVERIFY(concerns({{}, Steps{1}}, "extendedAt") && !concerns({{}, Steps{1}}, "learningRate"));
    }
};

QTEST_APPLESS_MAIN(TestRunChange)
#include "tst_RunChange.moc"
