// SPDX-License-Identifier: GPL-3.0-or-later
// A training whose project is disturbed while it runs: read by others, renamed, or with a report that fails.
#include "core/project/Database.h"
#include "core/training/TrainingControl.h"
#include "core/training/TrainingEvents.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/pretrain/Pretrain.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/project/VerifyProject.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <algorithm>
#include <functional>
#include <numeric>
#include <stdexcept>

using namespace kantai;

namespace {

// Does something when a step or a phase is reached, and remembers what was told to wait.
class Meddler : public PretrainObserver {
public:
    void onRun(const RunRow& row) override {
        run = row;
        if (inRun)
            inRun();
    }
    void onStep(const StepMetrics& metrics) override {
        if (afterStep)
            afterStep(metrics.step);
    }
    void onPhase(TrainingPhase phase) override {
        if (phase == TrainingPhase::Waiting && whenOnlyWaiting)
            whenOnlyWaiting();
    }
    void onWaiting(const std::string& reason) override { waits.push_back(reason); }
    void onCheckpoint(const CheckpointFolder& folder) override { told.push_back(folder.step); }

    std::function<void()> inRun, whenOnlyWaiting;
    std::function<void(std::int64_t)> afterStep;
    TrainingControl control;
    RunRow run;
    std::vector<std::string> waits;
    std::vector<std::int64_t> told;
};

PretrainOutcome trainWith(test::OpenTinyProject& project, Meddler& meddler, const PretrainRequest& request) {
    return pretrain(project.handle, request, meddler, meddler.control, project.progress, {});
}

// Another program that reads the project and does not let go of it.
class Reader {
public:
    explicit Reader(const ProjectHandle& project) : database_(project.file(), Database::Access::Read) {
        database_.connection().exec("BEGIN");
        database_.connection().execAndGet("SELECT count(*) FROM run");
    }
    ~Reader() { database_.connection().exec("ROLLBACK"); }

private:
    Database database_;
};

std::vector<std::int64_t> steps(const std::vector<MetricRow>& rows) {
    std::vector<std::int64_t> all;
    for (const MetricRow& row : rows)
        all.push_back(row.step);
    return all;
}

void verifyIsComplete(test::OpenTinyProject& project, const PretrainOutcome& outcome, std::int64_t length) {
    const Project database(project.handle);
    const RunRow run = database.run(outcome.run.id);
    QVERIFY(run.state == RunState::Completed);
    QCOMPARE(run.step, length);
    std::vector<std::int64_t> all(static_cast<std::size_t>(length));
    std::iota(all.begin(), all.end(), 1);
    const RunHistory history = readRun(project.handle, run.id);
    QVERIFY(steps(history.metrics) == all);
    QCOMPARE(history.evaluations.size(), static_cast<std::size_t>(length / 10));
    QCOMPARE(findCheckpoint(database, "latest").step, length);
    const auto defects = verifyProject(project.handle, {}, {}).defects;
    QVERIFY2(defects.empty(), defects.empty() ? "" : defects.front().c_str());
}

} // namespace

class PretrainDisturbancesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aReaderOfTheProjectDoesNotDisturbTheTraining() {
        test::OpenTinyProject project;
        std::optional<Reader> reader;
        Meddler meddler;
        meddler.afterStep = [&](std::int64_t step) {
            if (step == 3)
                reader.emplace(project.handle);
            if (step == 33)
                reader.reset();
        };
        const PretrainOutcome outcome = trainWith(project, meddler, test::OpenTinyProject::request(40));
        verifyIsComplete(project, outcome, 40);
        QVERIFY(!meddler.waits.empty());
        QVERIFY(meddler.waits.back().empty());
        QVERIFY2(meddler.waits.front().find("is using") != std::string::npos, meddler.waits.front().c_str());
        QVERIFY(std::is_sorted(meddler.told.begin(), meddler.told.end()));
        QVERIFY(outcome.result.weightsSha256 ==
                test::OpenTinyProject().train(test::OpenTinyProject::request(40)).result.weightsSha256);
    }

    void aReaderThatStaysIsWaitedForAtTheEnd() {
        test::OpenTinyProject project;
        std::optional<Reader> reader;
        Meddler meddler;
        meddler.afterStep = [&](std::int64_t step) {
            if (step == 3)
                reader.emplace(project.handle);
        };
        meddler.whenOnlyWaiting = [&] {
            reader.reset();
            meddler.control.tryAgain();
        };
        verifyIsComplete(project, trainWith(project, meddler, test::OpenTinyProject::request(20)), 20);
        QVERIFY(!reader.has_value());
    }

    void whoDoesNotWaitForTheReaderKeepsTheCheckpoints() {
        test::OpenTinyProject project;
        std::optional<Reader> reader;
        Meddler meddler;
        meddler.afterStep = [&](std::int64_t step) {
            if (step == 12)
                reader.emplace(project.handle);
        };
        meddler.whenOnlyWaiting = [&] { meddler.control.stop(TrainingControl::Stop::SaveOnce); };
        const PretrainOutcome outcome = trainWith(project, meddler, test::OpenTinyProject::request(20));
        reader.reset();
        QVERIFY(Project(project.handle).run(outcome.run.id).state == RunState::Running); // until it is opened anew
        QVERIFY(!outcome.checkpoints.empty());
        QVERIFY(std::any_of(project.warnings.begin(), project.warnings.end(), [](const std::string& line) {
            return line.find("does not know how this run ended") != std::string::npos;
        }));
    }

    void aProjectThatIsRenamedMeanwhileIsWaitedForAtItsOldPlace() {
        test::OpenTinyProject project;
        const fs::path place = project.handle.folder(), elsewhere = project.folder / "Elsewhere";
        Meddler meddler;
        meddler.afterStep = [&](std::int64_t step) {
            if (step == 8)
                fs::rename(place, elsewhere);
        };
        bool madeAnew = true;
        meddler.whenOnlyWaiting = [&] {
            if (!fs::exists(elsewhere))
                return;
            madeAnew = fs::exists(place);
            fs::rename(elsewhere, place);
            meddler.control.tryAgain();
        };
        verifyIsComplete(project, trainWith(project, meddler, test::OpenTinyProject::request(20)), 20);
        QVERIFY(!madeAnew);
        QVERIFY(std::any_of(meddler.waits.begin(), meddler.waits.end(), [](const std::string& reason) {
            return reason.find("is gone. Move it back") != std::string::npos;
        }));
    }

    void aReportThatFailsAtOnceLeavesNoRunThatSeemsToRun() {
        test::OpenTinyProject project;
        Meddler meddler;
        meddler.inRun = [] { throw std::runtime_error("nobody listens"); };
        QVERIFY_EXCEPTION_THROWN(trainWith(project, meddler, test::OpenTinyProject::request()), std::exception);
        QVERIFY(Project(project.handle).run(meddler.run.id).state == RunState::Failed);
        QVERIFY(Project(project.handle).runFailures() == (std::vector<RunFailureRow>{{meddler.run.id, false}}));
    }

    void aDivergenceIsRecordedUntilTheRunIsResumed() {
        test::OpenTinyProject project;
        Meddler meddler;
        PretrainRequest request = test::OpenTinyProject::request(20);
        request.options.learningRate = 1e6;
        request.options.saveEvery = 1;
        QVERIFY_EXCEPTION_THROWN(trainWith(project, meddler, request), Divergence);
        const std::int64_t run = meddler.run.id;
        QVERIFY(Project(project.handle).runFailures() == (std::vector<RunFailureRow>{{run, true}}));
        PretrainRequest resumed;
        resumed.resumeRun = run;
        resumed.newLearningRate = 1e-4;
        Meddler stopped;
        stopped.inRun = [&] {
            QVERIFY(Project(project.handle).runFailures().empty());
            stopped.control.stop(TrainingControl::Stop::Discard);
        };
        trainWith(project, stopped, resumed);
        QVERIFY(Project(project.handle).runFailures().empty());
    }
};

QTEST_APPLESS_MAIN(PretrainDisturbancesTest)
#include "tst_PretrainDisturbances.moc"
