// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of runs: what it keeps of them, its order, sweeps, and running it.
#include "core/project/stores/Stores.h"
#include "core/workflow/pretrain/Runs.h"
#include "core/workflow/queue/Queue.h"
#include "core/workflow/queue/RequestJson.h"
#include "core/workflow/queue/RunQueue.h"
#include "core/workflow/queue/Sweep.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TestProject.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <functional>

using namespace kantai;
using namespace kantai::test;

namespace {

PretrainRequest named(const std::string& name, std::int64_t steps = 6) {
    PretrainRequest request = OpenTinyProject::request(steps);
    request.runName = name;
    return request;
}

struct Fixture : OpenTinyProject {
    Fixture() : OpenTinyProject(Stage::Tokenizer) {}

    std::vector<QueueRow> queue() const { return Project(handle).queue(); }
    std::string names() const {
        std::string all;
        for (const QueueRow& row : queue())
            all += row.name;
        return all;
    }
    QueueOutcome runAll(PretrainObserver& observer, TrainingControl& control) {
        return runQueue(handle, observer, control, progress, {});
    }
    QueueOutcome runAll() {
        PretrainObserver nobody;
        TrainingControl control;
        return runAll(nobody, control);
    }
};

// Steers the training after a step of its first run.
class Steering : public PretrainObserver {
public:
    explicit Steering(std::function<void()> steer) : steer_(std::move(steer)) {}
    void onStep(const StepMetrics& metrics) override {
        if (metrics.step == 8)
            steer_();
    }

private:
    std::function<void()> steer_;
};

} // namespace

class QueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRequestComesBackAsItWas() {
        Fixture f;
        PretrainRequest request = named("first");
        request.recipe = Recipe::Chapter;
        request.options.schedule = Schedule::Cosine;
        request.options.learningRate = 0.1 + 0.2;
        request.config.hiddenDropout = 0.25;
        const std::int64_t id = addToQueue(f.handle, request);
        const PretrainRequest back = requestOf(f.queue().front());
        QVERIFY(back.options == request.options);
        QVERIFY(back.config == request.config);
        QCOMPARE(back.preset, request.preset);
        QVERIFY(back.recipe == request.recipe);
        QVERIFY(back.vocabularyRows == request.vocabularyRows);
        QCOMPARE(back.runName, std::string("first"));
        QVERIFY(back.queueEntry == id);
    }

    void whatCannotBeTrainedIsRefusedAtOnce() {
        Fixture f;
        PretrainRequest wide = named("wide");
        wide.config.heads = 3;
        VERIFY_REFUSED(addToQueue(f.handle, wide), ErrorCode::Usage, "heads");
        PretrainRequest resumed = named("resumed");
        resumed.resumeRun = 1;
        VERIFY_REFUSED(addToQueue(f.handle, resumed), ErrorCode::Usage, "new runs");
        QVERIFY(f.queue().empty());
    }

    void entriesAreMovedDuplicatedAndRemoved() {
        Fixture f;
        const auto a = addToQueue(f.handle, named("a")), b = addToQueue(f.handle, named("b"));
        const auto c = addToQueue(f.handle, named("c"));
        moveInQueue(f.handle, c, 1);
        QCOMPARE(f.names(), std::string("cab"));
        moveInQueue(f.handle, c, 99);
        QCOMPARE(f.names(), std::string("abc"));
        const auto again = duplicateInQueue(f.handle, a);
        QCOMPARE(f.names(), std::string("aabc"));
        QCOMPARE(f.queue()[1].id, again);
        duplicateInQueue(f.handle, b, {{"learning-rate", "0.5"}, {"maxSteps", "9"}});
        const QueueRow changedCopy = f.queue()[3];
        QCOMPARE(changedCopy.name, std::string("learningRate=0.5 maxSteps=9"));
        QCOMPARE(requestOf(changedCopy).options.learningRate, 0.5);
        QVERIFY(requestOf(changedCopy).options.length == RunLength(Steps{9}));
        VERIFY_REFUSED(duplicateInQueue(f.handle, b, {{"learning-rate", "quick"}}), ErrorCode::Usage, "quick");
        removeFromQueue(f.handle, a);
        VERIFY_REFUSED(removeFromQueue(f.handle, a), ErrorCode::BadInput, "queue entry");
        VERIFY_REFUSED(moveInQueue(f.handle, a, 1), ErrorCode::BadInput, "queue entry");
        QCOMPARE(f.queue().size(), std::size_t{4});
    }

    void aSweepTriesEveryCombination() {
        Fixture f;
        addToQueue(f.handle, named("before"));
        const auto entries = addSweep(
            f.handle, named(""), {variationFrom("learningRate=1e-3,2e-3"), variationFrom("--batch-size=4,8,16")});
        QCOMPARE(entries.size(), std::size_t{6});
        const auto queue = f.queue();
        QCOMPARE(queue.size(), std::size_t{7});
        QCOMPARE(queue[1].name, std::string("learningRate=1e-3 batchSize=4"));
        QCOMPARE(queue[6].name, std::string("learningRate=2e-3 batchSize=16"));
        QCOMPARE(requestOf(queue[6]).options.batchSize, std::int64_t{16});
        QCOMPARE(queue[0].sweepId, std::int64_t{0});
        for (std::size_t i = 1; i < queue.size(); ++i) {
            QCOMPARE(queue[i].sweepId, entries.front());
            QCOMPARE(queue[i].sweep, std::string("learningRate, batchSize"));
        }
    }

    void aSweepThatCannotBeAddsNothing_data() {
        QTest::addColumn<QStringList>("variations");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no option") << QStringList{} << "one or two";
        QTest::newRow("three") << QStringList{"seed=1,2", "batchSize=4,8", "maskRate=0.1"} << "one or two";
        QTest::newRow("twice") << QStringList{"seed=1,2", "--seed=3"} << "twice";
        QTest::newRow("the same value") << QStringList{"learningRate=1e-4,0.0001"} << "given twice";
        QTest::newRow("no value") << QStringList{"seed="} << "no option with values";
        QTest::newRow("an empty value") << QStringList{"seed=1,,2"} << "no option with values";
        QTest::newRow("no name") << QStringList{"=1"} << "no option with values";
        QTest::newRow("no =") << QStringList{"seed"} << "no option with values";
        QTest::newRow("no such option") << QStringList{"speed=1"} << "no training option";
        QTest::newRow("not a number") << QStringList{"seed=1,two"} << "two";
        QTest::newRow("too long a block") << QStringList{"blockSize=16,9999"} << "block size";
        QString many = "seed=0";
        for (int i = 1; i <= 200; ++i)
            many += "," + QString::number(i);
        QTest::newRow("too many") << QStringList{many} << "at most 200";
    }
    void aSweepThatCannotBeAddsNothing() {
        QFETCH(QStringList, variations);
        QFETCH(QString, reason);
        Fixture f;
        const auto add = [&] {
            std::vector<Variation> given;
            for (const QString& text : variations)
                given.push_back(variationFrom(text.toStdString()));
            addSweep(f.handle, named(""), given);
        };
        VERIFY_REFUSED(add(), ErrorCode::Usage, reason.toStdString());
        QVERIFY(f.queue().empty());
    }

    void theQueueRunsInOrderAndGoesOnAfterAnError() {
        Fixture f;
        addToQueue(f.handle, named("one"));
        PretrainRequest impossible = named("two");
        impossible.options.batchSize = 100'000; // more than there are lines
        addToQueue(f.handle, impossible);
        addToQueue(f.handle, named("three"));
        const QueueOutcome outcome = f.runAll();
        QCOMPARE(outcome.done, std::int64_t{2});
        QCOMPARE(outcome.failed, std::int64_t{1});
        QVERIFY(!outcome.stopped);
        const auto queue = f.queue();
        QVERIFY(queue[0].state == QueueState::Done && queue[2].state == QueueState::Done);
        QVERIFY(queue[1].state == QueueState::Failed);
        QVERIFY2(queue[1].reason.find("batch") != std::string::npos, queue[1].reason.c_str());
        const auto runs = Project(f.handle).runs();
        QCOMPARE(runs.size(), std::size_t{2});
        QCOMPARE(runs[0].name, std::string("one"));
        QCOMPARE(runs[1].name, std::string("three"));
        QCOMPARE(queue[2].runId, runs[1].id);
        QCOMPARE(f.runAll().done, std::int64_t{0}); // nothing waits
    }

    void aStopSavesTheRunAndTheQueueGoesOnWithItLater() {
        Fixture f;
        addToQueue(f.handle, named("one", 20));
        addToQueue(f.handle, named("two"));
        TrainingControl control;
        Steering steering([&] { control.stop(TrainingControl::Stop::Save); });
        QVERIFY(f.runAll(steering, control).stopped);
        const auto stopped = f.queue();
        QVERIFY(stopped[0].state == QueueState::Waiting && stopped[1].state == QueueState::Waiting);
        QVERIFY(stopped[0].runId != 0);
        QCOMPARE(Project(f.handle).runs().size(), std::size_t{1});
        QCOMPARE(f.runAll().done, std::int64_t{2});
        const auto runs = Project(f.handle).runs();
        QCOMPARE(runs.size(), std::size_t{2}); // the first one was resumed
        QVERIFY(runs[0].state == RunState::Completed);
        QCOMPARE(runs[0].step, std::int64_t{20});
    }

    void aRunThatIsDiscardedIsSkipped() {
        Fixture f;
        addToQueue(f.handle, named("one", 20));
        addToQueue(f.handle, named("two"));
        TrainingControl control;
        Steering steering([&] { control.stop(TrainingControl::Stop::Discard); });
        QVERIFY(f.runAll(steering, control).stopped);
        QVERIFY(f.queue()[0].state == QueueState::Skipped);
        QVERIFY(f.queue()[1].state == QueueState::Waiting);
    }

    // The user finished it outside of the queue, or the process died between the two commits.
    void anEntryWhoseRunEndedGetsItsEnd() {
        Fixture f;
        const auto done = addToQueue(f.handle, named("one")), failed = addToQueue(f.handle, named("two"));
        f.runAll();
        TestProject project(f.handle);
        RunRow run = project.runs()[1];
        run.state = RunState::Failed;
        run.message = "the loss exploded";
        project.updateRun(run);
        project.write([&](Stores& stores) {
            for (QueueRow row : stores.queue.all()) {
                row.state = QueueState::Waiting;
                stores.queue.update(row);
            }
        });
        QVERIFY(!nextInQueue(f.handle));
        QVERIFY(f.queue()[0].id == done && f.queue()[0].state == QueueState::Done);
        QVERIFY(f.queue()[1].id == failed && f.queue()[1].state == QueueState::Failed);
        QCOMPARE(f.queue()[1].reason, std::string("the loss exploded"));
        QCOMPARE(project.runs().size(), std::size_t{2});
    }

    void anEntryWhoseRunWasDeletedBeginsAnew() {
        Fixture f;
        addToQueue(f.handle, named("one", 20));
        TrainingControl control;
        Steering steering([&] { control.stop(TrainingControl::Stop::Save); });
        f.runAll(steering, control);
        deleteRun(f.handle, f.queue()[0].runId);
        QCOMPARE(f.runAll().done, std::int64_t{1});
        QVERIFY(f.queue()[0].state == QueueState::Done);
    }

    void anEntryThatAStrangerWroteFailsAndTheNextOneRuns() {
        Fixture f;
        TestProject project(f.handle);
        for (const char* request :
             {"not JSON", "[]", "{}", R"({"preset": "x", "config": {}, "options": {}, "recipe": "fast"})"}) {
            QueueRow row;
            row.name = "foreign";
            row.requestJson = request;
            project.write([&](Stores& stores) { stores.queue.add(row); });
        }
        addToQueue(f.handle, named("mine"));
        QCOMPARE(f.runAll().done, std::int64_t{1});
        const auto queue = f.queue();
        for (std::size_t i = 0; i + 1 < queue.size(); ++i) {
            QVERIFY(queue[i].state == QueueState::Failed);
            QVERIFY(!queue[i].reason.empty());
        }
    }

    void theBestOfASweepHasTheLowestHeldOutLoss() {
        Fixture f;
        const auto entries = addSweep(f.handle, named(""), {{"seed", {"1", "2", "3"}}});
        TestProject project(f.handle);
        const std::vector<double> losses{3.5, 2.5, 0}; // the last one was not evaluated
        for (std::size_t i = 0; i < losses.size(); ++i) {
            RunRow run;
            run.configJson = "{}";
            run.bestHeldOutLoss = losses[i];
            run.id = project.addRun(run);
            project.write([&](Stores& stores) { stores.queue.begin(entries[i], run.id); });
        }
        const auto best = bestOfSweeps(project.queue(), project.runs());
        QCOMPARE(best.size(), std::size_t{1});
        QCOMPARE(best.front(), entries[1]);
        QVERIFY(bestOfSweeps(project.queue(), {}).empty());
    }

    void aRunningEntryStays() {
        Fixture f;
        const auto id = addToQueue(f.handle, named("one"));
        TestProject project(f.handle);
        RunRow run;
        run.configJson = "{}";
        run.id = project.addRun(run);
        project.write([&](Stores& stores) { stores.queue.begin(id, run.id); });
        VERIFY_REFUSED(removeFromQueue(f.handle, id), ErrorCode::BadInput, "running");
    }
};

QTEST_APPLESS_MAIN(QueueTest)
#include "tst_Queue.moc"
