// SPDX-License-Identifier: GPL-3.0-or-later
// Older schemas are brought up to date after a backup, wholly or not at all. The versions after the
// newest are invented here.
#include "tests/project/ProjectFixtures.h"

#include "core/project/schema/Migrations.h"
#include "core/project/stores/Stores.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>

using namespace kantai;
using namespace kantai::test;

namespace {

void addMood(SQLite::Database& connection) {
    connection.exec("ALTER TABLE event ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'");
}

void addPlace(SQLite::Database& connection) {
    connection.exec("CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT");
}

void failHalfway(SQLite::Database& connection) {
    connection.exec("DELETE FROM event; CREATE TABLE half (id)");
    connection.exec("INSERT INTO nowhere VALUES (1)");
}

std::vector<SchemaStep> stepsAnd(std::initializer_list<SchemaStep> more) {
    std::vector<SchemaStep> steps(schemaSteps().begin(), schemaSteps().end());
    steps.insert(steps.end(), more);
    return steps;
}

std::vector<fs::path> backupsIn(const fs::path& folder) {
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (entry.path().native().find("backup") != std::string::npos)
            found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

int count(const Database& database, const std::string& table) {
    return database.connection().execAndGet("SELECT count(*) FROM " + table).getInt();
}

} // namespace

class MigrationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNumberOfStepsIsTheVersion() {
        QCOMPARE(schemaSteps().size(), static_cast<std::size_t>(kSchemaVersion));
        const FreshProject fresh;
        QCOMPARE(Database(fresh.handle.file(), Database::Access::Read).schemaVersion(), kSchemaVersion);
    }

    void anUpToDateProjectIsLeftAloneWithoutABackup() {
        const FreshProject fresh;
        const std::string before = readFile(fresh.handle.file());
        migrate(Database(fresh.handle.file(), Database::Access::Write));
        QCOMPARE(readFile(fresh.handle.file()), before);
        QVERIFY(backupsIn(fresh.folder).empty());
    }

    void anOlderProjectIsBroughtUpToDateAfterABackup() {
        const FreshProject fresh;
        TestProject(fresh.handle).addEvent("a", "kept");
        const Database database(fresh.handle.file(), Database::Access::Write);
        const auto steps = stepsAnd({addMood, addPlace});
        migrate(database, steps);
        QCOMPARE(database.schemaVersion(), kSchemaVersion + 2);
        QCOMPARE(database.connection().execAndGet("SELECT mood FROM event").getString(), std::string("calm"));
        QCOMPARE(strangeSchemaObject(database, steps), std::string());
        const auto backups = backupsIn(fresh.folder);
        QCOMPARE(backups.size(), std::size_t{1});
        const Database backup(backups.front(), Database::Access::Read);
        backup.requireWhole();
        requireOwnSchema(backup);
        QCOMPARE(backup.schemaVersion(), kSchemaVersion);
        QCOMPARE(count(backup, "event"), 1);
        // The backup is no second project in the folder.
        QCOMPARE(ProjectHandle::open(fresh.folder).file(), fresh.handle.file());
    }

    void aFailingStepLeavesTheProjectAsItWas() {
        const FreshProject fresh;
        TestProject(fresh.handle).addEvent("a", "kept");
        const Database database(fresh.handle.file(), Database::Access::Write);
        const auto steps = stepsAnd({addMood, failHalfway});
        expectError(ErrorCode::Internal, "nowhere", [&] { migrate(database, steps); });
        QCOMPARE(database.schemaVersion(), kSchemaVersion);
        QCOMPARE(count(database, "event"), 1);
        requireOwnSchema(database);
        QCOMPARE(backupsIn(fresh.folder).size(), std::size_t{1});
    }

