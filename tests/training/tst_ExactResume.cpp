// SPDX-License-Identifier: GPL-3.0-or-later
// A run that was interrupted and went on ends with the same bits as one that was not; and the comparison can see:
// when any item of the state is lost, it fails.
#include "core/base/Json.h"
#include "core/model/Safetensors.h"
#include "core/training/Trainer.h"
#include "core/training/TrainerInput.h"
#include "core/training/TrainingControl.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/options/RunChange.h"
#include "core/training/options/TrainingOptions.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TrainingGround.h"

#include <QTest>
#include <functional>
#include <list>
#include <stdexcept>

using namespace kantai;
using namespace kantai::test;

namespace {

struct Killed : std::runtime_error {
    Killed() : std::runtime_error("killed") {}
};

void editState(const fs::path& checkpoint, const std::function<void(Json&)>& edit) {
    Json state = readJsonFile(checkpoint / kStateFile);
    edit(state);
    writeFileAtomically(checkpoint / kStateFile, state.dump());
    writeManifest(checkpoint);
}

// Writes a file of tensors again with some of them zero, or with another step.
void editTensors(const fs::path& checkpoint, const char* name, const std::string& zeroed,
                 const char* step = nullptr) {
    const fs::path other = checkpoint / "other.safetensors";
    {
        const SafetensorsFile file(checkpoint / name);
        std::vector<TensorToWrite> tensors;
        std::list<std::vector<std::byte>> zeros;
        for (const TensorEntry& entry : file.tensors()) {
            const bool clear = !zeroed.empty() && entry.name.starts_with(zeroed);
            const auto bytes =
                clear ? std::span<const std::byte>(zeros.emplace_back(entry.bytes.size())) : entry.bytes;
            tensors.push_back({entry.name, entry.type, entry.shape, bytes});
        }
        SafetensorsMetadata metadata = file.metadata();
        if (step)
            metadata["step"] = step;
        writeSafetensors(other, tensors, metadata);
    }
    fs::rename(other, checkpoint / name);
    writeManifest(checkpoint);
}

} // namespace

class TestExactResume : public QObject {
    Q_OBJECT

private:
    const TrainingGround ground_;

    TrainerInput input(const char* folder, DatasetMode mode = DatasetMode::Lines) const {
        TrainerInput given = ground_.input(folder);
        given.options.mode = mode;
        given.options.accumulation = 2;
        given.options.saveEvery = 10;
        given.options.evaluateEvery = 5;
        return given;
    }

    // The run that is never interrupted; its step 10 is copied before anything happens to it.
    const TrainingResult& straight() {
        if (!straight_)
            straight_ = train(input("straight"), straightWitness_);
        return *straight_;
    }

    fs::path copyOfStep10(const char* name) {
        straight();
        const fs::path copy = ground_.folder / name;
        fs::remove_all(copy);
        fs::copy(ground_.folder / "straight" / "step-000010", copy);
        return copy;
    }

    // Without evaluations, which change no weights.
    std::string weightsAfterResuming(
        const fs::path& checkpoint, const std::function<void(TrainerInput&)>& change = [](TrainerInput&) {}) {
        TrainerInput given = input("resumed");
        given.resumeFrom = checkpoint;
        given.options.evaluateEvery = 1000;
        given.options.saveEvery = 0;
        change(given);
        return train(given).weightsSha256;
    }

    std::optional<TrainingResult> straight_;
    Witness straightWitness_;

private Q_SLOTS:
    void tenStepsAndTenMoreAreTwenty_data() {
        QTest::addColumn<int>("mode");
        QTest::newRow("lines") << static_cast<int>(DatasetMode::Lines);
        QTest::newRow("packed") << static_cast<int>(DatasetMode::Packed);
    }

