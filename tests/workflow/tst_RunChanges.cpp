// SPDX-License-Identifier: GPL-3.0-or-later
// Learning rate and length that the user changes while a run is in progress, or when it is resumed: as the project
// keeps them, and what a run that died makes of them.
#include "core/base/Json.h"
#include "core/project/stores/Stores.h"
#include "core/training/TrainingControl.h"
#include "core/training/options/RunChange.h"
#include "core/workflow/pretrain/Pretrain.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/RunChanges.h"
#include "core/workflow/report/ReportHtml.h"
#include "core/workflow/report/RunReport.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TestProject.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <stdexcept>

using namespace kantai;
using test::OpenTinyProject;

namespace {

// Changes the run after one step, and ends it after another as a power failure does. It pauses twice, so that the
// checkpoints of steps 5 and 10 are in the project by then.
class Changing : public PretrainObserver {
public:
    std::int64_t changeAt = -1, dieAt = -1;
    RunChange wanted;
    TrainingControl control;
    std::vector<RunChanged> changes;

    void onStep(const StepMetrics& metrics) override {
        if (metrics.step == 7 || metrics.step == 12)
            control.pause();
        if (metrics.step == changeAt)
            control.change(wanted);
        if (metrics.step == dieAt)
            throw std::runtime_error("the light went out");
    }
    void onPhase(TrainingPhase phase) override {
        if (phase == TrainingPhase::Paused)
            control.resume();
    }
    void onChange(const RunChanged& changed) override { changes.push_back(changed); }
};

PretrainOutcome train(OpenTinyProject& project, Changing& observer, const PretrainRequest& request) {
    return pretrain(project.handle, request, observer, observer.control, project.progress, {});
}

PretrainRequest resumed(std::int64_t run) {
    PretrainRequest request;
    request.resumeRun = run;
    return request;
}

TrainingOptions optionsOf(const RunRow& run) {
    return trainingOptionsFromJson(parseJson(run.optionsJson, run.name), run.name);
}

} // namespace

class tst_RunChanges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aChangeIsRecordedWithItsStep() {
        OpenTinyProject project;
        Changing observer;
        observer.changeAt = 8;
        observer.wanted = {2e-4, Steps{24}};
        const PretrainOutcome outcome = train(project, observer, OpenTinyProject::request());
        QCOMPARE(outcome.run.step, std::int64_t{24});
        QCOMPARE(outcome.run.totalSteps, std::int64_t{24});
        QVERIFY(optionsOf(outcome.run).length == RunLength(Steps{24}));
        QCOMPARE(optionsOf(outcome.run).learningRate, 2e-4);

