// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/Stores.h"
#include "tests/project/ProjectFixtures.h"

#include <limits>

using namespace kantai;
using namespace kantai::test;

namespace {

SnapshotRow sampleSnapshot(std::int64_t runId, std::int64_t step) {
    SnapshotRow row;
    row.runId = runId;
    row.step = step;
    row.manifestSha256 = "abc";
    row.bytes = std::numeric_limits<std::uint64_t>::max();
    row.createdAt = 3000 + step;
    return row;
}

} // namespace

class SnapshotStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSnapshotIsReadAsItWasWritten() {
        const FreshProject fresh;
        Project project(fresh.handle);
        project.write([](Stores& stores) {
            const std::int64_t run = stores.runs.add(sampleRun());
            for (const std::int64_t step : {8, 1, 4})
                stores.snapshots.add(sampleSnapshot(run, step));
            SnapshotRow again = sampleSnapshot(run, 4);
            again.manifestSha256 = "def";
            stores.snapshots.add(again);
        });
        const auto rows = project.snapshots(1);
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows[0].step, 1);
        QCOMPARE(rows[1].manifestSha256, std::string("def"));
        QCOMPARE(rows[2].folder, std::string("checkpoints/run-0001/snapshots/step-000008"));
        QCOMPARE(rows[2].bytes, std::numeric_limits<std::uint64_t>::max());
        QCOMPARE(rows[2].createdAt, 3008);
        QVERIFY(project.snapshots(2).empty());
        QCOMPARE(project.snapshots().size(), std::size_t{3});
    }

    void theyGoWithTheirRunAndWithWhatCameAfterAStep() {
        const FreshProject fresh;
        Project project(fresh.handle);
        project.write([](Stores& stores) {
            for (const char* name : {"a", "b"}) {
                const std::int64_t run = stores.runs.add(sampleRun(name));
                stores.snapshots.setUnigramEntropy(run, 4.5);
                for (const std::int64_t step : {1, 2, 4})
                    stores.snapshots.add(sampleSnapshot(run, step));
            }
            stores.truncateRun(1, 2);
            stores.runs.remove(2);
        });
        QCOMPARE(project.snapshots().size(), std::size_t{2});
        QCOMPARE(project.snapshots(1).back().step, 2);
        project.read([](const Stores& stores) {
            QCOMPARE(stores.snapshots.unigramEntropy(1), 4.5);
            QCOMPARE(stores.snapshots.unigramEntropy(2), 0.0);
        });
        project.write([&](Stores& stores) { stores.snapshots.remove(project.snapshots(1).front().id); });
        QCOMPARE(project.snapshots().size(), std::size_t{1});
    }

    void withoutTheRunItIsRefused() {
        const FreshProject fresh;
        Project project(fresh.handle);
        expectError(ErrorCode::BadInput, "no run 3",
                    [&] { project.write([](Stores& stores) { stores.snapshots.add(sampleSnapshot(3, 1)); }); });
        expectError(ErrorCode::BadInput, "no snapshot 5",
                    [&] { project.write([](Stores& stores) { stores.snapshots.remove(5); }); });
    }

    void aProjectOfAnOlderVersionThatIsOnlyReadHasNone() {
        const QTemporaryDir directory;
        const fs::path file = fs::path(directory.path().toStdString()) / "Old.kantai";
        fs::copy_file(fs::path(KANTAI_SOURCE_DIR) / "tests/data/project/schema-2.kantai", file);
        const ProjectHandle writer = ProjectHandle::open(file); // has the lock, and has not migrated yet
        const Project reader(ProjectHandle::open(file));
        QVERIFY(reader.snapshots().empty() && reader.snapshots(1).empty());
        reader.read([](const Stores& stores) { QCOMPARE(stores.snapshots.unigramEntropy(1), 0.0); });
    }
};

QTEST_APPLESS_MAIN(SnapshotStoreTest)
#include "tst_SnapshotStore.moc"
