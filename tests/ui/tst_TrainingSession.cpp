// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/SharedRows.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "tests/support/FileLimit.h"
#include "tests/ui/support/JobFixture.h"
#include "ui/jobs/MetricsMailbox.h"
#include <QSignalSpy>
#include <QTest>
#include <SQLiteCpp/Database.h>
#include <algorithm>
#include <optional>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : JobFixture {
    Fixture() : JobFixture(TinyProject::Stage::Tokenizer) {}
    void start(std::int64_t steps) { training().start(session.handle(), tinyPretraining(steps)); }
    bool reaches(std::size_t steps) {
        return waitFor([&] { return training().metrics().size() >= steps; });
    }
    bool ends() {
        return waitFor([this] { return !training().isActive(); });
    }
    RunRow runOnDisk() const { return readProject(session.handle()).runs.back(); }
};

bool hasEveryStepOnce(const SharedRows<MetricRow>& rows, std::int64_t from, std::int64_t to) {
    if (static_cast<std::int64_t>(rows.size()) != to - from + 1)
        return false;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].step != from + static_cast<std::int64_t>(i))
            return false;
    return true;
}

} // namespace

class tst_TrainingSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWholeTrainingTellsEveryStepAndEndsOnce() {
        Fixture f;
        const QSignalSpy started(&f.training(), &TrainingSession::started);
        const QSignalSpy finished(&f.training(), &TrainingSession::finished);
        const QSignalSpy ended(&f.session, &ProjectSession::jobFinished);
        f.start(30);
        QVERIFY(f.training().isActive() && f.session.isBusy());
        QCOMPARE(f.session.currentJob(), f.training().job());
        QVERIFY(f.training().phase() == TrainingPhase::Preparing);
        QVERIFY(f.ends());
        QVERIFY(!f.training().isActive() && !f.training().phase());
        QCOMPARE(started.count(), 1);
        QCOMPARE(finished.count(), 1);
        QCOMPARE(ended.count(), 1);
        QCOMPARE(finished.first().first().value<JobOutcome>().kind, JobOutcome::Kind::Done);
        QVERIFY(hasEveryStepOnce(f.training().metrics(), 1, 30));
        QVERIFY(!f.training().evaluations().empty());
        QCOMPARE(f.training().totalSteps(), std::int64_t{30});
        QVERIFY(f.training().run().state == RunState::Completed);
        QCOMPARE(f.session.view().runs.size(), std::size_t{1}); // read again by itself

        const RunHistory history = readRun(f.session.handle(), f.training().run().id);
        QVERIFY(std::ranges::equal(f.training().metrics(), history.metrics));
        QCOMPARE(f.training().evaluations(), history.evaluations);

