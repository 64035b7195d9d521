// SPDX-License-Identifier: GPL-3.0-or-later
// What a user does is done or not done, wherever the process is killed: after each kill the project opens, and its
// rows, its statistics and its files are those from before or those from after.
#include "core/project/stores/RowPaths.h"
#include "core/project/stores/Stores.h"
#include "core/training/TrainingControl.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/checkpoint/ImportModel.h"
#include "core/workflow/corpus/CleanCorpus.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/Resume.h"
#include "core/workflow/queue/Queue.h"
#include "core/workflow/queue/Sweep.h"
#include "core/workflow/tokenizer/ImportTokenizer.h"
#include "core/workflow/tokenizer/Tokenizers.h"
#include "core/workflow/tokenizer/TrainTokenizer.h"
#include "tests/support/KillPoints.h"
#include "tests/support/ProjectState.h"
#include "tests/support/TestProject.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <algorithm>
#include <set>

using namespace kantai;
using test::filesDefect;
using test::inChild;
using test::stateOf;

namespace {

ImportRequest request(const std::vector<fs::path>& sources) {
    return {sources, {}, {}};
}

PretrainRequest training(std::int64_t steps) {
    PretrainRequest request = test::OpenTinyProject::request(steps);
    request.options.saveEvery = 2;
    request.options.evaluateEvery = 4;
    request.options.keepLast = 1;
    return request;
}

void train(const ProjectHandle& project, const PretrainRequest& request) {
    PretrainObserver nobody;
    TrainingControl control;
    pretrain(project, request, nobody, control, {}, {});
}

// Sources of texts, and a project with a corpus, a tokenizer and a finished run.
struct Ground {
    test::TextFolder folder;
    fs::path kant = folder.write("kant.txt", test::tinyText(30) + "Neu.\n\nNeu.\n");
    fs::path old = folder.write("old.txt", "Caff\xe8 und Erfahrung\n");
    fs::path added = folder.write("added.txt", test::tinyText(50) + "Neu.\n");
    fs::path more = folder.write("more.txt", "Alle Erkenntnis\nbeginnt mit der Erfahrung\n");
    fs::path twice = folder.write("twice.txt", "Reason\nReason\nExperience\n");
    fs::path project = folder / "P";
    fs::path model = fs::path(KANTAI_SOURCE_DIR) / "tests/data/foreign-model";

