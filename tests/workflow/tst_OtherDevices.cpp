// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that began on another device: they are resumed and evaluated on computers that do not have it.
#include "core/base/Json.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/evaluate/EvaluateCheckpoint.h"
#include "core/workflow/pretrain/Pretrain.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TestProject.h"
#include "tests/support/TinyProject.h"

#include <QTest>

using namespace kantai;

namespace {

constexpr Device kAbsent{DeviceType::Cuda, 63};

TrainingOptions optionsOfFirstRun(const ProjectHandle& project) {
    return trainingOptionsFromJson(Json::parse(Project(project).runs().front().optionsJson), "the run");
}

PretrainOutcome resume(test::OpenTinyProject& project, const std::optional<Device>& device) {
    PretrainRequest request;
    request.resumeRun = 1;
    request.newMaxSteps = 9;
    request.newDevice = device;
    PretrainObserver observer;
    TrainingControl control;
    return pretrain(project.handle, request, observer, control, project.progress, {});
}

} // namespace

class OtherDevicesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        project_.emplace(test::TinyProject::Stage::Trained);
        Project database(project_->handle);
        RunRow run = database.runs().front();
        TrainingOptions options = optionsOfFirstRun(project_->handle);
        options.device = kAbsent;
        run.optionsJson = toJson(options).dump();
        database.write([&](Stores& stores) { stores.runs.update(run); });
    }

    void aRunOfAnAbsentDeviceContinuesOnTheProcessor() {
        const PretrainOutcome outcome = resume(*project_, {});
        QCOMPARE(outcome.result.steps, std::int64_t{9});
        QVERIFY(optionsOfFirstRun(project_->handle).device == kCpu);
        QVERIFY(project_->warnings.size() == 1 &&
                project_->warnings[0].find("no device cuda:63") != std::string::npos);
    }

    void theDeviceOfTheRestCanBeChosen() {
        QCOMPARE(resume(*project_, kCpu).result.steps, std::int64_t{9});
        QVERIFY(optionsOfFirstRun(project_->handle).device == kCpu);
    }

    void anAbsentOneThatIsAskedForIsRefused() {
        VERIFY_REFUSED(resume(*project_, kAbsent), ErrorCode::Usage, "no device cuda:63");
    }

    void itsCheckpointsAreEvaluatedOnTheProcessor() {
        const EvaluateOutcome outcome = evaluateCheckpoint(project_->handle, "latest", {}, {}, {});
        QVERIFY(outcome.metrics.loss > 0);
    }

private:
    std::optional<test::OpenTinyProject> project_;
};

QTEST_APPLESS_MAIN(OtherDevicesTest)
#include "tst_OtherDevices.moc"