    void anEarlierBackupIsNeverOverwritten() {
        const FreshProject fresh;
        const Database database(fresh.handle.file(), Database::Access::Write);
        expectError(ErrorCode::Internal, "nowhere", [&] { migrate(database, stepsAnd({failHalfway})); });
        const std::string first = readFile(backupsIn(fresh.folder).front());
        TestProject(fresh.handle).addEvent("a", "between the two");
        migrate(database, stepsAnd({addMood}));
        const auto backups = backupsIn(fresh.folder);
        QCOMPARE(backups.size(), std::size_t{2});
        QCOMPARE(readFile(backups.front()), first);
        QVERIFY(readFile(backups.back()) != first);
    }

    void aHostileOlderProjectIsRefusedBeforeAnyStep() {
        const FreshProject fresh;
        const Database database(fresh.handle.file(), Database::Access::Write);
        database.connection().exec("CREATE TABLE extra (id)");
        expectError(ErrorCode::BadInput, "\"extra\"", [&] { migrate(database, stepsAnd({addMood})); });
        QVERIFY(backupsIn(fresh.folder).empty());
    }

    void aReaderOfAProjectDoesNotMigrate() {
        const FreshProject fresh;
        const ProjectHandle reader = ProjectHandle::open(fresh.folder);
        const Database database(reader.file(), Database::Access::Read);
        expectError(ErrorCode::BadInput, "cannot be written", [&] { migrate(database, stepsAnd({addMood})); });
        QCOMPARE(database.schemaVersion(), kSchemaVersion);
    }

    void aProjectThatCannotBeWrittenIsReadInItsOldSchema() {
        const QTemporaryDir directory;
        const fs::path file = fs::path(directory.path().toStdString()) / "Old.kantai";
        fs::copy_file(fs::path(KANTAI_SOURCE_DIR) / "tests/data/project/schema-1.kantai", file);
        const ProjectHandle writer = ProjectHandle::open(file); // has the lock, and has not migrated yet
        const ProjectHandle reader = ProjectHandle::open(file);
        QVERIFY(!reader.writable());
        const Project project(reader);
        QVERIFY(project.metrics(project.runs().front().id) == sampleMetrics(1, 20));
        QVERIFY(project.read([](const Stores& stores) { return stores.playgroundHistory.newest(); }).empty());
        QCOMPARE(project.evaluations(project.runs().front().id).at(0).pairsCounted, 0U);
        QCOMPARE(Database(file, Database::Access::Read).schemaVersion(), 1);
    }

    // A copy of each schema before this one, as the version that had it wrote it.
    void everyReleasedSchemaOpens_data() {
        QTest::addColumn<QString>("fixture");
        const fs::path folder = fs::path(KANTAI_SOURCE_DIR) / "tests/data/project";
        for (int version = 1; version < kSchemaVersion; ++version)
            QTest::newRow(qPrintable(QString::number(version)))
                << QString::fromStdString(folder / ("schema-" + std::to_string(version) + ".kantai"));
    }
    void everyReleasedSchemaOpens() {
        QFETCH(QString, fixture);
        const QTemporaryDir directory;
        const fs::path file = fs::path(directory.path().toStdString()) / "Old.kantai";
        fs::copy_file(fixture.toStdString(), file);
        TestProject project(ProjectHandle::open(file));
        QCOMPARE(project.info().name, std::string("Released"));
        QCOMPARE(project.corpusFiles().size(), std::size_t{1});
        const RunRow run = project.runs().front();
        QVERIFY(project.metrics(run.id) == sampleMetrics(1, 20));
        QCOMPARE(project.evaluations(run.id).size(), std::size_t{1});
        QCOMPARE(project.checkpoints().size(), std::size_t{1});
        QCOMPARE(project.probeAnswers(run.id).size(), std::size_t{1});
        QVERIFY(project.defects().empty());
        QVERIFY(project.read([](const Stores& stores) { return stores.playgroundHistory.newest(); }).empty());
    }
};

QTEST_APPLESS_MAIN(MigrationsTest)
#include "tst_Migrations.moc"
