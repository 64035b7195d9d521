// SPDX-License-Identifier: GPL-3.0-or-later
// The snapshots of a run in its project: kept where they are small, indexed, verified, rewound and removed with the
// run, and models like any other.
#include "core/base/Checksum.h"
#include "core/base/Json.h"
#include "core/inference/FillMask.h"
#include "core/model/ParameterCount.h"
#include "core/project/stores/RowPaths.h"
#include "core/project/stores/Stores.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/pretrain/Preflight.h"
#include "core/workflow/pretrain/Runs.h"
#include "core/workflow/project/Doctor.h"
#include "core/workflow/project/VerifyProject.h"
#include "core/workflow/replay/Landmarks.h"
#include "core/workflow/replay/Snapshots.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <algorithm>
#include <memory>
#include <set>

using namespace kantai;

namespace {

constexpr const char* kSentence = "The judge asks the <mask>.";

std::vector<std::int64_t> stepsOf(const std::vector<SnapshotRow>& rows) {
    std::vector<std::int64_t> steps;
    for (const SnapshotRow& row : rows)
        steps.push_back(row.step);
    return steps;
}

const std::vector<std::int64_t> kSteps{1, 2, 4, 8, 10, 13, 16, 20};

} // namespace

class SnapshotsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void smallOnesAreKeptByDefault() {
        const RobertaConfig small = test::tinyConfig(), large = presetNamed("kantaibert").config;
        TrainingOptions options;
        options.length = Steps{900};
        QCOMPARE(snapshotForecast(small, options), 24 * modelFileBytes(small));
        constexpr std::uint64_t kGigabyte = 1'000'000'000;
        QVERIFY(resolveSnapshots(small, options, 100 * kGigabyte) == SnapshotChoice::On);
        QVERIFY(resolveSnapshots(small, options, snapshotForecast(small, options)) == SnapshotChoice::Off);
        QVERIFY(resolveSnapshots(small, options, 0) == SnapshotChoice::Off); // not known
        QVERIFY(resolveSnapshots(large, options, 100 * kGigabyte) == SnapshotChoice::Off);
        QVERIFY(resolveSnapshots(large, options, 1000 * kGigabyte) == SnapshotChoice::On);
        for (const SnapshotChoice choice : {SnapshotChoice::On, SnapshotChoice::Off}) {
            options.snapshots = choice;
            QVERIFY(resolveSnapshots(large, options, 100 * kGigabyte) == choice);
        }
    }

    void aRunKnowsItsSnapshots() {
        const test::OpenTinyProject& project = trained();
        const auto rows = Project(project.handle).snapshots(1);
        QCOMPARE(stepsOf(rows), kSteps);
        QCOMPARE(readProject(project.handle).snapshots.size(), rows.size());
        for (const SnapshotRow& row : rows) {
            QCOMPARE(row.folder, snapshotFolder(1, row.step));
            QCOMPARE(sha256File(project.handle.absolute(row.folder) / kManifestFile), row.manifestSha256);
        }
        const RunRow run = Project(project.handle).run(1);
        QVERIFY(run.optionsJson.find("\"snapshots\":\"on\"") != std::string::npos);
    }

    void theProbesAreAskedOfEachSnapshot() {
        std::set<std::int64_t> asked;
        for (const ProbeAnswerRow& row : readRun(trained().handle, 1).probeAnswers)
            asked.insert(row.step);
        for (const std::int64_t step : kSteps)
            QVERIFY(asked.contains(step));
    }

    void aSnapshotAnswersAsItsCheckpoint() {
        const test::OpenTinyProject& project = trained();
        const Project database(project.handle);
        int compared = 0;
        for (const CheckpointRow& checkpoint : database.checkpoints(1))
            for (const SnapshotRow& snapshot : database.snapshots(1))
                if (snapshot.step == checkpoint.step) {
                    const auto answers = [&](const std::string& folder) {
                        return FillMask(project.handle.absolute(folder), 1).answer(kSentence, 3).masks[0].answers;
                    };
                    const auto ours = answers(snapshot.folder), theirs = answers(checkpoint.folder);
                    for (std::size_t i = 0; i < ours.size(); ++i) {
                        QCOMPARE(ours[i].id, theirs[i].id);
                        QCOMPARE(ours[i].probability, theirs[i].probability);
                    }
                    ++compared;
                }
        QVERIFY(compared > 0);
    }

    void theHistoryHasEachStepOnce() {
        const test::OpenTinyProject& project = trained();
        const Project database(project.handle);
        const auto models = historyModels(database.checkpoints(1), database.snapshots(1), 1);
        for (std::size_t i = 1; i < models.size(); ++i)
            QVERIFY(models[i - 1].step < models[i].step);
        QVERIFY(models.size() >= kSteps.size() && !models.front().checkpoint && models.back().checkpoint);
        QCOMPARE(historyModelAt(database, 1, 13).folder, snapshotFolder(1, 13));
        QVERIFY(fs::exists(historyModelPath(project.handle, historyModelAt(database, 1, 13))));
        QVERIFY(historyModelAt(database, 1, 20).checkpoint.has_value());
        try {
            historyModelAt(database, 1, 3);
            QFAIL("there is no model of step 3");
        } catch (const Error& error) {
            QVERIFY(error.code() == ErrorCode::BadInput);
            QVERIFY2(std::string(error.what()).find("2, 4") != std::string::npos, error.what());
        }
        QVERIFY(historyModels(database.checkpoints(), database.snapshots(), 2).empty());
    }

    void theLandmarksOfARunComeFromItsRows() {
        const LandmarkSource source = landmarkSource(Project(trained().handle), 1);
        QVERIFY(source.vocabularySize > 0 && source.unigramEntropy > 0);
        QCOMPARE(source.evaluations.size(), std::size_t{2});
        QVERIFY(!landmarksOf(source).empty());
    }

    void withoutThemThereAreNone() {
        test::OpenTinyProject project;
        PretrainRequest request = test::OpenTinyProject::request();
        request.options.snapshots = SnapshotChoice::Off;
        const PretrainOutcome outcome = project.train(request);
        QVERIFY(Project(project.handle).snapshots().empty());
        QVERIFY(!fs::exists(project.handle.absolute(outcome.run.folder) / kSnapshotsFolder));
        QVERIFY(optionsWithout(outcome.run.optionsJson).snapshots == SnapshotChoice::Off);
        trained();
        QCOMPARE(outcome.result.weightsSha256, weights_);
    }

    void verifyAndDoctorKnowThem() {
        test::OpenTinyProject project;
        project.train(test::OpenTinyProject::request());
        const std::string folder = snapshotFolder(1, 4);
        test::flipBit(project.handle.absolute(folder) / kWeightsFile, 3000);
        const auto defects = verifyProject(project.handle, {}, {}).defects;
        QCOMPARE(defects.size(), std::size_t{1});
        QVERIFY(defects.front().find(folder) != std::string::npos);
        fs::create_directory(project.handle.absolute(snapshotsFolder(1)) / "copied");
        const auto findings = examineProject(project.handle, {}, {});
        QCOMPARE(findings.size(), std::size_t{2});
        QCOMPARE(findings[0].path, folder);
        QVERIFY(findings[0].mending == Mending::ForgetSnapshot);
        QCOMPARE(findings[1].path, snapshotsFolder(1) + "/copied");
        for (const Finding& finding : findings) {
            QVERIFY(!mendingText(finding).empty());
            mend(project.handle, finding, {}, {});
        }
        QVERIFY(examineProject(project.handle, {}, {}).empty());
        QVERIFY(verifyProject(project.handle, {}, {}).defects.empty());
        QCOMPARE(Project(project.handle).snapshots(1).size(), kSteps.size() - 1);
    }

    // The rows may be those of a backup: what is whole is found again, and what is not goes.
    void foldersWithoutRowsAreSettledWhenTheProjectIsOpened() {
        test::TinyProject tiny(test::TinyProject::Stage::Trained);
        std::vector<SnapshotRow> before;
        {
            const ProjectHandle handle = openProject(tiny.path());
            before = Project(handle).snapshots(1);
            QVERIFY(before.size() >= 3);
            Project(handle).write([](Stores& stores) { stores.snapshots.truncate(1, 0); });
            test::flipBit(handle.absolute(before[1].folder) / kWeightsFile, 3000);
            fs::copy(handle.absolute(before[0].folder), handle.absolute(snapshotFolder(1, 999)));
        }
        const ProjectHandle handle = openProject(tiny.path());
        const auto found = Project(handle).snapshots(1);
        std::vector<std::int64_t> expected = stepsOf(before);
        expected.erase(expected.begin() + 1);
        QCOMPARE(stepsOf(found), expected);
        QCOMPARE(found.front().manifestSha256, before.front().manifestSha256);
        QCOMPARE(found.front().bytes, before.front().bytes);
        QVERIFY(!fs::exists(handle.absolute(before[1].folder)));
        QVERIFY(!fs::exists(handle.absolute(snapshotFolder(1, 999))));
    }

    void aRunGoesWithItsSnapshots() {
        test::OpenTinyProject project;
        const PretrainOutcome outcome = project.train(test::OpenTinyProject::request());
        std::uint64_t bytes = 0;
        for (const CheckpointRow& row : outcome.checkpoints)
            bytes += row.bytes;
        for (const SnapshotRow& row : Project(project.handle).snapshots(1))
            bytes += row.bytes;
        QCOMPARE(deleteRun(project.handle, 1), bytes);
        QVERIFY(Project(project.handle).snapshots().empty());
        QVERIFY(!fs::exists(project.handle.folder() / outcome.run.folder));
    }

    // The newest checkpoints are damaged: the run goes back, and the later snapshots are made again.
    void aResumedRunMakesTheLaterOnesAgain() {
        test::OpenTinyProject project;
        PretrainRequest request = test::OpenTinyProject::request();
        request.options.keepLast = 10;
        const PretrainOutcome first = project.train(request);
        const auto before = Project(project.handle).snapshots(1);
        for (const CheckpointRow& row : first.checkpoints)
            if (row.step > 5)
                test::flipBit(project.handle.absolute(row.folder) / kWeightsFile, 3000);
        test::flipBit(project.handle.absolute(snapshotFolder(1, 8)) / kWeightsFile, 3000);
        PretrainRequest resume;
        resume.resumeRun = 1;
        resume.newMaxSteps = 21;
        project.train(resume);
        const auto after = Project(project.handle).snapshots(1);
        QCOMPARE(stepsOf(after), kSteps);
        for (std::size_t i = 0; i < 3; ++i) // 1, 2, 4 were not touched
            QCOMPARE(after[i].createdAt, before[i].createdAt);
        for (const SnapshotRow& row : after)
            QVERIFY(checkpointDefects(project.handle.absolute(row.folder), true, CheckpointPart::Model).empty());
        QVERIFY(verifyProject(project.handle, {}, {}).filesChecked > 0);
    }

    void theForecastOfTheDiskNamesThem() {
        test::OpenTinyProject project;
        PretrainRequest request = test::OpenTinyProject::request();
        const auto disk = [&] {
            for (const PreflightItem& item : preflight(project.handle, request))
                if (item.field == "disk")
                    return item.message;
            return std::string();
        };
        QVERIFY2(disk().find("snapshots") != std::string::npos, disk().c_str());
        request.options.snapshots = SnapshotChoice::Off;
        QVERIFY2(disk().find("snapshots") == std::string::npos, disk().c_str());
    }

private:
    // A finished run of 20 steps, trained once.
    const test::OpenTinyProject& trained() {
        if (!project_) {
            project_ = std::make_unique<test::OpenTinyProject>();
            weights_ = project_->train(test::OpenTinyProject::request()).result.weightsSha256;
        }
        return *project_;
    }
    static TrainingOptions optionsWithout(const std::string& json) {
        Json options = Json::parse(json);
        options.erase("snapshots"); // as a run of an older version has them
        return trainingOptionsFromJson(options, "run");
    }

    std::unique_ptr<test::OpenTinyProject> project_;
    std::string weights_;
};

QTEST_GUILESS_MAIN(SnapshotsTest)
#include "tst_Snapshots.moc"