    void tenStepsAndTenMoreAreTwenty() {
        QFETCH(int, mode);
        const TrainerInput whole = input("whole", DatasetMode(mode));
        QVERIFY(whole.config.hiddenDropout > 0 && whole.config.attentionDropout > 0);
        Witness straight, resumed;
        const TrainingResult once = train(whole, straight);
        TrainerInput rest = input("rest", DatasetMode(mode));
        rest.resumeFrom = whole.checkpointsFolder / "step-000010";
        const Json state = readJsonFile(*rest.resumeFrom / kStateFile);
        QVERIFY(state.at("batch_in_epoch") != 0 && state.at("epoch") > 0); // in the middle of an epoch
        const TrainingResult twice = train(rest, resumed);

        QCOMPARE(twice.weightsSha256, once.weightsSha256);
        QCOMPARE(twice.tokens, once.tokens);
        QCOMPARE(twice.bestHeldOutLoss, once.bestHeldOutLoss);
        QCOMPARE(sha256File(rest.checkpointsFolder / "step-000020" / kOptimizerFile),
                 sha256File(whole.checkpointsFolder / "step-000020" / kOptimizerFile));
        QCOMPARE(resumed.steps.size(), std::size_t{10});
        for (std::size_t i = 0; i < 10; ++i) {
            QCOMPARE(resumed.steps[i].step, straight.steps[10 + i].step);
            QCOMPARE(resumed.steps[i].loss, straight.steps[10 + i].loss);
            QCOMPARE(resumed.steps[i].gradientNorm, straight.steps[10 + i].gradientNorm);
            QCOMPARE(resumed.steps[i].learningRate, straight.steps[10 + i].learningRate);
        }
        QCOMPARE(resumed.evaluations.size(), std::size_t{2}); // steps 15 and 20
        QCOMPARE(resumed.evaluations[0].loss, straight.evaluations[2].loss);
        fs::remove_all(whole.checkpointsFolder);
        fs::remove_all(rest.checkpointsFolder);
    }

    // A run of Kantai Studio 0.1.0, whose options tell of no rules, goes on as it began: with the small batch at the
    // end of each epoch.
    void aRunOfTheFirstVersionGoesOnAsItBegan() {
        const TrainingGround ground(113, 0.0); // 113 lines: a rest of one
        const auto of = [&](const char* folder, RunRules rules) {
            TrainerInput given = ground.input(folder);
            given.options.rules = rules;
            given.options.length = Steps{20};
            given.options.saveEvery = 10;
            return given;
        };
        const std::string first = train(of("first", RunRules::First)).weightsSha256;
        QVERIFY(train(of("second", RunRules::Current)).weightsSha256 != first);

        const fs::path checkpoint = ground.folder / "first" / "step-000010";
        editState(checkpoint, [](Json& state) {
            for (const char* key : {"rules", "extendedAt", "extendedFrom", "extendedSeconds"})
                state["options"].erase(key);
            state["last_evaluation"].erase("seconds");
        });
        TrainerInput rest = of("rest", RunRules::First);
        rest.resumeFrom = checkpoint;
        QCOMPARE(train(rest).weightsSha256, first);
        rest.options.rules = RunRules::Current;
        VERIFY_REFUSED(Trainer{rest}, ErrorCode::BadInput, "rules (1 instead of 2)");
    }

    void aRunThatDiedGoesOnInItsOwnFolder() {
        TrainerInput given = input("died");
        Witness witness;
        witness.afterStep = [](std::int64_t step) {
            if (step == 17)
                throw Killed();
        };
        VERIFY_REFUSED(train(given, witness), ErrorCode::Internal, "killed");
        given.resumeFrom = given.checkpointsFolder / "step-000010";
        const std::string again = train(given).weightsSha256; // also writes over step 15, if that was the best
        QCOMPARE(again, straight().weightsSha256);
        QVERIFY(checkpointDefects(given.checkpointsFolder / "step-000020", true).empty());
    }

    void aStopDuringAnEvaluationIsMadeUpFor() {
        straight();
        TrainerInput given = input("evaluating");
        TrainingControl control;
        struct : Witness {
            void onPhase(TrainingPhase phase) override {
                if (phase == TrainingPhase::Evaluating && !steps.empty() && steps.back().step == 15)
                    control->stop(TrainingControl::Stop::Save);
            }
            TrainingControl* control = nullptr;
        } witness;
        witness.control = &control;
        QVERIFY(Trainer(given).run(witness, control, {}).end == TrainingEnd::StoppedAndSaved);
        QCOMPARE(witness.evaluations.size(), std::size_t{2}); // steps 5 and 10
        given.resumeFrom = given.checkpointsFolder / "step-000015";
        Witness resumed;
        QCOMPARE(train(given, resumed).weightsSha256, straight().weightsSha256);
        QCOMPARE(resumed.evaluations.size(), std::size_t{2}); // steps 15 and 20
        QCOMPARE(resumed.evaluations[0].step, std::int64_t{15});
        QCOMPARE(resumed.evaluations[0].loss, straightWitness_.evaluations[2].loss);
        QVERIFY(checkpointDefects(*given.resumeFrom, true).empty());
    }

