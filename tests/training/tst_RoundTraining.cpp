// SPDX-License-Identifier: GPL-3.0-or-later
// Trainings with local steps whose machines are threads of one program.
#include "core/training/rounds/HalfBlock.h"
#include "core/training/rounds/RoundMessages.h"
#include "core/training/rounds/RoundWorker.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/PipeChannel.h"
#include "tests/support/TrainingGround.h"

#include <QTest>
#include <atomic>
#include <cmath>
#include <limits>
#include <optional>
#include <thread>

using namespace kantai;
using namespace kantai::test;

namespace {

class MachineWitness : public Witness {
public:
    void onMachines(const std::vector<MachineState>& now) override {
        machines = now;
        if (whenMachines)
            whenMachines(now);
    }
    bool hasNote(const char* text) const {
        return std::ranges::any_of(notes, [&](auto& note) { return note.find(text) != std::string::npos; });
    }
    std::vector<MachineState> machines;
    std::function<void(const std::vector<MachineState>&)> whenMachines;
};

// A worker on a thread of its own.
class WorkerThread {
public:
    WorkerThread(PipeDoor& door, const fs::path& folder, const char* name, RoundWorker how = {},
                 std::function<void(Message&)> change = {}) {
        how.threads = 1;
        how.name = name;
        how.folder = folder / name;
        fs::create_directories(how.folder);
        channel_ = door.enter();
        channel_->change = std::move(change);
        const auto given = how.stopWanted;
        how.stopWanted = [this, given] { return leaves_ || (given && given()); };
        thread_ = std::thread([this, how = std::move(how)] {
            try {
                report = workForLeader(*channel_, how);
            } catch (const Error& error) {
                failure = error.message();
            }
            channel_->close();
        });
    }
    ~WorkerThread() { wait(); }
    void wait() {
        if (thread_.joinable())
            thread_.join();
    }
    void leave() { leaves_ = true; }
    void vanish() { channel_->close(); } // as a computer that is switched off

    WorkerReport report; // after wait()
    std::string failure; // likewise

private:
    std::atomic<bool> leaves_ = false;
    std::unique_ptr<PipeChannel> channel_;
    std::thread thread_;
};

} // namespace

