// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/project/stores/RowPaths.h"
#include "core/training/Trainer.h"
#include "core/training/TrainingControl.h"
#include "core/training/TrainingEvents.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/pretrain/Pretrain.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/Resume.h"

#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/project/VerifyProject.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TestProject.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <set>
#include <stdexcept>

using namespace kantai;

namespace {

// Ends a training at a step in one of the ways in which trainings end.
class Ending : public PretrainObserver {
public:
    enum class How { StopToken, Discard, Crash };
    Ending(std::int64_t step, How how) : step_(step), how_(how) {}
    void onStep(const StepMetrics& metrics) override {
        if (metrics.step != step_)
            return;
        if (how_ == How::StopToken)
            source.request_stop();
        else if (how_ == How::Discard)
            control.stop(TrainingControl::Stop::Discard);
        else
            throw std::runtime_error("the light went out");
    }
    void onRun(const RunRow& row) override { run = row; }
    void onProbes(const ProbeAnswers& answers) override { probes.push_back(answers); }

    std::stop_source source;
    TrainingControl control;
    RunRow run;
    std::vector<ProbeAnswers> probes;

private:
    std::int64_t step_;
    How how_;
};

PretrainOutcome trainUntil(test::OpenTinyProject& project, Ending& ending, const PretrainRequest& request) {
    return pretrain(project.handle, request, ending, ending.control, project.progress, ending.source.get_token());
}

PretrainRequest resumed(std::int64_t run, std::int64_t newMaxSteps = 0) {
    PretrainRequest request;
    request.resumeRun = run;
    request.newMaxSteps = newMaxSteps;
    return request;
}

std::vector<std::int64_t> steps(const std::vector<MetricRow>& rows) {
    std::vector<std::int64_t> all;
    for (const MetricRow& row : rows)
        all.push_back(row.step);
    return all;
}

std::vector<double> losses(const std::vector<MetricRow>& rows) {
    std::vector<double> all;
    for (const MetricRow& row : rows)
        all.push_back(row.loss);
    return all;
}

} // namespace