    void resumingFromACopyIsExact() {
        QCOMPARE(weightsAfterResuming(copyOfStep10("copy")), straight().weightsSha256);
    }

    void eachLostItemOfTheStateIsSeen_data() {
        using Loss = std::function<void(const fs::path&, TrainerInput&)>;
        QTest::addColumn<Loss>("lose");
        const auto row = [](const char* name, Loss lose) { QTest::newRow(name) << lose; };
        row("first moments", [](const auto& c, auto&) { editTensors(c, kOptimizerFile, "exp_avg."); });
        row("second moments", [](const auto& c, auto&) { editTensors(c, kOptimizerFile, "exp_avg_sq."); });
        row("one moment", [](const auto& c, auto&) { editTensors(c, kOptimizerFile, "exp_avg.lm_head.bias"); });
        row("Adam's step", [](const auto& c, auto&) { editTensors(c, kOptimizerFile, "", "0"); });
        row("one weight", [](const auto& c, auto&) { editTensors(c, kWeightsFile, "lm_head.dense.weight"); });
        row("position", [](const auto& c, auto&) { editState(c, [](Json& s) { s["step"] = 11; }); });
        row("seed", [](const auto& c, auto& i) {
            i.options.seed = 43;
            editState(c, [](Json& s) { s["options"]["seed"] = 43; });
        });
        row("schedule", [](const auto& c, auto& i) {
            i.options.schedule = Schedule::Constant;
            editState(c, [](Json& s) { s["options"]["schedule"] = "constant"; });
        });
        row("length of the schedule", [](const auto&, auto& i) { i.options.length = Steps{21}; });
    }

    void eachLostItemOfTheStateIsSeen() {
        QFETCH(std::function<void(const fs::path&, TrainerInput&)>, lose);
        const fs::path checkpoint = copyOfStep10("lossy");
        const std::string weights = weightsAfterResuming(checkpoint, [&](TrainerInput& i) { lose(checkpoint, i); });
        QVERIFY(weights != straight().weightsSha256);
    }

