// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "core/workflow/corpus/ImportCorpus.h"
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/WindowProject.h"
#include "ui/jobs/ProjectSession.h"
#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <semaphore>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

class tst_ProjectSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aProjectIsMadeClosedAndOpenedAgain() {
        const QTemporaryDir place;
        ProjectSession session;
        const QSignalSpy opened(&session, &ProjectSession::opened);
        const QSignalSpy closed(&session, &ProjectSession::closed);
        QVERIFY(!session.isOpen());
        session.create(place.filePath("Kant"), QStringLiteral("Kant"));
        QVERIFY(session.isOpen());
        QCOMPARE(session.view().info.name, std::string("Kant"));
        const QString file = QString::fromStdString(session.handle().file().string());
        session.close();
        QVERIFY(!session.isOpen());
        QVERIFY(session.view().info.name.empty());
        session.close(); // nothing to close is no mistake
        session.open(file);
        QCOMPARE(session.view().info.name, std::string("Kant"));
        QVERIFY(session.view().writable);
        QCOMPARE(opened.count(), 2);
        QCOMPARE(closed.count(), 1);
    }

    // Its own lock would make it read-only.
    void theOpenProjectOpenedOnceMoreStaysWritable() {
        const WindowProject tiny(TinyProject::Stage::Empty);
        ProjectSession session;
        session.open(tiny.folder());
        const QSignalSpy closed(&session, &ProjectSession::closed);
        for (const QString& name : {tiny.folder(), QString::fromStdString(session.handle().file().string()),
                                    tiny.folder() + QStringLiteral("/../") + QDir(tiny.folder()).dirName()}) {
            QVERIFY(session.isOpenForWriting(name));
            session.open(name);
            QVERIFY2(session.view().writable, qPrintable(name));
        }
        QCOMPARE(closed.count(), 0);
        QVERIFY(!session.isOpenForWriting(tiny.path(QStringLiteral("nothing"))));
    }

    void aProjectThatCannotBeOpenedLeavesTheOpenOne() {
        const WindowProject tiny(TinyProject::Stage::Empty);
        ProjectSession session;
        session.open(tiny.folder());
        const QSignalSpy closed(&session, &ProjectSession::closed);
        const QString bad = tiny.write(QStringLiteral("bad.kantai"), "this is not a database");
        try {
            session.open(bad);
            QFAIL("a text was opened as a project");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::BadInput);
            QVERIFY(QString::fromStdString(error.message()).contains(QStringLiteral("bad.kantai")));
        }
        QVERIFY(session.isOpen());
        QCOMPARE(session.view().info.name, std::string("Tiny"));
        QCOMPARE(closed.count(), 0);
    }

    void aProjectWhoseFolderVanishesIsSaidAndKeepsItsView() {
        const WindowProject tiny(TinyProject::Stage::Empty);
        ProjectSession session;
        session.open(tiny.folder());
        const QSignalSpy changed(&session, &ProjectSession::viewChanged);
        const QSignalSpy unreadable(&session, &ProjectSession::unreadable);
        const QString away = tiny.folder() + QStringLiteral(" unplugged");
        QVERIFY(QDir().rename(tiny.folder(), away));
        session.reload();
        QCOMPARE(unreadable.count(), 1);
        QVERIFY2(!unreadable.first().first().toString().isEmpty(), "what happened is not said");
        QCOMPARE(changed.count(), 0);
        QCOMPARE(session.view().info.name, std::string("Tiny"));
        QVERIFY(QDir().rename(away, tiny.folder()));
        session.reload();
        QCOMPARE(changed.count(), 1);
    }

    void aJobIsTheOnlyOneAndEndsWithAFreshView() {
        const WindowProject tiny(TinyProject::Stage::Empty);
        ProjectSession session;
        session.open(tiny.folder());
        const QSignalSpy started(&session, &ProjectSession::jobStarted);
        const QSignalSpy finished(&session, &ProjectSession::jobFinished);
        const std::string source = tiny.write(QStringLiteral("tiny.txt"), tinyBytes(20)).toStdString();
        std::size_t filesAtTheEnd = 0;
        Job* job = session.runJob(
            QStringLiteral("Importing"),
            [project = session.handle(), source](const Progress& progress, std::stop_token stop) {
                importCorpus(project, {{source}, {}, {}}, progress, stop);
            },
            this,
            [&](const JobOutcome& outcome) {
                QCOMPARE(outcome.kind, JobOutcome::Kind::Done);
                QVERIFY(!session.isBusy());
                filesAtTheEnd = session.view().corpusFiles.size();
            });
        QVERIFY(job != nullptr);
        QCOMPARE(session.currentJob(), job);
        QVERIFY(session.isBusy());
        const auto nothing = [](const Progress&, std::stop_token) {};
        QVERIFY(session.runJob(QStringLiteral("Second"), nothing, this, [](const JobOutcome&) {}) == nullptr);
        TRY_VERIFY(!session.isBusy());
        QCOMPARE(filesAtTheEnd, std::size_t{1});
        QCOMPARE(started.count(), 1);
        QCOMPARE(finished.count(), 1);
        QCOMPARE(finished.first().first().toString(), QStringLiteral("Importing"));
        QVERIFY(session.runJob(QStringLiteral("Third"), nothing, this, [](const JobOutcome&) {}) != nullptr);
        TRY_VERIFY(!session.isBusy());
    }

    void aJobWhoseAskerIsGoneEndsQuietly() {
        const WindowProject tiny(TinyProject::Stage::Empty);
        ProjectSession session;
        session.open(tiny.folder());
        bool told = false;
        std::binary_semaphore go{0};
        auto asker = std::make_unique<QObject>();
        session.runJob(
            QStringLiteral("Work"), [&go](const Progress&, std::stop_token) { go.acquire(); }, asker.get(),
            [&told](const JobOutcome&) { told = true; });
        asker.reset();
        go.release();
        TRY_VERIFY(!session.isBusy());
        QVERIFY(!told);
    }

    void destroyedWhileAJobRunsItStopsTheJob() {
        const WindowProject tiny(TinyProject::Stage::Empty);
        bool stopped = false;
        {
            ProjectSession session;
            session.open(tiny.folder());
            session.runJob(
                QStringLiteral("Work"),
                [&stopped](const Progress&, const std::stop_token& stop) {
                    std::binary_semaphore asked{0};
                    const std::stop_callback callback(stop, [&asked] { asked.release(); });
                    asked.acquire();
                    stopped = true;
                },
                this, [](const JobOutcome&) {});
        }
        QVERIFY(stopped);
    }
};

QTEST_MAIN(tst_ProjectSession)
#include "tst_ProjectSession.moc"