        const Project database(project.handle);
        const auto told = toldChanges(outcome.run, database.runChanges(outcome.run.id));
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(told[0].step, std::int64_t{8});
        QVERIFY(told[0].changedAt > 0);
        QCOMPARE(told[0].learningRate->before, 1e-3);
        QCOMPARE(told[0].learningRate->after, 2e-4);
        QCOMPARE(changeText(told[0]), std::string("learning rate 0.001 → 0.0002, length 20 → 24 steps"));
        const auto events = database.events();
        QVERIFY(std::ranges::any_of(events, [](const EventRow& event) {
            return event.text.find("learningRate 0.001 → 0.0002") != std::string::npos;
        }));
        const RunReport report = readRunReport(project.handle, outcome.run.id, "1", {}, {});
        const std::string html = reportHtml(report, ReportPictures::Drawn);
        QVERIFY(html.find("Changed after step 8") != std::string::npos);
        QVERIFY(html.find("learning rate 0.001 → 0.0002") != std::string::npos);
    }

    // Killed before and after the next checkpoint: the weights are those of the run that was not stopped.
    void aRunThatDiedGoesOnWithTheChange_data() {
        QTest::addColumn<int>("dieAt");
        QTest::newRow("before its next checkpoint") << 9;
        QTest::newRow("after its next checkpoint") << 13;
    }

    void aRunThatDiedGoesOnWithTheChange() {
        QFETCH(int, dieAt);
        OpenTinyProject whole, broken;
        Changing straight, dying, again;
        straight.changeAt = dying.changeAt = 8;
        straight.wanted = dying.wanted = {3e-4, Steps{26}};
        const PretrainOutcome expected = train(whole, straight, OpenTinyProject::request());
        dying.dieAt = dieAt;
        VERIFY_REFUSED(train(broken, dying, OpenTinyProject::request()), ErrorCode::Internal, "the light went out");
        const PretrainOutcome outcome = train(broken, again, resumed(1));
        QCOMPARE(outcome.result.steps, std::int64_t{26});
        QCOMPARE(outcome.result.weightsSha256, expected.result.weightsSha256);
        QCOMPARE(again.changes.size(), std::size_t{dieAt == 9 ? 1U : 0U}); // from step 5, or 10
        const Project one(whole.handle), other(broken.handle);
        auto rows = other.runChanges(1);
        QCOMPARE(rows.size(), one.runChanges(1).size()); // made again, not recorded again
        TrainingOptions options = optionsOf(outcome.run);
        options.extendedSeconds = optionsOf(expected.run).extendedSeconds; // by the clock
        QVERIFY(options == optionsOf(expected.run));
    }

    void aResumedRunGetsAnotherLearningRate() {
        OpenTinyProject project;
        Changing dying;
        dying.dieAt = 13;
        VERIFY_REFUSED(train(project, dying, OpenTinyProject::request()), ErrorCode::Internal, "the light went out");
        PretrainRequest request = resumed(1);
        request.newLearningRate = 5e-4;
        const PretrainOutcome outcome = project.train(request);
        const auto metrics = readRun(project.handle, 1).metrics;
        QVERIFY(std::abs(metrics.at(10).learningRate / 5e-4 - metrics.at(9).learningRate / 1e-3) < 0.1);
        const auto told = toldChanges(outcome.run, Project(project.handle).runChanges(1));
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(told[0].step, std::int64_t{10});
        QVERIFY(!told[0].length);
        request.newLearningRate = -1.0;
        request.newMaxSteps = 40;
        VERIFY_REFUSED(project.train(request), ErrorCode::Usage, "learning rate");
    }

    // It takes the place of what was changed after the checkpoint; the other change stays.
    void whatIsChangedAtAResumeReplacesLaterChanges() {
        OpenTinyProject project;
        Changing dying;
        dying.changeAt = 8;
        dying.wanted = {3e-4, Steps{26}};
        dying.dieAt = 9;
        VERIFY_REFUSED(train(project, dying, OpenTinyProject::request()), ErrorCode::Internal, "the light went out");
        PretrainRequest request = resumed(1); // from step 5
        request.newLearningRate = 5e-4;
        const PretrainOutcome outcome = project.train(request);
        QCOMPARE(outcome.result.steps, std::int64_t{26});
        QCOMPARE(optionsOf(outcome.run).learningRate, 5e-4);
        const auto told = toldChanges(outcome.run, Project(project.handle).runChanges(1));
        QCOMPARE(told.size(), std::size_t{2});
        QVERIFY(told[0].step == 5 && told[0].learningRate && !told[0].length);
        QVERIFY(told[1].step == 8 && !told[1].learningRate && told[1].length);
    }

    void aLengthGivenToACompleteRunIsRecorded() {
        OpenTinyProject project;
        project.train(OpenTinyProject::request(10));
        PretrainRequest request = resumed(1);
        request.newMaxSteps = 14;
        const PretrainOutcome outcome = project.train(request);
        const auto told = toldChanges(outcome.run, Project(project.handle).runChanges(1));
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(changeText(told[0]), std::string("length 10 → 14 steps"));
    }

    void changesOfAStrangerAreRefused() {
        OpenTinyProject project;
        Changing dying;
        dying.dieAt = 13;
        VERIFY_REFUSED(train(project, dying, OpenTinyProject::request()), ErrorCode::Internal, "the light went out");
        const auto record = [&](const RunChangeRow& row) {
            Project(project.handle).write([&](Stores& stores) { stores.runDetails.setChanges(1, {row}); });
        };
        record({1, 3, "batchSize", "8", "800000", 0});
        VERIFY_REFUSED(project.train(resumed(1)), ErrorCode::BadInput, "batchSize");
        record({1, 15, "learningRate", "0.001", "-4", 0});
        VERIFY_REFUSED(project.train(resumed(1)), ErrorCode::BadInput, "learning rate");
        record({1, 15, "learningRate", "0.001", "[[[", 0});
        VERIFY_REFUSED(project.train(resumed(1)), ErrorCode::BadInput, "A change of the run");
        QVERIFY(toldChanges(Project(project.handle).run(1), Project(project.handle).runChanges(1)).empty());
    }
};

QTEST_APPLESS_MAIN(tst_RunChanges)
#include "tst_RunChanges.moc"
