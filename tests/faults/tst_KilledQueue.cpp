// SPDX-License-Identifier: GPL-3.0-or-later
// A queue that is killed anywhere continues: each entry is done in the end, with one run that was saved, and that run
// is the one that an undisturbed queue makes.
#include "core/workflow/pretrain/PretrainObserver.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/queue/Queue.h"
#include "core/workflow/queue/RunQueue.h"
#include "core/workflow/queue/Sweep.h"
#include "tests/support/KillPoints.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <algorithm>
#include <map>

using namespace kantai;
using test::inChild;

namespace {

constexpr int kKills = 30;

PretrainRequest training(const std::string& name, std::int64_t steps) {
    PretrainRequest request = test::OpenTinyProject::request(steps);
    request.options.saveEvery = 2;
    request.runName = name;
    return request;
}

void runAll(const fs::path& folder) {
    PretrainObserver nobody;
    TrainingControl control;
    runQueue(openProject(folder), nobody, control, {}, {});
}

struct End {
    QueueState state;
    std::int64_t steps;
    double loss;
    bool operator==(const End&) const = default;
};

std::map<std::string, End> endsOf(const fs::path& folder) {
    const Project database(openProject(folder));
    std::map<std::string, End> ends;
    for (const QueueRow& entry : database.queue()) {
        const RunRow run = entry.runId != 0 ? database.run(entry.runId) : RunRow{};
        ends[entry.name] = {entry.state, run.step, run.lastLoss};
    }
    return ends;
}

} // namespace

class KilledQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // In a child: the threads of a training must not be there when this process forks.
    void initTestCase() {
        QCOMPARE(inChild(0,
                         [this] {
                             const test::TinyProject made(test::TinyProject::Stage::Tokenizer);
                             fs::copy(made.path(), folder_ / "P", fs::copy_options::recursive);
                             const ProjectHandle project = openProject(folder_ / "P");
                             addToQueue(project, training("one", 8));
                             addToQueue(project, training("two", 6));
                         })
                     .exitCode,
                 0);
        QVERIFY(fs::exists(folder_ / "P"));
    }

    void killedAnywhereNothingIsLost() {
        copyProject();
        const test::ChildEnd whole = inChild(0, [this] { runAll(copy_); });
        QCOMPARE(whole.exitCode, 0);
        const auto expected = endsOf(copy_);
        QVERIFY(std::ranges::all_of(expected, [](const auto& end) { return end.second.state == QueueState::Done; }));
        int waitedWithARun = 0;
        for (int i = 0; i < kKills; ++i) {
            copyProject();
            inChild(1 + i * (whole.passed - 1) / kKills, [this] { runAll(copy_); });
            {
                const Project database(openProject(copy_));
                for (const QueueRow& entry : database.queue()) {
                    QVERIFY(entry.state == QueueState::Waiting || entry.state == QueueState::Done);
                    waitedWithARun += entry.state == QueueState::Waiting && entry.runId != 0 ? 1 : 0;
                }
            }
            QCOMPARE(inChild(0, [this] { runAll(copy_); }).exitCode, 0);
            const auto ends = endsOf(copy_);
            QVERIFY2(ends == expected, qPrintable(QString("after kill %1").arg(i)));
            const Project database(openProject(copy_));
            QVERIFY(database.defects().empty());
            for (const RunRow& run :
                 database.runs()) // one that was killed before its first checkpoint stays as it is
                QVERIFY(run.state == RunState::Completed || database.checkpoints(run.id).empty());
        }
        QVERIFY(waitedWithARun > 0);
    }

private:
    void copyProject() {
        fs::remove_all(copy_);
        fs::copy(folder_ / "P", copy_, fs::copy_options::recursive);
    }

    test::TextFolder folder_;
    fs::path copy_ = folder_ / "copy";
};

QTEST_APPLESS_MAIN(KilledQueueTest)
#include "tst_KilledQueue.moc"
