// SPDX-License-Identifier: GPL-3.0-or-later
// A migration of the project file under kill -9 instead of each of its system calls: afterwards the schema is the old
// one or the new one, never half, the backup is whole, and the next opening ends what was begun.
#include "tests/project/ProjectFixtures.h"
#include "tests/support/KillPoints.h"

#include "core/project/Database.h"
#include "core/project/schema/Migrations.h"

#include <QTest>

using namespace kantai;
using namespace kantai::test;

namespace {

void addMood(SQLite::Database& connection) {
    connection.exec("ALTER TABLE event ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'");
}

void addPlace(SQLite::Database& connection) {
    connection.exec("CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT");
    connection.exec("INSERT INTO place SELECT id, text FROM event");
}

// The later versions are invented.
std::vector<SchemaStep> newSteps() {
    std::vector<SchemaStep> steps(schemaSteps().begin(), schemaSteps().end());
    steps.insert(steps.end(), {addMood, addPlace});
    return steps;
}

int count(const Database& database, const std::string& table) {
    return database.connection().execAndGet("SELECT count(*) FROM " + table).getInt();
}

} // namespace

class KilledMigrationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSchemaIsTheOldOrTheNewOne() {
        constexpr int kEvents = 300;
        const FreshProject fresh;
        {
            TestProject project(fresh.handle);
            const std::int64_t run = project.addRun(sampleRun());
            project.addMetrics(run, sampleMetrics(1, 400));
            for (int i = 0; i < kEvents; ++i)
                project.addEvent("kind", "Something that was done, number " + std::to_string(i));
        }
        const std::string before = readFile(fresh.handle.file());
        const QTemporaryDir place;
        const fs::path folder = fs::path(place.path().toStdString()) / "P", file = folder / "P.kantai";
        const auto steps = newSteps();
        const auto migrateKilledAt = [&](long fatal) {
            fs::remove_all(folder);
            fs::create_directory(folder);
            writeFileAtomically(file, before);
            return inChild(fatal, [&] { migrate(Database(file, Database::Access::Write), steps); });
        };
        const ChildEnd whole = migrateKilledAt(0);
        QCOMPARE(whole.exitCode, 0);
        QVERIFY2(whole.passed > 10, "the calls of the migration are not counted");

        int old = 0, migrated = 0;
        for (long fatal = 1; fatal <= whole.passed; ++fatal) {
            QVERIFY(migrateKilledAt(fatal).killed);
            {
                const Database database(file, Database::Access::Write);
                const int version = database.schemaVersion();
                QVERIFY2(version == kSchemaVersion || version == kSchemaVersion + 2,
                         qPrintable(QString("call %1: version %2").arg(fatal).arg(version)));
                (version == kSchemaVersion ? old : migrated) += 1;
                migrate(database, steps);
                QCOMPARE(database.schemaVersion(), kSchemaVersion + 2);
                QCOMPARE(count(database, "event"), kEvents);
                QCOMPARE(count(database, "place"), kEvents);
                QCOMPARE(strangeSchemaObject(database, steps), std::string());
                QCOMPARE(database.connection().execAndGet("PRAGMA integrity_check").getString(), std::string("ok"));
            }
            bool backup = false;
            for (const auto& entry : fs::directory_iterator(folder)) {
                if (entry.path().native().find("backup") == std::string::npos)
                    continue;
                const Database saved(entry.path(), Database::Access::Read);
                QCOMPARE(saved.schemaVersion(), kSchemaVersion);
                QCOMPARE(count(saved, "event"), kEvents);
                backup = true;
            }
            QVERIFY2(backup, qPrintable(QString("call %1: no backup").arg(fatal)));
        }
        QVERIFY2(old > 0, "no kill came before the commit");
        std::printf("%ld kills: %d before the commit, %d after it\n", whole.passed, old, migrated);
    }
};

QTEST_APPLESS_MAIN(KilledMigrationsTest)
#include "tst_KilledMigrations.moc"