class TestRoundTraining : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // One machine, an outer step that takes the change as it is: what a run without rounds computes, but for the
    // rounding of the change to 11 bits.
    void aloneAndWithoutMomentumItIsAnOrdinaryRun() {
        Witness ordinary, rounds;
        TrainerInput input = ground_.input("ordinary");
        train(input, ordinary);
        input = local("rounds", 5);
        input.options.outerLearningRate = 1;
        input.options.outerMomentum = 0;
        train(input, rounds);
        QCOMPARE(rounds.steps.size(), ordinary.steps.size());
        for (std::size_t i = 0; i < ordinary.steps.size(); ++i) {
            QCOMPARE(rounds.steps[i].step, ordinary.steps[i].step);
            QCOMPARE(rounds.steps[i].learningRate, ordinary.steps[i].learningRate);
            QVERIFY(std::fabs(rounds.steps[i].loss - ordinary.steps[i].loss) < 1e-3);
        }
        QCOMPARE(rounds.steps.back().tokens, ordinary.steps.back().tokens);
        QVERIFY(std::fabs(rounds.evaluations.back().loss - ordinary.evaluations.back().loss) < 1e-3);
    }

    void aResumedLeaderComputesTheSameBits() {
        const TrainingResult whole = train(local("whole", 4));
        TrainerInput input = local("parts", 4);
        input.options.saveEvery = 8;
        Witness first;
        TrainingControl control;
        first.afterStep = [&](std::int64_t step) {
            if (step == 8)
                control.stop(TrainingControl::Stop::Save);
        };
        QCOMPARE(Trainer(input).run(first, control, {}).steps, std::int64_t{8});
        const SafetensorsFile saved(input.checkpointsFolder / "step-000008" / "optimizer.safetensors");
        QVERIFY(saved.find("outer_momentum.lm_head.bias") != nullptr);
        input.resumeFrom = input.checkpointsFolder / "step-000008";
        QCOMPARE(train(input).weightsSha256, whole.weightsSha256);
    }

    void aCheckpointOfRoundsIsContinuedWithoutThem() {
        TrainerInput input = local("continued", 4);
        MachineWitness first;
        TrainingControl control;
        first.afterStep = [&](std::int64_t step) {
            if (step >= 8)
                control.stop(TrainingControl::Stop::Save);
        };
        const TrainingResult stopped = Trainer(input).run(first, control, {});
        input.resumeFrom = first.checkpoints.back().folder;
        input.options.localSteps = 0;
        Witness second;
        QCOMPARE(train(input, second).steps, std::int64_t{20});
        QCOMPARE(second.steps.front().step, stopped.steps + 1);
    }

    void machinesShareTheStepsOfTheRun() {
        PipeDoor door;
        TrainerInput input = local("shared", 4);
        input.machines = {&door, 2, "here", 30};
        MachineWitness witness;
        WorkerThread one(door, ground_.folder / ".", "one"), two(door, ground_.folder / ".", "two");
        const TrainingResult result = train(input, witness);
        one.wait();
        two.wait();
        QCOMPARE(QString::fromStdString(one.failure + two.failure), QString());
        QCOMPARE(result.steps, std::int64_t{20});
        QVERIFY(one.report.rounds > 0 && two.report.rounds > 0);
        QCOMPARE(witness.machines.size(), std::size_t{3});
        std::int64_t steps = 0;
        std::uint64_t tokens = 0;
        double share = 0;
        for (const MachineState& machine : witness.machines) {
            steps += machine.steps;
            tokens += machine.tokens;
            share += machine.share;
            QVERIFY(machine.tokensPerSecond > 0);
        }
        QVERIFY(steps <= 20 && steps > static_cast<std::int64_t>(witness.steps.size()));
        QCOMPARE(tokens, result.tokens);
        QVERIFY(std::fabs(share - 1) < 1e-9);
        QCOMPARE(witness.machines[0].name, std::string("here"));
        QVERIFY(std::isfinite(result.lastEvaluation.loss));
        QVERIFY(witness.hasNote("one has joined"));
        for (std::size_t i = 1; i < witness.steps.size(); ++i)
            QVERIFY(witness.steps[i].step > witness.steps[i - 1].step);
    }

    // The same as with three machines, but the steps are known: each of them computes the whole round.
    void oneThatLeavesAndOneThatJoinsAreTakenBetweenRounds() {
        PipeDoor door;
        TrainerInput input = local("elastic", 4);
        input.options.length = Steps{400};
        input.machines = {&door, 1, "here", 30};
        MachineWitness witness;
        WorkerThread first(door, ground_.folder / ".", "first");
        std::unique_ptr<WorkerThread> second;
        std::atomic<bool> secondTrained = false;
        TrainingControl control;
        witness.whenMachines = [&](const std::vector<MachineState>& machines) {
            for (const MachineState& machine : machines) {
                if (machine.name == "first" && machine.steps > 0 && !second) {
                    first.leave();
                    second = std::make_unique<WorkerThread>(door, ground_.folder / ".", "second");
                }
                secondTrained = secondTrained || (machine.name == "second" && machine.steps > 0);
            }
        };
        input.options.length = Minutes{20}; // however long the second one takes to come
        input.options.evaluateEvery = 1'000'000;
        witness.afterStep = [&](std::int64_t) {
            if (secondTrained)
                control.stop(TrainingControl::Stop::Save);
        };
        const TrainingResult result = Trainer(input).run(witness, control, {});
        QVERIFY(result.end == TrainingEnd::StoppedAndSaved);
        first.wait();
        second->wait();
        QVERIFY(witness.hasNote("first has left") && witness.hasNote("second has joined"));
        QVERIFY(second->report.steps > 0);
        QCOMPARE(QString::fromStdString(first.failure + second->failure), QString());
    }

    void oneThatVanishesIsLeftOut() {
        PipeDoor door;
        TrainerInput input = local("vanished", 6);
        input.options.length = Steps{60};
        input.machines = {&door, 2, "here", 30};
        MachineWitness witness;
        std::unique_ptr<WorkerThread> lost;
        RoundWorker how;
        how.onStep = [&](std::int64_t steps, double) {
            if (steps == 2) // in the middle of its round
                lost->vanish();
        };
        lost = std::make_unique<WorkerThread>(door, ground_.folder / ".", "lost", how);
        WorkerThread other(door, ground_.folder / ".", "other");
        const TrainingResult result = train(input, witness);
        other.wait();
        QVERIFY(result.steps == 60);
        QVERIFY(witness.hasNote("is lost"));
        QVERIFY(other.report.rounds > 1);
        for (const MachineState& machine : witness.machines)
            QCOMPARE(machine.phase == MachineState::Phase::Lost, machine.name == "lost");
    }

    // A change that is NaN is discarded and told of; the others go on.
    void whatIsNotFiniteIsLeftOut() {
        PipeDoor door;
        TrainerInput input = local("poisoned", 4);
        input.machines = {&door, 1, "here", 30};
        MachineWitness witness;
        WorkerThread bad(door, ground_.folder / ".", "bad", {}, [](Message& message) {
            if (message.kind == static_cast<std::uint32_t>(RoundMessage::Result) && !message.bytes.empty())
                message.bytes.back() = std::byte{0x7E}; // NaN
        });
        const TrainingResult result = train(input, witness);
        QVERIFY(witness.hasNote("What bad computed was left out"));
        QVERIFY(std::isfinite(result.lastEvaluation.loss));
        QCOMPARE(witness.machines.back().steps, std::int64_t{0});
        QCOMPARE(witness.machines.back().tokens, std::uint64_t{0});
    }

    void aStopTakesWhatAllHaveDoneSoFar() {
        PipeDoor door;
        TrainerInput input = local("stopped", 100'000);
        input.options.length = Steps{1'000'000};
        input.options.evaluateEvery = 1'000'000;
        input.machines = {&door, 1, "here", 30};
        MachineWitness witness;
        TrainingControl control;
        std::atomic<bool> helped = false;
        RoundWorker how;
        how.onStep = [&](std::int64_t steps, double) { helped = helped || steps >= 3; };
        WorkerThread worker(door, ground_.folder / ".", "worker", how);
        witness.afterStep = [&](std::int64_t) {
            if (helped)
                control.stop(TrainingControl::Stop::Save);
        };
        const TrainingResult result = Trainer(input).run(witness, control, {});
        worker.wait();
        QVERIFY(worker.report.steps >= 3);
        QCOMPARE(result.tokens, witness.machines[0].tokens + witness.machines[1].tokens);
        QVERIFY(witness.machines[1].tokens > 0);
        QCOMPARE(witness.checkpoints.back().step, result.steps);
        QVERIFY(result.steps < 1'000'000);
    }

    void aLateMachineIsTakenIntoALaterRound() {
        PipeDoor door;
        TrainerInput input = local("late", 2);
        input.options.length = Minutes{20};
        input.options.evaluateEvery = 1'000'000;
        input.machines = {&door, 1, "here", 0.05};
        MachineWitness witness;
        TrainingControl control;
        std::atomic<bool> wasLate = false, helped = false;
        RoundWorker how;
        how.onStep = [&](std::int64_t steps, double) {
            while (steps == 1 && !wasLate) // so long that the leader goes on without it
                std::this_thread::yield();
        };
        WorkerThread worker(door, ground_.folder / ".", "worker", how);
        witness.whenMachines = [&](const std::vector<MachineState>& machines) {
            wasLate = wasLate || machines.back().phase == MachineState::Phase::Late;
            helped = machines.size() > 1 && machines.back().steps > 0;
        };
        witness.afterStep = [&](std::int64_t) {
            if (helped)
                control.stop(TrainingControl::Stop::Save);
        };
        Trainer(input).run(witness, control, {});
        QVERIFY(wasLate && helped);
        QVERIFY(witness.hasNote("did not hand in its steps in time"));
        worker.wait();
        QCOMPARE(QString::fromStdString(worker.failure), QString());
    }

    void whatCannotGoTogetherIsRefused() {
        TrainerInput input = local("refused", 4);
        input.options.reproducible = true;
        VERIFY_REFUSED(train(input), ErrorCode::Usage, "not reproducible");
        PipeDoor door;
        input = ground_.input("refused");
        input.machines.door = &door;
        VERIFY_REFUSED(train(input), ErrorCode::Usage, "local steps only");
    }

private:
    TrainerInput local(const char* checkpoints, std::int64_t localSteps) const {
        TrainerInput input = ground_.input(checkpoints);
        input.options.threads = 1;
        input.options.localSteps = localSteps;
        return input;
    }

    TrainingGround ground_;
};

QTEST_GUILESS_MAIN(TestRoundTraining)
#include "tst_RoundTraining.moc"
