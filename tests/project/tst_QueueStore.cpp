// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/Database.h"
#include "core/project/schema/Schema.h"
#include "tests/project/ProjectFixtures.h"

#include <SQLiteCpp/Database.h>

using namespace kantai;
using namespace kantai::test;

namespace {

QueueRow entry(const std::string& name) {
    QueueRow row;
    row.name = name;
    row.requestJson = "{}";
    return row;
}

struct Fixture : FreshProject {
    TestProject project{handle};

    std::int64_t add(const QueueRow& row) {
        return project.write([&](Stores& stores) { return stores.queue.add(row); });
    }
    QueueRow one(std::int64_t id) const {
        return project.read([&](const Stores& stores) { return stores.queue.one(id); });
    }
    std::string names() const {
        std::string all;
        for (const QueueRow& row : project.queue())
            all += row.name;
        return all;
    }
};

} // namespace

class QueueStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsKept() {
        Fixture f;
        const std::int64_t run = f.project.addRun(sampleRun());
        QueueRow row = entry("a");
        row.requestJson = R"({"preset": "nano"})";
        row.state = QueueState::Failed;
        row.reason = "no text";
        row.runId = run;
        row.sweepId = 7;
        row.sweep = "rates";
        row.createdAt = 1234;
        const QueueRow kept = f.one(f.add(row));
        QCOMPARE(kept.name, row.name);
        QCOMPARE(kept.requestJson, row.requestJson);
        QVERIFY(kept.state == QueueState::Failed);
        QCOMPARE(kept.reason, row.reason);
        QCOMPARE(kept.runId, run);
        QCOMPARE(kept.sweepId, row.sweepId);
        QCOMPARE(kept.sweep, row.sweep);
        QCOMPARE(kept.createdAt, row.createdAt);
        QVERIFY(f.project.defects().empty());
    }

    void entriesComeInTheirOrder() {
        Fixture f;
        const auto a = f.add(entry("a")), b = f.add(entry("b")), c = f.add(entry("c"));
        QCOMPARE(f.names(), std::string("abc"));
        f.project.write([&](Stores& stores) { stores.queue.setOrder({c, a, b}); });
        QCOMPARE(f.names(), std::string("cab"));
        f.project.write([&](Stores& stores) { stores.queue.remove(a); });
        f.add(entry("d"));
        QCOMPARE(f.names(), std::string("cbd"));
        expectError(ErrorCode::BadInput, "queue entry",
                    [&] { f.project.write([&](Stores& stores) { stores.queue.remove(a); }); });
    }

    void anEntryWhoseRunEndedWithoutItWaitsAgainWithTheRun() {
        Fixture f;
        const auto id = f.add(entry("a"));
        RunRow run = sampleRun();
        run.id = f.project.addRun(run); // in progress
        f.project.write([&](Stores& stores) { stores.queue.begin(id, run.id); });
        QVERIFY(f.one(id).state == QueueState::Running);
        const auto mark = [&] {
            return f.project.write([](Stores& stores) { return stores.queue.markInterrupted(); });
        };
        QCOMPARE(mark(), 0); // its run is in progress
        run = f.project.run(run.id);
        run.state = RunState::Interrupted;
        f.project.updateRun(run);
        QCOMPARE(mark(), 1);
        QVERIFY(f.one(id).state == QueueState::Waiting);
        QCOMPARE(f.one(id).runId, run.id);
        f.project.removeRun(run.id); // the entry outlives it
        QCOMPARE(f.one(id).runId, std::int64_t{0});
    }

    void theOriginOfARunGoesWithIt() {
        Fixture f;
        const auto run = f.project.addRun(sampleRun());
        f.project.write([&](Stores& stores) { stores.origins.add({run, 7, "Seven", 400}); });
        const auto origins = f.project.origins();
        QCOMPARE(origins.size(), std::size_t{1});
        QCOMPARE(origins[0].runId, run);
        QCOMPARE(origins[0].fromRun, std::int64_t{7});
        QCOMPARE(origins[0].fromName, std::string("Seven"));
        QCOMPARE(origins[0].fromStep, std::int64_t{400});
        f.project.removeRun(run);
        QVERIFY(f.project.origins().empty());
    }

    void aStateOfNobodyIsADefect() {
        Fixture f;
        f.add(entry("a"));
        Database(f.handle.file(), Database::Access::Write)
            .connection()
            .exec("UPDATE queue_entry SET state = 'dancing'");
        expectError(ErrorCode::BadInput, "dancing", [&] { f.project.queue(); });
        QCOMPARE(f.project.defects().size(), std::size_t{1});
    }

    void aProjectOfAnOlderSchemaThatIsOnlyReadHasNoQueue() {
        const QTemporaryDir directory;
        const fs::path file = fs::path(directory.path().toStdString()) / "Old.kantai";
        fs::copy_file(fs::path(KANTAI_SOURCE_DIR) / "tests/data/project/schema-2.kantai", file);
        const ProjectHandle writer = ProjectHandle::open(file); // has the lock, and has not migrated yet
        const Project reader(ProjectHandle::open(file));
        QVERIFY(reader.queue().empty());
        QVERIFY(reader.origins().empty());
    }
};

QTEST_APPLESS_MAIN(QueueStoreTest)
#include "tst_QueueStore.moc"