        QCOMPARE(f.training().groupNorms().front().step, std::int64_t{1});
        QCOMPARE(f.training().groupNorms().front().norms.size(), std::size_t{3}); // embeddings, a layer, head
        f.training().showRun(f.session.handle(), f.training().run());             // as the project has it
        QVERIFY(f.training().groupNorms().empty());
    }

    void theProjectShowsTheRunWhileItTrains() {
        Fixture f;
        QVERIFY(f.session.view().runs.empty());
        f.start(1'000'000);
        QVERIFY(f.reaches(2));
        QCOMPARE(f.session.view().runs.size(), std::size_t{1});
        QCOMPARE(f.session.view().runs.front().id, f.training().run().id);
        f.training().stopWithoutSaving();
        QVERIFY(f.ends());
    }

    void whileOneRunsASecondIsRefused() {
        Fixture f;
        f.start(1'000'000);
        QVERIFY(f.reaches(2));
        const Job* job = f.training().job();
        f.start(5);
        QCOMPARE(f.training().job(), job);
        QVERIFY(f.session.runJob(
                    QStringLiteral("Import"), [](const Progress&, std::stop_token) {}, this,
                    [](const JobOutcome&) {}) == nullptr);
        f.training().stopWithoutSaving();
        QVERIFY(f.ends());
        QCOMPARE(f.session.view().runs.size(), std::size_t{1});
    }

    void aRunByMinutesKnowsWhatRemainsOfThem() {
        Fixture f;
        PretrainRequest request = tinyPretraining(1);
        request.options.length = Minutes{600};
        f.training().start(f.session.handle(), request);
        QVERIFY(f.reaches(2));
        QCOMPARE(f.training().timeBudget(), std::optional(36'000.0));
        const double elapsed = f.training().metrics().back().trainingSeconds;
        QCOMPARE(f.training().secondsRemaining(), 36'000.0 - elapsed);
        QCOMPARE(f.training().progress(), elapsed / 36'000.0);
        f.training().stopWithoutSaving();
        QVERIFY(f.ends());
    }

    void aRunByStepsKnowsItsPartDone() {
        Fixture f;
        QCOMPARE(f.training().progress(), -1.0);
        f.start(8);
        QVERIFY(f.ends());
        QVERIFY(!f.training().timeBudget());
        QCOMPARE(f.training().progress(), 1.0);
    }

    void itPausesAndGoesOnWhereItWas() {
        Fixture f;
        f.start(1'000'000);
        QVERIFY(f.reaches(3));
        f.training().pause();
        TRY_VERIFY(f.training().phase() == TrainingPhase::Paused);
        const std::int64_t step = f.training().metrics().back().step;
        f.training().resume();
        TRY_VERIFY(f.training().metrics().back().step > step);
        QVERIFY(f.training().phase() == TrainingPhase::Training);
        f.training().stopWithoutSaving();
        QVERIFY(f.ends());
        QVERIFY(hasEveryStepOnce(f.training().metrics(), 1, f.training().metrics().back().step));
    }

    void stoppedAndSavedItCanBeResumedWithTheCurvesItHad() {
        Fixture f;
        f.start(100'000);
        QVERIFY(f.reaches(5));
        f.training().stopAndSave();
        QVERIFY(f.training().isStopping() && !f.training().phase());
        QVERIFY(f.ends());
        const RunRow run = f.training().run();
        QVERIFY(run.state == RunState::Stopped);
        QCOMPARE(f.training().metrics().back().step, run.step);
        QVERIFY(!f.session.view().checkpoints.empty());

        PretrainRequest request;
        request.resumeRun = run.id;
        f.training().start(f.session.handle(), request);
        QCOMPARE(static_cast<std::int64_t>(f.training().metrics().size()), run.step);
        QVERIFY(f.reaches(static_cast<std::size_t>(run.step) + 3));
        f.training().stopAndSave();
        QVERIFY(f.ends());
        QVERIFY(hasEveryStepOnce(f.training().metrics(), 1, f.training().run().step));
    }

    void stoppedWithoutSavingItLeavesNoCheckpoint() {
        Fixture f;
        PretrainRequest request = tinyPretraining(1'000'000);
        request.options.evaluateEvery = 1'000'000; // no best checkpoint in between
        f.training().start(f.session.handle(), request);
        QVERIFY(f.reaches(3));
        f.training().stopWithoutSaving();
        QVERIFY(f.ends());
        QVERIFY(f.session.view().checkpoints.empty());
    }

    void aTrainingThatCannotBeginSaysWhy() {
        Fixture f;
        const QSignalSpy finished(&f.training(), &TrainingSession::finished);
        PretrainRequest request = tinyPretraining(5);
        request.config.heads = 3; // 16 is not divisible by 3
        f.training().start(f.session.handle(), request);
        QVERIFY(f.ends());
        const auto outcome = finished.first().first().value<JobOutcome>();
        QCOMPARE(outcome.kind, JobOutcome::Kind::Failed);
        QVERIFY(outcome.message.contains(QStringLiteral("3")));
        QVERIFY(!f.training().isActive() && !f.training().phase());
    }

    void theTimeLeftComesFromThePace() {
        Fixture f;
        QVERIFY(f.training().secondsRemaining() < 0);
        f.start(1'000'000);
        QVERIFY(f.reaches(5));
        QVERIFY(f.training().secondsRemaining() > 0);
        f.training().stopWithoutSaving();
        QVERIFY(f.ends());
    }

    void anEndedRunIsShownAndForgotten() {
        Fixture f;
        f.start(6);
        QVERIFY(f.ends());
        const RunRow run = f.training().run();
        f.session.close();
        QCOMPARE(f.training().run().id, std::int64_t{0});
        QVERIFY(f.training().metrics().empty());
        f.session.open(f.tiny.folder());
        f.training().showRun(f.session.handle(), run);
        QCOMPARE(f.training().run().id, run.id); // its curves follow
        TRY_VERIFY(hasEveryStepOnce(f.training().metrics(), 1, 6));
        QVERIFY(!f.training().isReading());
    }

    void theCurvesOfARunThatIsResumedComeBeforeItsNewSteps() {
        Fixture f;
        f.start(1'000'000);
        QVERIFY(f.reaches(5));
        f.training().stopAndSave();
        QVERIFY(f.ends());
        const std::int64_t stopped = f.training().run().step;
        f.session.close(); // nothing of it is in memory
        f.session.open(f.tiny.folder());
        PretrainRequest request = tinyPretraining(1'000'000);
        request.resumeRun = readProject(f.session.handle()).runs.back().id;
        f.training().start(f.session.handle(), request);
        QVERIFY(waitFor([&] { return f.training().totalSteps() > 0 && !f.training().isReading(); }));
        QVERIFY(waitFor(
            [&] { return !f.training().metrics().empty() && f.training().metrics().back().step > stopped + 2; }));
        QVERIFY(hasEveryStepOnce(f.training().metrics(), 1, f.training().metrics().back().step));
        f.training().stopWithoutSaving();
        QVERIFY(f.ends());
    }

    void curvesThatAreDamagedAreToldOnce() {
        Fixture f;
        f.start(6);
        QVERIFY(f.ends());
        const RunRow run = f.training().run();
        const std::string file = f.session.handle().file().native();
        f.session.close();
        SQLite::Database(file, SQLite::OPEN_READWRITE).exec("UPDATE metric SET data = x'00'");
        f.session.open(f.tiny.folder());
        const QSignalSpy unreadable(&f.training(), &TrainingSession::curvesUnreadable);
        f.training().showRun(f.session.handle(), run);
        TRY_VERIFY(!f.training().isReading());
        QCOMPARE(unreadable.count(), 1);
        QVERIFY(unreadable.first().first().value<JobOutcome>().message.contains(QStringLiteral("damaged")));
        QVERIFY(f.training().metrics().empty());
        QCOMPARE(f.training().run().id, run.id);
    }

    // Would wait for ever, and so fail, if it waited for space that nobody is left to make.
    void destroyedWhileTheDiskIsFullItEnds() {
        const WindowProject tiny(TinyProject::Stage::Tokenizer);
        {
            std::optional<FileLimit> full;
            ProjectSession session;
            session.open(tiny.folder());
            session.training().start(session.handle(), tinyPretraining(1'000'000));
            QVERIFY(waitFor([&] { return session.training().metrics().size() > 3; }));
            full.emplace(4096);
            session.training().stopAndSave();
            TRY_VERIFY(session.training().phase() == TrainingPhase::Waiting);
            QVERIFY(session.training().stopRequested() && !session.training().waitingReason().isEmpty());
        }
        QVERIFY(readProject(openProject(tiny.folder().toStdString())).runs.size() == 1);
    }

    void destroyedWhileTrainingItSaves() {
        const WindowProject tiny(TinyProject::Stage::Tokenizer);
        {
            ProjectSession session;
            session.open(tiny.folder());
            session.training().start(session.handle(), tinyPretraining(1'000'000));
            QVERIFY(waitFor([&] { return session.training().metrics().size() > 3; }));
        }
        const ProjectView view = readProject(openProject(tiny.folder().toStdString()));
        QVERIFY(view.runs.back().state == RunState::Stopped);
        QVERIFY(view.runs.back().step > 3);
        QVERIFY(!view.checkpoints.empty());
        QCOMPARE(view.checkpoints.back().step, view.runs.back().step);
    }
};

QTEST_MAIN(tst_TrainingSession)
#include "tst_TrainingSession.moc"
