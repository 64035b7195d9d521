// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/RunDetailStore.h"
#include "tests/project/ProjectFixtures.h"

using namespace kantai;
using namespace kantai::test;

class RunDetailStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesAreKeptInTheirOrder() {
        FreshProject fresh;
        TestProject project{fresh.handle};
        const std::int64_t run = project.addRun(sampleRun()), other = project.addRun(sampleRun("Run 2"));
        const RunChangeRow rate{run, 8, "learningRate", "0.001", "0.0002", 1234};
        const RunChangeRow steps{run, 5, "maxSteps", "20", "40", 1235};
        const RunChangeRow elsewhere{other, 1, "maxSteps", "2", "4", 1236};
        project.write([&](Stores& stores) { stores.runDetails.add({rate, elsewhere, steps}); });
        QVERIFY(project.runChanges(run) == (std::vector<RunChangeRow>{rate, steps}));
        QVERIFY(project.runChanges() == (std::vector<RunChangeRow>{rate, steps, elsewhere}));
        project.write([&](Stores& stores) { stores.runDetails.setChanges(run, {steps}); });
        QVERIFY(project.runChanges() == (std::vector<RunChangeRow>{steps, elsewhere}));
        RunChangeRow now = rate;
        now.changedAt = 0;
        project.write([&](Stores& stores) { stores.runDetails.add({now}); });
        QVERIFY(project.runChanges(run).back().changedAt > 1'600'000'000);
        QVERIFY(project.defects().empty());
    }

    void aMarkIsReplaced() {
        FreshProject fresh;
        TestProject project{fresh.handle};
        const std::int64_t run = project.addRun(sampleRun());
        QVERIFY(project.runMarks().empty());
        project.write([&](Stores& stores) { stores.runDetails.setMark({run, true, "good"}); });
        project.write([&](Stores& stores) { stores.runDetails.setMark({run, false, "better"}); });
        QVERIFY(project.runMarks() == (std::vector<RunMarkRow>{{run, false, "better"}}));
    }

    void aFailureIsKeptUntilTheRunGoesOn() {
        FreshProject fresh;
        TestProject project{fresh.handle};
        const std::int64_t run = project.addRun(sampleRun());
        project.write([&](Stores& stores) { stores.runDetails.setFailure({run, false}); });
        project.write([&](Stores& stores) { stores.runDetails.setFailure({run, true}); });
        QVERIFY(project.runFailures() == (std::vector<RunFailureRow>{{run, true}}));
        project.write([&](Stores& stores) { stores.runDetails.clearFailure(run); });
        QVERIFY(project.runFailures().empty());
    }

    void aProjectOfAnOlderSchemaThatIsOnlyReadHasNone() {
        const QTemporaryDir directory;
        const fs::path file = fs::path(directory.path().toStdString()) / "Old.kantai";
        fs::copy_file(fs::path(KANTAI_SOURCE_DIR) / "tests/data/project/schema-2.kantai", file);
        const ProjectHandle writer = ProjectHandle::open(file); // has the lock, and has not migrated yet
        const Project reader(ProjectHandle::open(file));
        QVERIFY(reader.runChanges().empty() && reader.runChanges(1).empty() && reader.runMarks().empty());
        QVERIFY(reader.runFailures().empty());
    }

    void allGoWithTheirRunAndNeedOne() {
        FreshProject fresh;
        TestProject project{fresh.handle};
        const std::int64_t run = project.addRun(sampleRun());
        project.write([&](Stores& stores) {
            stores.runDetails.add({{run, 8, "learningRate", "1", "2", 5}});
            stores.runDetails.setFailure({run, true});
            stores.runDetails.setMark({run, true, "good"});
        });
        project.write([&](Stores& stores) { stores.runs.remove(run); });
        QVERIFY(project.runFailures().empty());
        QVERIFY(project.runChanges().empty() && project.runMarks().empty());
        expectError(ErrorCode::BadInput, "run 9", [&] {
            project.write([&](Stores& stores) { stores.runDetails.setMark({9, true, ""}); });
        });
        expectError(ErrorCode::BadInput, "run 9", [&] {
            project.write([&](Stores& stores) { stores.runDetails.add({{9, 1, "maxSteps", "1", "2", 5}}); });
        });
    }
};

QTEST_APPLESS_MAIN(RunDetailStoreTest)
#include "tst_RunDetailStore.moc"