    void anotherRunIsRefusedByName_data() {
        QTest::addColumn<std::function<void(TrainerInput&)>>("change");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const char* text, std::function<void(TrainerInput&)> change) {
            QTest::newRow(name) << change << QString(text);
        };
        row("configuration", "model configuration", [](auto& i) { i.config.hiddenDropout = 0.2; });
        row("corpus", "another corpus", [](auto& i) { i.corpusSha256[0] ^= 1; });
        row("tokenizer", "another tokenizer", [](auto& i) { i.tokenizerSha256[0] ^= 1; });
        row("split", "split of the corpus", [](auto& i) { std::swap(i.trainTokens, i.heldOutTokens); });
        row("batch size", "batchSize (8 instead of 4)", [](auto& i) { i.options.batchSize = 4; });
        row("seed", "seed (42 instead of 1)", [](auto& i) { i.options.seed = 1; });
        row("mode", "mode", [](auto& i) { i.options.mode = DatasetMode::Packed; });
    }

    void anotherRunIsRefusedByName() {
        QFETCH(std::function<void(TrainerInput&)>, change);
        QFETCH(QString, text);
        TrainerInput given = input("refused");
        given.resumeFrom = copyOfStep10("copy");
        change(given);
        VERIFY_REFUSED(Trainer{given}, ErrorCode::BadInput, text.toStdString());
    }

    // A change at step 14 of a run that is killed afterwards: it ends with the same bits as one that was not.
    void aRunGoesOnWithWhatWasChanged_data() {
        QTest::addColumn<int>("killedAt");
        QTest::addColumn<bool>("hasChanged"); // at its newest checkpoint
        QTest::newRow("before a checkpoint that has it") << 17 << false;
        QTest::newRow("after a checkpoint that has it") << 24 << true;
    }

    void aRunGoesOnWithWhatWasChanged() {
        QFETCH(int, killedAt);
        QFETCH(bool, hasChanged);
        const RunChange wanted{4e-4, Steps{26}};
        std::vector<ChangedOption> made;
        const auto runUntil = [&](TrainerInput given, int last, TrainingResult& result) {
            TrainingControl control;
            struct : Witness {
                void onChange(const RunChanged& changed) override { changes.push_back(changed); }
                std::vector<RunChanged> changes;
            } witness;
            witness.afterStep = [&](std::int64_t step) {
                if (step == 14 && !given.resumeFrom)
                    control.change(wanted);
                if (step == last)
                    throw Killed();
            };
            try {
                result = Trainer(given).run(witness, control, {});
            } catch (const std::exception&) {
            }
            return witness.changes;
        };
        TrainerInput whole = input("whole");
        whole.options.evaluateEvery = 1000;
        TrainingResult straight, part, resumed;
        const auto changes = runUntil(whole, 0, straight);
        QCOMPARE(straight.steps, std::int64_t{26});
        QCOMPARE(changes.size(), std::size_t{1});
        made = changes.front().changes;

        TrainerInput broken = input("broken");
        broken.options.evaluateEvery = 1000;
        runUntil(broken, killedAt, part);
        const fs::path checkpoint = broken.checkpointsFolder / (hasChanged ? "step-000020" : "step-000010");
        broken.resumeFrom = checkpoint;
        if (hasChanged)
            broken.options = optionsAfter(broken.options, made, 20);
        else
            broken.laterChanges = made;
        const auto again = runUntil(broken, 0, resumed);
        QCOMPARE(again.size(), std::size_t{hasChanged ? 0U : 1U});
        QVERIFY(again.empty() || (again.front().step == 14 && again.front().changes.empty()));
        QCOMPARE(resumed.steps, std::int64_t{26});
        QCOMPARE(resumed.weightsSha256, straight.weightsSha256);
        fs::remove_all(whole.checkpointsFolder);
        fs::remove_all(broken.checkpointsFolder);
    }

    void lengthAndIntervalsMayChange() {
        TrainerInput given = input("longer");
        given.resumeFrom = copyOfStep10("copy");
        given.options.length = Steps{24};
        given.options.evaluateEvery = 3;
        given.options.saveEvery = 0;
        given.options.keepLast = 9;
        given.options.learningRate = 1e-3;
        Witness witness;
        QCOMPARE(train(given, witness).steps, std::int64_t{24});
        QCOMPARE(witness.evaluations.front().step, std::int64_t{12});
        QVERIFY(witness.notes.empty());
    }

    void anotherNumberOfThreadsIsAllowedAndSaid() {
        TrainerInput given = input("threads");
        given.resumeFrom = copyOfStep10("copy");
        given.options.threads = 1;
        Witness witness;
        train(given, witness);
        QCOMPARE(witness.notes.size(), std::size_t{1});
        QVERIFY(witness.notes[0].find("1 threads after 2") != std::string::npos);
    }

    void aDamagedCheckpointIsRefused() {
        const fs::path checkpoint = copyOfStep10("damaged");
        std::string bytes = readFile(checkpoint / kOptimizerFile);
        bytes[bytes.size() / 2] ^= 4;
        writeFileAtomically(checkpoint / kOptimizerFile, bytes);
        TrainerInput given = input("refused");
        given.resumeFrom = checkpoint;
        VERIFY_REFUSED(Trainer{given}, ErrorCode::BadInput, kOptimizerFile);
    }

    void aStateThatIsNoStateIsRefused() {
        for (const char* key : {"step", "tokens", "options", "last_evaluation", "threads", "config_sha256"}) {
            const fs::path checkpoint = copyOfStep10("stateless");
            editState(checkpoint, [&](Json& state) { state.erase(key); });
            TrainerInput given = input("refused");
            given.resumeFrom = checkpoint;
            VERIFY_REFUSED(Trainer{given}, ErrorCode::BadInput, kStateFile);
        }
    }
};

QTEST_APPLESS_MAIN(TestExactResume)
#include "tst_ExactResume.moc"
