// SPDX-License-Identifier: GPL-3.0-or-later
// A project as Kantai Studio 0.1.0 left it when a run was stopped (tests/data/first-version/make_project.py): it
// opens, and its run continues to the end that 0.1.0 itself gave it.
#include "core/base/Json.h"
#include "core/training/TrainingControl.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/pretrain/Pretrain.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/Resume.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/project/VerifyProject.h"
#include "tests/support/TextFolder.h"

#include <QTest>
#include <cmath>

using namespace kantai;

namespace {

constexpr std::int64_t kSteps = 120;
constexpr double kFinalLoss = 3.322493001266762, kHeldOutLoss = 3.0511111095547676; // of 0.1.0
constexpr double kOtherProcessor = 1e-4;                                            // which adds in another order

struct Copy {
    test::TextFolder folder;
    ProjectHandle project = [this] {
        fs::copy(fs::path(KANTAI_SOURCE_DIR) / "tests/data/first-version/Critique", folder / "Critique",
                 fs::copy_options::recursive);
        return openProject(folder / "Critique");
    }();

    PretrainOutcome resume(std::int64_t newMaxSteps = 0) const {
        PretrainRequest request;
        request.resumeRun = latestResumableRun(project);
        request.newMaxSteps = newMaxSteps;
        PretrainObserver nobody;
        TrainingControl control;
        return pretrain(project, request, nobody, control, {}, {});
    }
};

} // namespace

class FirstVersionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itsProjectOpens() {
        const Copy copy;
        const ProjectView view = readProject(copy.project);
        QVERIFY(view.writable);
        QCOMPARE(view.runs.size(), std::size_t{1});
        const RunRow& run = view.runs.front();
        QVERIFY(run.state == RunState::Stopped);
        QVERIFY(run.step > 30 && run.step < 50);
        const TrainingOptions options = trainingOptionsFromJson(parseJson(run.optionsJson, "run"), "run");
        QVERIFY(options.length == RunLength(Steps{kSteps}));
        QVERIFY(options.rules == RunRules::First);
        QVERIFY(verifyProject(copy.project, {}, {}).defects.empty());
    }

    void itsRunEndsAsItWouldHave() {
        const Copy copy;
        const PretrainOutcome outcome = copy.resume();
        QVERIFY(outcome.run.state == RunState::Completed);
        QCOMPARE(outcome.result.steps, kSteps);
        QVERIFY(std::abs(outcome.result.finalLoss - kFinalLoss) < kOtherProcessor);
        QVERIFY(std::abs(outcome.result.lastEvaluation.loss - kHeldOutLoss) < kOtherProcessor);
        const RunHistory history = readRun(copy.project, outcome.run.id);
        QCOMPARE(history.metrics.size(), static_cast<std::size_t>(kSteps));
        for (std::size_t i = 0; i < history.metrics.size(); ++i)
            QCOMPARE(history.metrics[i].step, static_cast<std::int64_t>(i + 1));
        QVERIFY(verifyProject(copy.project, {}, {}).defects.empty());
    }

    void itsRunCanBeGivenAnotherLength() {
        const Copy copy;
        const PretrainOutcome outcome = copy.resume(kSteps + 10);
        QVERIFY(outcome.run.state == RunState::Completed);
        QCOMPARE(outcome.result.steps, kSteps + 10);
    }
};

QTEST_APPLESS_MAIN(FirstVersionTest)
#include "tst_FirstVersion.moc"
