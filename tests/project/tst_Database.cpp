// SPDX-License-Identifier: GPL-3.0-or-later
// How a project file behaves beside other programs and under a moved folder, and how durable its commits are.
#include "tests/project/ProjectFixtures.h"
#include "tests/support/TestProject.h"

#include "core/project/Database.h"
#include "core/project/stores/EventStore.h"

using namespace kantai;
using namespace kantai::test;

class DatabaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCommitIsOnTheDiskWithTheRemovalOfItsJournal() {
        const FreshProject fresh;
        const Database database(fresh.handle.file(), Database::Access::Write);
        QCOMPARE(database.connection().execAndGet("PRAGMA synchronous").getInt(), 3); // EXTRA
    }

    void aReaderIsWaitedForNoLongerThanSaid() {
        const FreshProject fresh;
        test::TestProject project(fresh.handle);
        project.setPatience(std::chrono::milliseconds(0));
        SQLite::Database reader(fresh.handle.file().native(), SQLite::OPEN_READONLY);
        reader.exec("BEGIN");
        reader.execAndGet("SELECT count(*) FROM event");
        expectError(ErrorCode::BadInput, "Another program is using", [&] { project.addEvent("kind", "text"); });
        reader.exec("ROLLBACK");
        project.addEvent("kind", "text");
        QCOMPARE(project.events().size(), std::size_t{1});
    }

    void aProjectThatWasMovedAwaySaysSo() {
        const QTemporaryDir directory;
        const fs::path folder = fs::path(directory.path().toStdString()) / "P";
        const ProjectHandle handle = ProjectHandle::create(folder, "P");
        test::TestProject project(handle);
        fs::path elsewhere = folder;
        elsewhere += "-elsewhere";
        fs::rename(folder, elsewhere);
        expectError(ErrorCode::BadInput, "no longer where it was opened", [&] { project.addEvent("kind", "text"); });
        fs::rename(elsewhere, folder);
        project.addEvent("kind", "text");
        QCOMPARE(project.events().size(), std::size_t{1});
    }

    void aWriterThatHoldsTheFileTooLongIsNamed() {
        const FreshProject fresh;
        const Database database(fresh.handle.file(), Database::Access::Write);
        database.connection().setBusyTimeout(0);
        SQLite::Database stranger(fresh.handle.file().native(), SQLite::OPEN_READWRITE);
        stranger.exec("BEGIN EXCLUSIVE");
        const auto write = [&] { database.write([&] { EventStore(database.connection()).add("kind", "text"); }); };
        expectError(ErrorCode::BadInput, "Another program is using", write);
        stranger.exec("ROLLBACK");
        write();
        QCOMPARE(Project(fresh.handle).events().size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(DatabaseTest)
#include "tst_Database.moc"