class tst_PretrainWorkflow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRunIsInTheProjectWithAllItsMetrics() {
        test::OpenTinyProject project;
        Ending watcher(-1, Ending::How::StopToken);
        const PretrainOutcome outcome = trainUntil(project, watcher, test::OpenTinyProject::request());
        QVERIFY(outcome.run.state == RunState::Completed);
        QCOMPARE(outcome.run.name, std::string("Run 1"));
        QCOMPARE(outcome.run.folder, std::string("checkpoints/run-0001"));
        QCOMPARE(outcome.run.step, std::int64_t{20});
        const RunHistory history = readRun(project.handle, outcome.run.id);
        QCOMPARE(history.metrics.size(), std::size_t{20});
        QCOMPARE(history.metrics.back().loss, outcome.result.finalLoss);
        QCOMPARE(history.evaluations.size(), std::size_t{2});
        QVERIFY(!history.probeAnswers.empty());
        QCOMPARE(history.probeAnswers.at(0).probeId, Project(project.handle).probes().at(0).id);
        QVERIFY(!watcher.probes.empty());
        const auto latest = std::find_if(outcome.checkpoints.begin(), outcome.checkpoints.end(),
                                         [](const CheckpointRow& row) { return row.latest; });
        QVERIFY(latest != outcome.checkpoints.end());
        QCOMPARE(latest->step, std::int64_t{20});
        QVERIFY(verifyProject(project.handle, {}, {}).defects.empty());
    }

    // Checkpoints are written beside the training: one may be told when the next evaluation is done already.
    void everySavedEvaluationAnswersTheProbes() {
        test::OpenTinyProject project;
        PretrainRequest request = test::OpenTinyProject::request(40);
        request.options.evaluateEvery = 1;
        Ending watcher(-1, Ending::How::StopToken);
        const PretrainOutcome outcome = trainUntil(project, watcher, request);
        const RunHistory history = readRun(project.handle, outcome.run.id);
        std::set<std::int64_t> best, probed;
        for (const EvaluationRow& evaluation : history.evaluations)
            if (evaluation.best)
                best.insert(evaluation.step);
        for (const ProbeAnswers& answers : watcher.probes)
            probed.insert(answers.step);
        QVERIFY(best.size() > 3);
        QVERIFY(std::includes(probed.begin(), probed.end(), best.begin(), best.end()));
    }

    void onlyTheNewestIntervalCheckpointsStay() {
        test::OpenTinyProject project;
        PretrainRequest request = test::OpenTinyProject::request(40);
        request.options.saveEvery = 2;
        request.options.keepLast = 1;
        const PretrainOutcome outcome = project.train(request);
        std::size_t plain = 0, marked = 0;
        for (const CheckpointRow& row : outcome.checkpoints) {
            (row.best || row.latest ? marked : plain) += 1;
            QVERIFY(checkpointDefects(project.handle.absolute(row.folder), true).empty());
        }
        QVERIFY(marked >= 1 && marked <= 2);
        QCOMPARE(plain, std::size_t{1});
        const auto folders = fs::directory_iterator(project.handle.absolute(outcome.run.folder));
        QCOMPARE(static_cast<std::size_t>(std::distance(begin(folders), end(folders))),
                 outcome.checkpoints.size() + 1); // and that of the snapshots
    }

    void aRunThatStopsEarlySaysSoAndCanGoOn() {
        test::OpenTinyProject project;
        PretrainRequest request = test::OpenTinyProject::request(40);
        request.options.evaluateEvery = 2;
        request.options.learningRate = 1e-30; // changes no weight, so that no evaluation is better than the first
        request.options.earlyStopping = 2;
        const PretrainOutcome outcome = project.train(request);
        QCOMPARE(outcome.result.steps, std::int64_t{6});
        QVERIFY(outcome.run.state == RunState::Stopped);
        QCOMPARE(
            QString::fromStdString(outcome.run.message),
            QStringLiteral("Stopped early at step 6: the held-out loss has not become better in 2 evaluations."));
        const PretrainOutcome further = project.train(resumed(outcome.run.id));
        QCOMPARE(further.result.steps, std::int64_t{10});
        const auto metrics = readRun(project.handle, outcome.run.id).metrics;
        for (const MetricRow& row : metrics) {
            QCOMPARE(row.resumed, row.step == 7);
            QVERIFY(row.forwardSeconds > 0 && row.residentMebibytes > 0);
        }
    }

    void aStopSavesAndTheResumedRunIsTheUninterruptedOne() {
        test::OpenTinyProject whole, parted;
        const PretrainOutcome expected = whole.train(test::OpenTinyProject::request());

        Ending ending(7, Ending::How::StopToken);
        const PretrainOutcome stopped = trainUntil(parted, ending, test::OpenTinyProject::request());
        QVERIFY(stopped.result.end == TrainingEnd::StoppedAndSaved);
        QVERIFY(stopped.run.state == RunState::Stopped);
        QCOMPARE(latestResumableRun(parted.handle), stopped.run.id);

        const PretrainOutcome outcome = parted.train(resumed(stopped.run.id));
        QCOMPARE(outcome.result.weightsSha256, expected.result.weightsSha256);
        QVERIFY(outcome.run.state == RunState::Completed);
        const auto metrics = readRun(parted.handle, outcome.run.id).metrics;
        QVERIFY(losses(metrics) == losses(readRun(whole.handle, expected.run.id).metrics));
        QVERIFY(!whyNotResumable(parted.handle, outcome.run.id).reason.empty());
    }

    // Its statistics tell of no rules, and its tokens were split line by line.
    void aRunInAProjectOfTheFirstVersionGoesOnWithItsTokens() {
        test::OpenTinyProject project;
        setHeldOutSplit(project.handle, {42, 0.1, SplitRules::Lines}, {}, {});
        Ending ending(7, Ending::How::StopToken);
        const PretrainOutcome stopped = trainUntil(project, ending, test::OpenTinyProject::request());
        {
            test::TestProject database(project.handle);
            Json statistics = parseJson(database.corpusStatistics(), "statistics");
            statistics.erase("splitRules");
            database.setCorpusStatistics(statistics.dump());
        }
        fs::remove(project.handle.absolute("tokens/0001/line-lengths.json"));
        const auto written = fs::last_write_time(project.handle.absolute("tokens/0001/train.tokens"));
        QVERIFY(project.train(resumed(stopped.run.id)).run.state == RunState::Completed);
        QVERIFY(fs::last_write_time(project.handle.absolute("tokens/0001/train.tokens")) == written);
    }

    void aFailedRunSaysWhyKeepsItsCheckpointsAndGoesOn() {
        test::OpenTinyProject whole, project;
        const PretrainOutcome expected = whole.train(test::OpenTinyProject::request());
        Ending ending(13, Ending::How::Crash);
        QVERIFY_EXCEPTION_THROWN(trainUntil(project, ending, test::OpenTinyProject::request()), std::exception);
        const RunRow failed = Project(project.handle).run(ending.run.id);
        QVERIFY(failed.state == RunState::Failed);
        QVERIFY(QString::fromStdString(failed.message).contains("the light went out"));
        QVERIFY(!Project(project.handle).checkpoints(failed.id).empty());

        const PretrainOutcome outcome = project.train(resumed(failed.id));
        QCOMPARE(outcome.result.weightsSha256, expected.result.weightsSha256);
        std::vector<std::int64_t> all(20);
        std::iota(all.begin(), all.end(), 1);
        QVERIFY(steps(readRun(project.handle, failed.id).metrics) == all);
    }

    void aRunOfALargerComputerContinuesWithFewerThreads() {
        test::OpenTinyProject project;
        Ending ending(8, Ending::How::StopToken);
        const RunRow stopped = trainUntil(project, ending, test::OpenTinyProject::request()).run;
        test::TestProject database(project.handle);
        RunRow row = database.run(stopped.id);
        Json options = parseJson(row.optionsJson, "options");
        options["threads"] = 1000;
        row.optionsJson = options.dump();
        database.updateRun(row);
        QVERIFY(project.train(resumed(stopped.id)).result.end == TrainingEnd::Completed);
    }

    void aStopWithoutSavingLeavesWhatWasSavedBefore() {
        test::OpenTinyProject project;
        Ending ending(8, Ending::How::Discard);
        const PretrainOutcome outcome = trainUntil(project, ending, test::OpenTinyProject::request());
        QVERIFY(outcome.result.end == TrainingEnd::StoppedWithoutSaving);
        for (const CheckpointRow& row : outcome.checkpoints)
            QVERIFY(row.step <= 5);
    }

    void aDamagedNewestCheckpointFallsBackToTheOneBefore() {
        test::OpenTinyProject whole, project;
        const PretrainOutcome expected = whole.train(test::OpenTinyProject::request());
        Ending ending(12, Ending::How::StopToken);
        const PretrainOutcome stopped = trainUntil(project, ending, test::OpenTinyProject::request());
        const CheckpointRow newest = findCheckpoint(Project(project.handle), "latest");
        QCOMPARE(newest.step, std::int64_t{12});
        test::flipBit(project.handle.absolute(newest.folder) / kOptimizerFile, 2000);

        const PretrainOutcome outcome = project.train(resumed(stopped.run.id));
        QVERIFY(std::any_of(project.warnings.begin(), project.warnings.end(), [](const std::string& line) {
            return line.find("step 12 is damaged") != std::string::npos;
        }));
        QCOMPARE(outcome.result.weightsSha256, expected.result.weightsSha256);
        QVERIFY(fs::exists(project.handle.absolute(newest.folder + ".damaged")));
        QVERIFY(verifyProject(project.handle, {}, {}).defects.empty());
    }

    void aFolderThatNeverGotItsRowDoesNotStandInTheWay() {
        test::OpenTinyProject project;
        Ending ending(8, Ending::How::StopToken);
        const PretrainOutcome stopped = trainUntil(project, ending, test::OpenTinyProject::request());
        const fs::path folder = project.handle.absolute(stopped.run.folder);
        fs::create_directory(folder / checkpointFolderName(10));
        QVERIFY(project.train(resumed(stopped.run.id)).run.state == RunState::Completed);
        QVERIFY(checkpointDefects(folder / checkpointFolderName(20), true).empty());
    }

    void aTrainerThatRefusesLeavesNoRun() {
        test::OpenTinyProject project;
        const fs::path folder = project.handle.absolute(runFolder(1));
        fs::create_directories(folder.parent_path());
        std::ofstream(folder) << "a file where the run's folder belongs";
        const std::size_t events = Project(project.handle).events().size();
        VERIFY_REFUSED(project.train(test::OpenTinyProject::request()), ErrorCode::BadInput, "run-0001");
        QVERIFY(Project(project.handle).runs().empty());
        QCOMPARE(Project(project.handle).events().size(), events);
        fs::remove_all(folder);
        QCOMPARE(project.train(test::OpenTinyProject::request()).run.id, std::int64_t{1}); // the number is still free
    }

    void aCompleteRunGoesOnWhenItGetsMoreSteps() {
        test::OpenTinyProject project;
        const PretrainOutcome first = project.train(test::OpenTinyProject::request(10));
        VERIFY_REFUSED(project.train(resumed(first.run.id)), ErrorCode::BadInput, "complete");
        VERIFY_REFUSED(project.train(resumed(first.run.id, 10)), ErrorCode::BadInput, "complete");
        const PretrainOutcome second = project.train(resumed(first.run.id, 15));
        QCOMPARE(second.run.step, std::int64_t{15});
        QCOMPARE(second.run.id, first.run.id);
    }

    // It ended with a rate of nearly 0; from one step to the next it would have half of its peak.
    void aLongerRunWarmsUpAgainAndThatIsRecorded() {
        test::OpenTinyProject project;
        PretrainRequest request = test::OpenTinyProject::request(10);
        request.options.warmupFraction = 0;
        const PretrainOutcome first = project.train(request);
        Ending ending(20, Ending::How::StopToken);
        const PretrainOutcome longer = trainUntil(project, ending, resumed(first.run.id, 700));
        const auto metrics = readRun(project.handle, longer.run.id).metrics;
        const double last = metrics.at(9).learningRate;
        QVERIFY(last < 0.2e-3);
        for (std::size_t i = 10; i < 17; ++i) { // seven steps, one in a hundred
            QVERIFY(metrics.at(i).learningRate > metrics.at(i - 1).learningRate);
            QVERIFY(metrics.at(i).learningRate - metrics.at(i - 1).learningRate < 0.2e-3);
        }
        const TrainingOptions options = trainingOptionsFromJson(parseJson(longer.run.optionsJson, "run"), "run");
        QCOMPARE(options.extendedAt, std::int64_t{10});
        QVERIFY(std::abs(options.extendedFrom - last) < 1e-9);
        const auto events = readProject(project.handle).events;
        QVERIFY(std::any_of(events.begin(), events.end(), [](const EventRow& event) {
            return event.text.find("climbs again over 7 steps") != std::string::npos;
        }));
    }

    void aRunWithoutACheckpointCannotGoOn() {
        test::OpenTinyProject project;
        RunRow row;
        row.name = "Run 1";
        row.state = RunState::Interrupted;
        row.configJson = toConfigJson(RobertaConfig{});
        const std::int64_t id = test::TestProject(project.handle).addRun(row);
        QVERIFY(whyNotResumable(project.handle, id).reason.find("first checkpoint") != std::string::npos);
        VERIFY_REFUSED(latestResumableRun(project.handle), ErrorCode::BadInput, "no run that could be resumed");
    }

    void aProbeThatIsTooLongIsToldAndTheRunGoesOn() {
        test::OpenTinyProject project;
        std::string sentence = "<mask>";
        for (int i = 0; i < 60; ++i)
            sentence += " reason";
        addProbe(project.handle, sentence);
        QVERIFY(project.train(test::OpenTinyProject::request()).run.state == RunState::Completed);
        QVERIFY(std::any_of(project.warnings.begin(), project.warnings.end(), [](const std::string& line) {
            return line.find("probe could not be evaluated") != std::string::npos;
        }));
    }
};

QTEST_APPLESS_MAIN(tst_PretrainWorkflow)
#include "tst_PretrainWorkflow.moc"
