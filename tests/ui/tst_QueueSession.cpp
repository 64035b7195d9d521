// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/queue/Queue.h"
#include "tests/ui/support/JobFixture.h"
#include "ui/jobs/QueueSession.h"
#include <QSignalSpy>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : JobFixture {
    Fixture() : JobFixture(TinyProject::Stage::Tokenizer) {}

    void add(std::int64_t steps, std::int64_t batchSize = 4) {
        PretrainRequest request = tinyPretraining(steps);
        request.options.batchSize = batchSize;
        addToQueue(session.handle(), request);
        session.reload();
    }
    bool ends() {
        return waitFor([this] { return !session.queue().isGoingOn() && !session.isBusy(); });
    }
    std::string states() const {
        std::string all;
        for (const QueueRow& row : session.view().queue)
            all += toString(row.state) + " ";
        return all;
    }
};

} // namespace

class tst_QueueSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNextRunBeginsByItself() {
        Fixture f;
        f.add(10);
        f.add(12, 100'000); // fails
        f.add(14);
        const QSignalSpy started(&f.training(), &TrainingSession::started);
        f.session.queue().start();
        QVERIFY(f.session.queue().isGoingOn() && f.training().isActive());
        QVERIFY(f.ends());
        QCOMPARE(f.states(), std::string("done failed done "));
        QCOMPARE(started.count(), 3);
        QCOMPARE(f.session.view().runs.size(), std::size_t{2});
        QCOMPARE(f.training().metrics().size(), std::size_t{14});
    }

    void aStopEndsTheQueueAndItGoesOnLater() {
        Fixture f;
        f.add(1'000'000);
        f.add(10);
        f.session.queue().start();
        QVERIFY(waitFor([&] { return f.training().metrics().size() > 2; }));
        QVERIFY(f.states().starts_with("running"));
        f.training().stopAndSave();
        QVERIFY(f.ends());
        QCOMPARE(f.states(), std::string("waiting waiting "));
        f.session.queue().start(); // resumes it, with its curve
        QVERIFY(waitFor([&] { return f.training().isActive() && f.training().metrics().size() > 2; }));
        QCOMPARE(f.session.view().runs.size(), std::size_t{1});
        f.training().stopWithoutSaving();
        QVERIFY(f.ends());
        QCOMPARE(f.states(), std::string("skipped waiting "));
    }

    void itCanEndAfterTheRunInProgress() {
        Fixture f;
        f.add(60);
        f.add(10);
        f.session.queue().start();
        f.session.queue().endAfterThisRun();
        QVERIFY(f.ends());
        QCOMPARE(f.states(), std::string("done waiting "));
    }

    void aClosedProjectEndsIt() {
        Fixture f;
        f.add(20);
        f.add(10);
        f.session.queue().start();
        connect(&f.session, &ProjectSession::jobFinished, &f.session, [&f] { f.session.close(); });
        QVERIFY(f.ends());
        f.session.open(f.tiny.folder());
        QCOMPARE(f.states(), std::string("done waiting "));
    }

    void anEmptyQueueIsAtItsEnd() {
        Fixture f;
        f.session.queue().start();
        QVERIFY(!f.session.queue().isGoingOn());
        QVERIFY(!f.session.isBusy());
    }
};

QTEST_MAIN(tst_QueueSession)
#include "tst_QueueSession.moc"
