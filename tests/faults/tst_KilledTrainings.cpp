// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 of the command line program while it trains, at random moments and instead of single system calls: the
// project opens and is whole, the run is interrupted, and resumed it ends as the run that nobody killed.
#include "tests/support/Campaign.h"
#include "tests/support/CommandPlace.h"
#include "tests/support/FaultyProcess.h"

#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/pretrain/Resume.h"
#include "core/workflow/pretrain/Runs.h"
#include "core/workflow/project/VerifyProject.h"

#include <algorithm>
#include <map>

using namespace kantai;
using test::Answer;
using test::Place;

namespace {

// What a run leaves that does not depend on the clock.
struct Trace {
    std::string weights, optimizer;
    std::vector<MetricRow> metrics;
    std::vector<EvaluationRow> evaluations;
    bool operator==(const Trace&) const = default;
};

Trace traceOf(const fs::path& folder) {
    const ProjectHandle handle = openProject(folder);
    const Project project(handle);
    Trace trace;
    const fs::path newest = handle.absolute(findCheckpoint(project, "latest").folder);
    trace.weights = readFile(newest / kWeightsFile);
    trace.optimizer = readFile(newest / kOptimizerFile);
    trace.metrics = project.metrics(1);
    for (MetricRow& row : trace.metrics) {
        row.tokensPerSecond = row.trainingSeconds = 0;
        row.dataSeconds = row.forwardSeconds = row.backwardSeconds = row.optimizerSeconds = 0;
        row.residentMebibytes = 0;
        row.resumed = false; // where it was killed
    }
    trace.evaluations = project.evaluations(1);
    for (EvaluationRow& row : trace.evaluations)
        row.trainingSeconds = 0;
    return trace;
}

// The first thing that is wrong with a project that a kill left; empty when nothing is.
QString defectOf(const fs::path& folder) {
    const ProjectHandle handle = openProject(folder);
    if (!handle.writable())
        return QString::fromStdString(handle.readOnly().reason);
    for (const std::string& defect : verifyProject(handle, {}, {}).defects)
        return QString::fromStdString(defect);
    for (const RunRow& run : Project(handle).runs())
        if (run.state != RunState::Interrupted && run.state != RunState::Completed)
            return QString::fromStdString("the run is " + toString(run.state));
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().filename().native().find(".tmp-") != std::string::npos)
            return "left behind: " + QString::fromStdString(entry.path().string());
    return {};
}

// A kill may cost a snapshot; those that are there are models of the uninterrupted run.
bool hasSnapshotsOf(const fs::path& folder, const std::map<std::int64_t, std::string>& expected) {
    const ProjectHandle handle = ProjectHandle::open(folder);
    const auto rows = Project(handle).snapshots(1);
    return !rows.empty() && std::ranges::all_of(rows, [&](const SnapshotRow& row) {
        return expected.at(row.step) == readFile(handle.absolute(row.folder) / kWeightsFile);
    });
}

std::map<std::int64_t, std::string> snapshotsOf(const fs::path& folder) {
    const ProjectHandle handle = ProjectHandle::open(folder);
    std::map<std::int64_t, std::string> weights;
    for (const SnapshotRow& row : Project(handle).snapshots(1))
        weights[row.step] = readFile(handle.absolute(row.folder) / kWeightsFile);
    return weights;
}

bool hasCheckpoint(const fs::path& folder) {
    return !Project(ProjectHandle::open(folder)).checkpoints().empty();
}

bool isCompleted(const fs::path& folder) {
    const auto runs = Project(ProjectHandle::open(folder)).runs();
    return !runs.empty() && runs.front().state == RunState::Completed;
}

} // namespace

class KilledTrainingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { place_.makeProject("base"); }

    // Each project is killed again and again until its run is complete.
    void killedAtRandomMomentsItEndsAsTheUninterruptedRun() {
        const int kills = test::cases(12, 200);
        auto random = test::campaignRandom();
        const QStringList often{"--save-every", "4", "--eval-every", "10"};
        const QStringList first = place_.pretrain("120", "P") + often;
        copyBase();
        const Answer whole = process_.run(first);
        QVERIFY2(whole.exitCode == 0, qPrintable(whole.errors));
        const Trace expected = traceOf(project_);
        const auto snapshots = snapshotsOf(project_);
        const auto lines = static_cast<std::uint64_t>(whole.output.count('\n'));

        copyBase();
        int done = 0, compared = 0;
        for (int attempt = 0; done < kills; ++attempt) {
            QVERIFY2(attempt < 4 * kills, "the kills come too late");
            const auto limit = static_cast<int>(1 + random() % (attempt % 3 == 0 ? lines : 1 + lines / 4));
            const auto spins = random() % 1'000'000;
            int seen = 0;
            const auto when = [&](const QJsonObject&) {
                if (++seen < limit)
                    return false;
                for (volatile std::uint64_t i = 0; i < spins;)
                    i = i + 1;
                return true;
            };
            const bool resumes = hasCheckpoint(project_);
            if (!resumes)
                copyBase();
            const Answer killed = process_.runUntil(resumes ? kResume : first, when, SIGKILL);
            done += killed.exitCode == -1;
            QVERIFY2(killed.exitCode == -1 || killed.exitCode == 0, qPrintable(killed.errors));
            const QString defect = defectOf(project_);
            QVERIFY2(defect.isEmpty(), qPrintable(QString("kill %1: ").arg(done) + defect));
            if (!isCompleted(project_))
                continue;
            QVERIFY(traceOf(project_) == expected);
            QVERIFY(hasSnapshotsOf(project_, snapshots));
            ++compared;
            copyBase();
        }
        if (hasCheckpoint(project_)) {
            const Answer resumed = process_.run(kResume);
            QVERIFY2(resumed.exitCode == 0, qPrintable(resumed.errors));
            QVERIFY(traceOf(project_) == expected);
            ++compared;
        }
        QVERIFY(compared > 0);
        std::printf("%d kills, %d runs compared\n", done, compared);
    }

    // Every call of a training that saves once: making the run, its steps, the checkpoint, the rows.
    void killedInsteadOfASystemCallItEndsAsTheUninterruptedRun() {
        if (!test::kCallsCanFail)
            QSKIP("not under a sanitizer");
        const QStringList training =
            place_.pretrain("3", "P") + QStringList{"--save-every", "3", "--eval-every", "3"};
        copyBase();
        const auto calls = test::callsOf(place_.folder.path(), training);
        QVERIFY2(calls.contains("any") && calls.at("any") > 20, "the calls are not counted");
        const Trace expected = traceOf(project_);
        int resumed = 0, started = 0;
        for (const long call : test::someOf(calls.at("any"), 12, calls.at("any"))) {
            copyBase();
            const QString fault = QString("any:%1:kill").arg(call);
            const Answer killed = test::faultyProcess(place_.folder.path(), fault).run(training);
            // Snapshots are written beside the training, so that runs differ by a few calls: it may have ended
            // before.
            QVERIFY2(killed.exitCode == -1 || (killed.exitCode == 0 && isCompleted(project_)),
                     qPrintable(fault + killed.errors));
            const QString defect = defectOf(project_);
            QVERIFY2(defect.isEmpty(), qPrintable(fault + ": " + defect));
            if (!isCompleted(project_)) {
                const bool resumes = hasCheckpoint(project_);
                if (!resumes)
                    copyBase();
                const Answer rest = process_.run(resumes ? kResume : training);
                QVERIFY2(rest.exitCode == 0, qPrintable(fault + ": " + rest.errors));
                (resumes ? resumed : started) += 1;
            }
            QVERIFY2(traceOf(project_) == expected, qPrintable(fault));
        }
        QVERIFY(started > 0);
        std::printf("%d resumed, %d started anew\n", resumed, started);
    }

private:
    void copyBase() const {
        fs::remove_all(project_);
        fs::copy(place_.folder / "base", project_, fs::copy_options::recursive);
    }

    const QStringList kResume{"pretrain", "P", "--resume", "latest", "--json"};
    Place place_;
    // A killed process leaves what it wrote without a sync too, and the test need not wait for the disk.
    test::KantaiProcess process_ = test::faultyProcess(place_.folder.path(), {});
    fs::path project_ = place_.folder / "P";
};

QTEST_GUILESS_MAIN(KilledTrainingsTest)
#include "tst_KilledTrainings.moc"
