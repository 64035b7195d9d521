// SPDX-License-Identifier: GPL-3.0-or-later
// New runs that begin with the weights of a checkpoint.
#include "core/model/ModelWeights.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/pretrain/Branch.h"
#include "core/workflow/pretrain/EquivalentCommand.h"
#include "core/workflow/pretrain/Preflight.h"
#include "core/workflow/pretrain/Runs.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <algorithm>
#include <cmath>

using namespace kantai;
using namespace kantai::test;

namespace {

struct Fixture : OpenTinyProject {
    Fixture() : OpenTinyProject(Stage::Tokenizer) { train(request(20)); }

    CheckpointRow latest() const { return findCheckpoint(Project(handle), "latest"); }
    PretrainRequest branch(std::int64_t steps = 10) const {
        PretrainRequest branch = requestFromCheckpoint(handle, latest().id);
        branch.options = request(steps).options;
        return branch;
    }
};

} // namespace

class BranchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewRunBeginsWithTheWeightsAndRecordsItsOrigin() {
        Fixture f;
        PretrainRequest still = f.branch(1);
        still.options.learningRate = 1e-30; // its one step changes nothing
        still.options.weightDecay = 0;
        const PretrainOutcome outcome = f.train(still);
        QCOMPARE(outcome.run.name, std::string("Run 2"));
        QCOMPARE(outcome.result.steps, std::int64_t{1}); // its schedule begins anew
        const auto weights = [&](const CheckpointRow& row) {
            const fs::path folder = f.handle.absolute(row.folder);
            return ModelWeights::read(readConfigFile(folder / kConfigFile), folder / kWeightsFile).sha256();
        };
        QCOMPARE(weights(outcome.checkpoints.back()), weights(Project(f.handle).checkpoints(1).back()));
        const auto origins = Project(f.handle).origins();
        QCOMPARE(origins.size(), std::size_t{1});
        QCOMPARE(origins[0].runId, outcome.run.id);
        QCOMPARE(origins[0].fromRun, std::int64_t{1});
        QCOMPARE(origins[0].fromName, std::string("Run 1"));
        QCOMPARE(origins[0].fromStep, std::int64_t{20});
        deleteRun(f.handle, 1);
        QCOMPARE(Project(f.handle).origins().size(), std::size_t{1}); // it is still told
    }

    void anotherShapeIsRefused() {
        Fixture f;
        PretrainRequest other = f.branch();
        other.config.layers = 2;
        VERIFY_REFUSED(f.train(other), ErrorCode::BadInput, "layers is 1, not 2");
        other = f.branch();
        other.config.vocabularySize += 1;
        VERIFY_REFUSED(f.train(other), ErrorCode::BadInput, "vocabularySize");
        QCOMPARE(Project(f.handle).runs().size(), std::size_t{1});
    }

    void anotherTokenizerIsRefused() {
        Fixture f;
        PretrainRequest branch = f.branch();
        trainTokenizer(f.handle, {.vocabularySize = 280, .minFrequency = 2}, {}, {});
        VERIFY_REFUSED(f.train(branch), ErrorCode::BadInput, "another tokenizer");
    }

    void aMissingOrDamagedCheckpointIsRefused() {
        Fixture f;
        PretrainRequest branch = f.branch();
        flipBit(f.handle.absolute(f.latest().folder) / kWeightsFile, 3000);
        VERIFY_REFUSED(f.train(branch), ErrorCode::BadInput, kWeightsFile);
        fs::remove(f.handle.absolute(f.latest().folder) / kWeightsFile);
        VERIFY_REFUSED(f.train(branch), ErrorCode::BadInput, kWeightsFile);
        branch.fromCheckpoint = 99;
        VERIFY_REFUSED(f.train(branch), ErrorCode::BadInput, "99");
        VERIFY_REFUSED(requestFromCheckpoint(f.handle, 99), ErrorCode::BadInput, "99");
    }

    // Training on needs neither the optimizer nor the position of the checkpoint.
    void aCheckpointWithoutItsOptimizerIsEnough() {
        Fixture f;
        fs::remove(f.handle.absolute(f.latest().folder) / kOptimizerFile);
        QVERIFY(f.train(f.branch()).run.state == RunState::Completed);
    }

    void thePreflightTellsIt() {
        Fixture f;
        PretrainRequest other = f.branch();
        other.config.layers = 2;
        const auto items = preflight(f.handle, other);
        QVERIFY(std::ranges::any_of(items, [](const PreflightItem& item) { return item.field == "checkpoint"; }));
    }

    void theEquivalentCommandNamesTheCheckpoint() {
        Fixture f;
        const std::string command = equivalentCommand("P", f.branch());
        const std::string expected = " --from " + std::to_string(f.latest().id);
        QVERIFY2(command.find(expected) != std::string::npos, command.c_str());
        QVERIFY2(command.find("--layers") == std::string::npos, command.c_str());
    }
};

QTEST_APPLESS_MAIN(BranchTest)
#include "tst_Branch.moc"
