// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of a project that learn from one of its checkpoints.
#include "core/base/Json.h"
#include "core/model/ModelWeights.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/checkpoint/ImportModel.h"
#include "core/workflow/export/ExportModel.h"
#include "core/workflow/pretrain/EquivalentCommand.h"
#include "core/workflow/pretrain/Preflight.h"
#include "core/workflow/pretrain/Resume.h"
#include "core/workflow/pretrain/RunDifferences.h"
#include "core/workflow/pretrain/RunTrials.h"
#include "core/workflow/pretrain/Runs.h"
#include "core/workflow/pretrain/Teachers.h"
#include "core/workflow/queue/Queue.h"
#include "core/workflow/queue/RequestJson.h"
#include "core/workflow/teach/Lesson.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TestProject.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <algorithm>

using namespace kantai;
using namespace kantai::test;

namespace {

// Run 1 is the teacher; its latest checkpoint teaches.
struct Fixture : OpenTinyProject {
    Fixture() : OpenTinyProject(Stage::Tokenizer) { train(request(20)); }

    std::int64_t teacher() const { return Project(handle).checkpoints(1).back().id; }
    PretrainRequest student(std::int64_t steps = 10) const {
        PretrainRequest student = request(steps);
        student.config.hiddenSize = 8;
        student.config.intermediateSize = 16;
        student.options.teacher = teacher();
        student.options.teacherStates = 1;
        return student;
    }
    // A student that was stopped after its first checkpoint.
    PretrainOutcome stopped() {
        struct Stopper : PretrainObserver {
            void onCheckpoint(const CheckpointFolder&) override { control->stop(TrainingControl::Stop::Save); }
            TrainingControl* control = nullptr;
        } stopper;
        TrainingControl control;
        stopper.control = &control;
        return pretrain(handle, student(20), stopper, control, progress, {});
    }
    PretrainRequest resume(std::int64_t run) const {
        PretrainRequest request;
        request.resumeRun = run;
        return request;
    }
};

std::string weightsOf(const ProjectHandle& project, const CheckpointRow& row) {
    const fs::path folder = project.absolute(row.folder);
    return ModelWeights::read(readConfigFile(folder / kConfigFile), folder / kWeightsFile).sha256();
}

} // namespace

class TeachersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunLearnsAndRecordsFromWhom() {
        Fixture f;
        const PretrainOutcome outcome = f.train(f.student());
        QVERIFY(outcome.run.state == RunState::Completed);
        const TrainingOptions options = optionsOf(outcome.run, configOf(outcome.run));
        QCOMPARE(options.teacher, f.teacher());
        const Json state = readJsonFile(f.handle.absolute(outcome.checkpoints.back().folder) / kStateFile);
        QCOMPARE(state.at("teacher_sha256").get<std::string>(),
                 Project(f.handle).checkpoints(1).back().manifestSha256);
        const auto events = Project(f.handle).events();
        QVERIFY(std::ranges::any_of(events, [](const EventRow& event) {
            return event.text == "Started Run 2 (custom) with the teacher Run 1, step 20.";
        }));
    }

    void aStoppedRunGoesOnToTheBit() {
        Fixture f;
        const std::string straight = weightsOf(f.handle, f.train(f.student(20)).checkpoints.back());
        const PretrainOutcome part = f.stopped();
        QVERIFY(part.run.state == RunState::Stopped && part.run.step < 20);
        const PretrainOutcome rest = f.train(f.resume(part.run.id));
        QVERIFY(rest.run.state == RunState::Completed);
        QCOMPARE(weightsOf(f.handle, rest.checkpoints.back()), straight);
    }

    void theModelCardNamesTheTeacher() {
        Fixture f;
        const std::int64_t teacher = f.teacher();
        const std::int64_t student = f.train(f.student(4)).checkpoints.back().id;
        const auto card = [&](const char* folder) {
            exportHuggingFace(f.handle, std::to_string(student), f.folder / folder, "", {}, {});
            return readFile(f.folder / folder / "README.md");
        };
        QVERIFY(card("known").find("- Teacher: Run 1, step 20, with ") != std::string::npos);
        deleteCheckpoint(f.handle, teacher);
        QVERIFY(card("deleted").find("- Teacher: a larger model that was deleted since\n") != std::string::npos);
    }

    void anImportedModelTeaches() {
        Fixture f;
        exportHuggingFace(f.handle, std::to_string(f.teacher()), f.folder / "exported", "", {}, {});
        const ImportModelOutcome imported = importModel(f.handle, f.folder / "exported", "", {}, {});
        PretrainRequest student = f.student(4);
        student.options.teacher = imported.checkpoint.id;
        QVERIFY(f.train(student).run.state == RunState::Completed);
    }

    // Checkpoint, retention and the run itself stay while somebody learns from them.
    void theTeacherOfAnUnfinishedRunStays() {
        Fixture f;
        const std::int64_t teacher = f.teacher();
        const PretrainOutcome part = f.stopped();
        VERIFY_REFUSED(deleteCheckpoint(f.handle, teacher), ErrorCode::BadInput, "Run 2 still learns");
        VERIFY_REFUSED(deleteRun(f.handle, 1), ErrorCode::BadInput, "Run 2 still learns");
        f.train(f.resume(part.run.id));
        QVERIFY(deleteCheckpoint(f.handle, teacher) > 0);
    }

    void theTeacherOfAnEntryOfTheQueueStays() {
        Fixture f;
        const std::int64_t teacher = f.teacher();
        const std::int64_t entry = addToQueue(f.handle, f.student());
        QCOMPARE(requestOf(Project(f.handle).queue().front()).options.teacher, teacher);
        VERIFY_REFUSED(deleteCheckpoint(f.handle, teacher), ErrorCode::BadInput, "still learns");
        removeFromQueue(f.handle, entry);
        QVERIFY(deleteCheckpoint(f.handle, teacher) > 0);
    }

    void retentionKeepsATeacher() {
        Fixture f;
        const auto before = Project(f.handle).checkpoints(1);
        const auto interval = std::ranges::find_if(
            before, [](const CheckpointRow& row) { return !row.best && !row.latest && !row.pinned; });
        QVERIFY(interval != before.end());
        PretrainRequest student = f.student();
        student.options.teacher = interval->id;
        addToQueue(f.handle, student);
        PretrainRequest longer;
        longer.resumeRun = 1;
        longer.newMaxSteps = 60; // saves so many that the first ones go
        f.train(longer);
        const auto after = Project(f.handle).checkpoints(1);
        const auto isThere = [&](std::int64_t id) {
            return std::ranges::find(after, id, &CheckpointRow::id) != after.end();
        };
        QVERIFY(isThere(interval->id));
        QVERIFY(std::ranges::any_of(before, [&](const CheckpointRow& row) { return !isThere(row.id); }));
    }

    // Files that somebody removed, and rows of a project that was changed by another program.
    void aTeacherThatIsGoneIsSaidWithWhatHelps() {
        Fixture f;
        const PretrainOutcome part = f.stopped();
        TestProject(f.handle).removeCheckpoint(f.teacher());
        const Obstacle obstacle = whyNotResumable(f.handle, part.run.id);
        QVERIFY2(obstacle.reason.find("no longer in the project") != std::string::npos, obstacle.reason.c_str());
        QVERIFY(!obstacle.remedy.empty());
        VERIFY_REFUSED(f.train(f.resume(part.run.id)), ErrorCode::BadInput, "no longer in the project");
        QVERIFY(Project(f.handle).run(part.run.id).state == RunState::Stopped); // nothing is lost
        PretrainRequest student = f.student();
        student.options.teacher = 99;
        VERIFY_REFUSED(f.train(student), ErrorCode::BadInput, "99");
    }

    void aDamagedTeacherIsRefused() {
        Fixture f;
        const fs::path weights = f.handle.absolute(Project(f.handle).checkpoints(1).back().folder) / kWeightsFile;
        flipBit(weights, 3000);
        VERIFY_REFUSED(f.train(f.student()), ErrorCode::BadInput, kWeightsFile);
        fs::remove(weights);
        VERIFY_REFUSED(f.train(f.student()), ErrorCode::BadInput, kWeightsFile);
        QCOMPARE(Project(f.handle).runs().size(), std::size_t{1});
    }

    void anotherTokenizerIsRefused() {
        Fixture f;
        const PretrainRequest student = f.student();
        trainTokenizer(f.handle, {.vocabularySize = 280, .minFrequency = 2}, {}, {});
        VERIFY_REFUSED(f.train(student), ErrorCode::BadInput, "another tokenizer");
    }

    void blocksLongerThanTheTeacherReadsAreRefused() {
        Fixture f;
        PretrainRequest student = f.student();
        student.config.maxPositions = 66;
        student.options.blockSize = 64;
        VERIFY_REFUSED(f.train(student), ErrorCode::BadInput, "reads at most 32 tokens");
    }

    void thePreflightNamesTheTeacherAndItsMemory() {
        Fixture f;
        PretrainRequest student = f.student();
        const auto items = preflight(f.handle, student);
        const auto item = std::ranges::find(items, std::string("teacher"), &PreflightItem::field);
        QVERIFY(item != items.end() && item->kind == PreflightItem::Kind::Ok);
        QVERIFY2(item->message.find("Run 1, step 20") != std::string::npos, item->message.c_str());
        const std::uint64_t with = memoryForecast(f.handle, student);
        student.options.teacher = 0;
        QVERIFY(with > memoryForecast(f.handle, student));
        student.options.teacher = 99;
        QVERIFY(std::ranges::any_of(preflight(f.handle, student), [](const PreflightItem& each) {
            return each.field == "teacher" && each.kind == PreflightItem::Kind::Problem;
        }));
    }

    void theEquivalentCommandNamesTheTeacher() {
        Fixture f;
        PretrainRequest student = f.student();
        const std::string command = equivalentCommand("P", student);
        QVERIFY2(command.find(" --teacher " + std::to_string(f.teacher())) != std::string::npos, command.c_str());
        QVERIFY2(command.find(" --teacher-states 1") != std::string::npos, command.c_str());
        student.options.teacher = 0;
        QVERIFY(equivalentCommand("P", student).find("--teacher") == std::string::npos);
    }

    void aLessonOfAStudentIsRefused() {
        Fixture f;
        const std::int64_t run = f.train(f.student(4)).run.id;
        VERIFY_REFUSED(lessonOf(f.handle, run), ErrorCode::BadInput, "others could not repeat it");
    }

    void aForecastIncludesTheTeacher() {
        Fixture f;
        PretrainRequest student = f.student();
        QVERIFY(forecastRun(f.handle, student, {}, {}).steps > 0);
        student.options.teacher = 99;
        VERIFY_REFUSED(forecastRun(f.handle, student, {}, {}), ErrorCode::BadInput, "99");
    }
};

QTEST_APPLESS_MAIN(TeachersTest)
#include "tst_Teachers.moc"