    void make() const {
        const ProjectHandle handle = createProject(project, "P");
        importCorpus(handle, request({kant}), {}, {});
        ImportRequest latin = request({old});
        latin.options.encoding = TextEncoding::Latin1;
        importCorpus(handle, latin, {}, {});
        ImportRequest cleaned = request({twice});
        cleaned.cleaning.dropDuplicateLines = true;
        importCorpus(handle, cleaned, {}, {});
        trainTokenizer(handle, {.vocabularySize = 300, .minFrequency = 2}, {}, {});
        exportTokenizer(handle, folder / "exported");
        train(handle, training(8));
        addToQueue(handle, training(4));
        addToQueue(handle, training(6));
    }
};

using Deed = std::function<void(const Ground&, const ProjectHandle&)>;

const std::vector<std::pair<const char*, Deed>> kDeeds{
    {"import of two files",
     [](const Ground& ground, const ProjectHandle& project) {
         importCorpus(project, request({ground.added, ground.more}), {}, {});
     }},
    {"import in another encoding",
     [](const Ground& ground, const ProjectHandle& project) {
         ImportRequest again = request({ground.old});
         again.options.encoding = TextEncoding::Ibm850;
         again.replaces = 2;
         importCorpus(project, again, {}, {});
     }},
    {"removal", [](const Ground&, const ProjectHandle& project) { removeCorpusFile(project, 1, {}, {}); }},
    {"removal of a cleaned file",
     [](const Ground&, const ProjectHandle& project) { removeCorpusFile(project, 3, {}, {}); }},
    {"cleaning that keeps an original",
     [](const Ground&, const ProjectHandle& project) {
         CleaningOptions options;
         options.dropDuplicateLines = options.dropEmptyLines = true;
         cleanCorpusFile(project, 1, options, {}, {});
     }},
    {"cleaning that is undone",
     [](const Ground&, const ProjectHandle& project) {
         cleanCorpusFile(project, 3, CleaningOptions::none(), {}, {});
     }},
    {"new split",
     [](const Ground&, const ProjectHandle& project) {
         setHeldOutSplit(project, {7, 0.25}, {}, {});
     }},
    {"tokenizer training",
     [](const Ground&, const ProjectHandle& project) {
         trainTokenizer(project, {.vocabularySize = 290, .minFrequency = 2}, {}, {});
     }},
    {"tokenizer import", [](const Ground& g, const ProjectHandle& p) { importTokenizer(p, g.folder / "exported"); }},
    {"model import", [](const Ground& g, const ProjectHandle& p) { importModel(p, g.model, {}, {}, {}); }},
    {"checkpoint deletion",
     [](const Ground&, const ProjectHandle& project) {
         deleteCheckpoint(project, Project(project).checkpoints().front().id);
     }},
    {"sweep into the queue",
     [](const Ground&, const ProjectHandle& project) {
         addSweep(project, training(8), {{"learningRate", {"1e-4", "1e-3"}}, {"seed", {"1", "2"}}});
     }},
    {"duplicate in the queue",
     [](const Ground&, const ProjectHandle& project) {
         duplicateInQueue(project, Project(project).queue().front().id, {{"seed", "3"}});
     }},
};

} // namespace

class KilledDeedsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // In a child: the threads of a training must not be there when this process forks.
    void initTestCase() {
        QCOMPARE(inChild(0, [this] { ground_.make(); }).exitCode, 0);
    }

    void aDeedIsDoneOrNotDone_data() {
        QTest::addColumn<int>("deed");
        for (std::size_t i = 0; i < kDeeds.size(); ++i)
            QTest::newRow(kDeeds[i].first) << static_cast<int>(i);
    }
    void aDeedIsDoneOrNotDone() {
        QFETCH(int, deed);
        const Deed& work = kDeeds[static_cast<std::size_t>(deed)].second;
        const auto kill = [&](long fatal) {
            return inChild(fatal, [&] { work(ground_, ProjectHandle::open(copy_)); });
        };
        copyProject();
        const std::string before = stateOf(openProject(copy_));
        const test::ChildEnd whole = kill(0);
        QCOMPARE(whole.exitCode, 0);
        QVERIFY2(whole.passed > 10, "the calls of the deed are not counted");
        const std::string after = stateOf(openProject(copy_));
        QVERIFY(before != after);

        int undone = 0, done = 0;
        for (long fatal = 1; fatal <= whole.passed; ++fatal) {
            copyProject();
            QVERIFY(kill(fatal).killed);
            const ProjectHandle project = openProject(copy_);
            const std::string state = stateOf(project);
            QVERIFY2(
                state == before || state == after,
                qPrintable(QString("killed at call %1 of %2 it is\n").arg(fatal).arg(whole.passed) + state.c_str()));
            const std::string defect = filesDefect(project);
            QVERIFY2(defect.empty(), qPrintable(QString("call %1: ").arg(fatal) + defect.c_str()));
            (state == before ? undone : done) += 1;
        }
        QVERIFY2(undone > 0 && done > 0, qPrintable(QString("%1 before, %2 after").arg(undone).arg(done)));
    }

    void aNewProjectIsThereWithItsFirstRowsOrNotAtAll() {
        const fs::path folder = ground_.folder / "new";
        const auto create = [&] { createProject(folder, "N"); };
        const test::ChildEnd whole = inChild(0, create);
        QCOMPARE(whole.exitCode, 0);
        const std::string after = stateOf(openProject(folder));
        int done = 0;
        for (long fatal = 1; fatal <= whole.passed; ++fatal) {
            fs::remove_all(folder);
            QVERIFY(inChild(fatal, create).killed);
            if (!fs::exists(folder))
                continue;
            QCOMPARE(stateOf(openProject(folder)), after);
            ++done;
        }
        QVERIFY(done > 0 && done < whole.passed);
    }

    // A training is many deeds: the run with its folder, and each checkpoint with those that it makes superfluous.
    void aTrainingLeavesWholeCheckpointsAndNothingElse() {
        constexpr int kKills = 40;
        const auto kill = [&](long fatal) {
            return inChild(fatal, [&] { train(ProjectHandle::open(copy_), training(20)); });
        };
        copyProject();
        const test::ChildEnd whole = kill(0);
        QCOMPARE(whole.exitCode, 0);
        int withCheckpoints = 0, withSnapshots = 0;
        for (int i = 0; i < kKills; ++i) {
            copyProject();
            kill(1 + i * (whole.passed - 1) / kKills); // a few calls more or less: it may also have ended
            const ProjectHandle project = openProject(copy_);
            const std::string defect = filesDefect(project);
            QVERIFY2(defect.empty(), qPrintable(QString("kill %1: ").arg(i) + defect.c_str()));
            const Project database(project);
            QVERIFY(database.runs().size() <= 2);
            if (database.runs().size() < 2)
                continue;
            const RunRow run = database.runs().back();
            QCOMPARE(run.name, std::string("Run 2"));
            QCOMPARE(run.folder, runFolder(2));
            QVERIFY(run.state == RunState::Interrupted || run.state == RunState::Completed);
            withSnapshots += database.snapshots(run.id).empty() ? 0 : 1;
            const auto rows = database.checkpoints(run.id);
            if (rows.empty())
                continue;
            ++withCheckpoints;
            QVERIFY(std::ranges::count_if(
                        rows, [](const auto& row) { return !row.best && !row.latest && !row.pinned; }) <= 1);
            QVERIFY(std::count_if(rows.begin(), rows.end(), [](auto& row) { return row.latest; }) == 1);
            QVERIFY(database.metrics(run.id).back().step >= rows.back().step);
            if (run.state == RunState::Interrupted)
                QCOMPARE(whyNotResumable(project, run.id).reason, std::string());
        }
        QVERIFY(withCheckpoints > kKills / 4 && withSnapshots > kKills / 4);
    }

    // Both are what a kill leaves: a checkpoint whose row is gone, or never came.
    void aCheckpointWithoutARowIsRemovedWhenTheProjectIsOpened() {
        copyProject();
        {
            const ProjectHandle project = openProject(copy_);
            const CheckpointRow row = Project(project).checkpoints().front();
            test::TestProject(project).removeCheckpoint(row.id);
            fs::copy(project.absolute(row.folder), project.absolute(row.folder + ".damaged"));
            fs::create_directory(project.absolute(runFolder(1)) / "step-notes");
        }
        const ProjectHandle project = openProject(copy_);
        std::set<std::string> expected{kSnapshotsFolder, "step-notes"}; // which no checkpoint is called
        for (const CheckpointRow& row : Project(project).checkpoints())
            expected.insert(fs::path(row.folder).filename().string());
        auto found = test::namesIn(project.absolute(runFolder(1)));
        QCOMPARE(std::erase_if(found, [](const std::string& name) { return name.ends_with(".damaged"); }),
                 std::size_t{1});
        QVERIFY(found == expected);
    }

    // The file of a project is taken back from a backup, or could not be written to for hours.
    void severalCheckpointsThatTheProjectMissedAreIndexedAgain() {
        copyProject();
        const fs::path file = ProjectHandle::open(copy_).file();
        const std::string backup = readFile(file);
        QCOMPARE(inChild(0, [&] { continueTo(20); }).exitCode, 0);
        std::vector<CheckpointRow> expected;
        RunRow last;
        {
            const Project database(ProjectHandle::open(copy_));
            expected = database.checkpoints(1);
            last = database.run(1);
        }
        std::erase_if(expected, [](const CheckpointRow& row) { return row.step <= 8; });
        QVERIFY(expected.size() >= 2);
        test::flipBit(copy_ / expected.front().folder / kWeightsFile, 3000); // a damaged one is not taken
        writeFileAtomically(file, backup);

        const ProjectHandle project = openProject(copy_);
        auto found = Project(project).checkpoints(1);
        std::erase_if(found, [](const CheckpointRow& row) { return row.step <= 8; });
        QCOMPARE(found.size(), expected.size() - 1);
        for (std::size_t i = 0; i < found.size(); ++i) {
            QCOMPARE(found[i].folder, expected[i + 1].folder);
            QCOMPARE(found[i].manifestSha256, expected[i + 1].manifestSha256);
            QCOMPARE(found[i].bytes, expected[i + 1].bytes);
            QCOMPARE(found[i].loss, expected[i + 1].loss);
            QCOMPARE(found[i].heldOutLoss, expected[i + 1].heldOutLoss);
            QCOMPARE(found[i].latest, i + 1 == found.size());
        }
        QVERIFY(!fs::exists(copy_ / expected.front().folder));
        const RunRow run = Project(project).run(1);
        QCOMPARE(run.step, last.step);
        QCOMPARE(run.tokens, last.tokens);
        QCOMPARE(run.bestHeldOutLoss, last.bestHeldOutLoss);
        QVERIFY(Project(project).defects().empty());
    }

    void aTextThatTheUserPutIntoTheCorpusFolderStays() {
        copyProject();
        const fs::path own = copy_ / "corpus/1781-kritik.txt", taken = copy_ / "corpus/0004-added.txt";
        writeFileAtomically(own, "mine\n");
        writeFileAtomically(taken, "mine too\n");
        {
            const ProjectHandle project = openProject(copy_);
            const ImportOutcome outcome = importCorpus(project, request({ground_.added}), {}, {});
            QCOMPARE(outcome.files.front().row.file, std::string("corpus/0004-added-2.txt"));
            removeCorpusFile(project, outcome.files.front().row.id, {}, {});
        }
        openProject(copy_);
        QCOMPARE(readFile(own), std::string("mine\n"));
        QCOMPARE(readFile(taken), std::string("mine too\n"));
        QVERIFY(!fs::exists(copy_ / "corpus/0004-added-2.txt"));
    }

    // A project may come from a stranger: its list removes only what an import could have made, and only without a
    // row.
    void aListOfUnsettledFilesRemovesNothingElse() {
        copyProject();
        const fs::path outside = ground_.folder.write("precious.txt", "precious\n");
        writeFileAtomically(copy_ / "corpus/0009-left.txt", "left by a kill\n");
        writeFileAtomically(copy_ / "corpus/.unsettled.json",
                            R"(["corpus/0009-left.txt", "corpus/0001-kant.txt", "../precious.txt",
                                "tokenizers/0001/tokenizer.json", 7])");
        const std::string before = stateOf(ProjectHandle::open(copy_));
        const ProjectHandle project = openProject(copy_);
        QCOMPARE(stateOf(project), before);
        QCOMPARE(readFile(outside), std::string("precious\n"));
        const std::string defect = filesDefect(project);
        QVERIFY2(defect.empty(), defect.c_str());
    }

private:
    void continueTo(std::int64_t steps) const {
        PretrainRequest request;
        request.resumeRun = 1;
        request.newMaxSteps = steps;
        train(ProjectHandle::open(copy_), request);
    }
    void copyProject() {
        fs::remove_all(copy_);
        fs::copy(ground_.project, copy_, fs::copy_options::recursive);
    }

    Ground ground_;
    fs::path copy_ = ground_.folder / "copy";
};

QTEST_APPLESS_MAIN(KilledDeedsTest)
#include "tst_KilledDeeds.moc"
