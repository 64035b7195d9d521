// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into a project comes out of it again, also after a restart.
#include "core/workflow/corpus/Corpus.h"
#include "tests/project/ProjectFixtures.h"

#include "core/project/Database.h"

#include <cmath>
#include <limits>

using namespace kantai;
using namespace kantai::test;

class ProjectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theProjectsOwnRowComesBack() {
        const FreshProject fresh;
        ProjectRow row = Project(fresh.handle).info();
        row.name = "Renamed";
        row.splitSeed = std::numeric_limits<std::uint64_t>::max();
        row.heldOutFraction = 0.1;
        row.draftConfig = "{\"a\": 1}";
        TestProject(fresh.handle).setInfo(row);
        const ProjectRow again = Project(fresh.handle).info();
        QCOMPARE(again.name, row.name);
        QCOMPARE(again.splitSeed, row.splitSeed);
        QVERIFY(again.heldOutFraction == 0.1);
        QCOMPARE(again.draftConfig, row.draftConfig);
        QCOMPARE(again.createdAt, row.createdAt);
    }

    void corpusFilesComeBackInTheirOrderWithAHashOverAll() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        QCOMPARE(project.corpusSha256(), std::string());
        CorpusFileRow row;
        row.source = "/home/a\xff b/kant.txt";
        row.file = "corpus/0001-kant.txt";
        row.sha256 = "aa";
        row.sourceSha256 = "bb";
        row.bytes = 10'000'000'000;
        row.lines = 42;
        row.encoding = "UTF-8";
        row.importReport = "{}";
        row.licenceNote = "public domain";
        row.importedAt = 123;
        const std::int64_t first = project.addCorpusFile(row);
        const std::string hashOfOne = project.corpusSha256();
        row.file = "corpus/0002-kant.txt";
        row.sha256 = "cc";
        const std::int64_t second = project.addCorpusFile(row);
        const auto files = Project(fresh.handle).corpusFiles();
        QCOMPARE(files.size(), std::size_t{2});
        QCOMPARE(files[0].id, first);
        QCOMPARE(files[0].source, row.source);
        QCOMPARE(files[0].file, std::string("corpus/0001-kant.txt"));
        QCOMPARE(files[0].bytes, row.bytes);
        QCOMPARE(files[0].lines, row.lines);
        QCOMPARE(files[0].sourceSha256, row.sourceSha256);
        QCOMPARE(files[0].encoding, row.encoding);
        QCOMPARE(files[0].importReport, row.importReport);
        QCOMPARE(files[0].licenceNote, row.licenceNote);
        QCOMPARE(files[0].importedAt, row.importedAt);
        QCOMPARE(files[1].sha256, std::string("cc"));
        // sha256sum of "aa\ncc\n"
        QCOMPARE(project.corpusSha256(),
                 std::string("efda0a7fd20725d0dbfbb698797c9f7e2898d9e43e1534261e9069f2802f0688"));
        project.removeCorpusFile(second);
        QCOMPARE(project.corpusSha256(), hashOfOne);
        expectError(ErrorCode::BadInput, "no corpus file", [&] { project.removeCorpusFile(second); });
        row.file = "corpus/0003.txt";
        QVERIFY2(project.addCorpusFile(row) > second, "an id was used twice");
    }

    void corpusStatisticsAreKeptAsTheyAre() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        QCOMPARE(project.corpusStatistics(), std::string());
        project.setCorpusStatistics("{\"lines\": 1}");
        project.setCorpusStatistics("{\"lines\": 2}");
        QCOMPARE(Project(fresh.handle).corpusStatistics(), std::string("{\"lines\": 2}"));
    }

    void tokenizersComeBackAndStayWhileARunNeedsThem() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        TokenizerRow row;
        row.name = "BPE";
        row.folder = "tokenizers/0001";
        row.sha256 = "dd";
        row.vocabularySize = 51000;
        row.askedVocabularySize = 52000;
        row.minFrequency = 2;
        row.ranOutOfPairs = true;
        row.words = 1;
        row.distinctWords = 2;
        row.seconds = 0.125;
        row.corpusSha256 = "ee";
        row.createdAt = 99;
        const std::int64_t id = project.addTokenizer(row);
        const TokenizerRow again = Project(fresh.handle).tokenizers().front();
        QCOMPARE(again.id, id);
        QCOMPARE(again.folder, row.folder);
        QCOMPARE(again.vocabularySize, row.vocabularySize);
        QCOMPARE(again.askedVocabularySize, row.askedVocabularySize);
        QCOMPARE(again.minFrequency, row.minFrequency);
        QVERIFY(again.ranOutOfPairs);
        QCOMPARE(again.words, row.words);
        QCOMPARE(again.distinctWords, row.distinctWords);
        QVERIFY(again.seconds == row.seconds);
        QCOMPARE(again.corpusSha256, row.corpusSha256);
        QCOMPARE(again.createdAt, row.createdAt);

        RunRow run = sampleRun("First attempt");
        run.tokenizerId = id;
        const std::int64_t runId = project.addRun(run);
        expectError(ErrorCode::BadInput, "First attempt", [&] { project.removeTokenizer(id); });
        project.removeRun(runId);
        project.removeTokenizer(id);
        QVERIFY(project.tokenizers().empty());
    }

    void runsComeBackWithEveryField() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        RunRow row = sampleRun();
        row.id = project.addRun(row);
        row.folder = runFolder(row.id);
        row.state = RunState::Failed;
        row.step = 17;
        row.tokens = 1u << 31;
        row.trainingSeconds = 1.5;
        row.lastLoss = std::numeric_limits<double>::quiet_NaN();
        row.heldOutLoss = std::numeric_limits<double>::infinity();
        row.bestHeldOutLoss = 0.1;
        row.message = "The loss is not a number.";
        row.endedAt = 5000;
        project.updateRun(row);
        const RunRow again = Project(fresh.handle).run(row.id);
        QCOMPARE(again.name, row.name);
        QCOMPARE(toString(again.state), std::string("failed"));
        QCOMPARE(again.configJson, row.configJson);
        QCOMPARE(again.optionsJson, row.optionsJson);
        QCOMPARE(again.preset, row.preset);
        QCOMPARE(again.folder, row.folder);
        QCOMPARE(again.totalSteps, row.totalSteps);
        QCOMPARE(again.step, row.step);
        QCOMPARE(again.tokens, row.tokens);
        QVERIFY(again.trainingSeconds == 1.5);
        QVERIFY(std::isnan(again.lastLoss));
        QVERIFY(std::isinf(again.heldOutLoss));
        QVERIFY(again.bestHeldOutLoss == 0.1);
        QCOMPARE(again.message, row.message);
        QCOMPARE(again.startedAt, row.startedAt);
        QCOMPARE(again.endedAt, row.endedAt);
        expectError(ErrorCode::BadInput, "no run 77", [&] { project.run(77); });
        row.id = 77;
        row.folder = runFolder(row.id);
        expectError(ErrorCode::BadInput, "no run 77", [&] { project.updateRun(row); });
    }

    void stateNamesAreStableAndStrangeOnesRefused() {
        for (const RunState state : {RunState::Running, RunState::Paused, RunState::Completed, RunState::Stopped,
                                     RunState::Interrupted, RunState::Failed})
            QVERIFY(runStateFrom(toString(state)) == state);
        QCOMPARE(toString(RunState::Interrupted), std::string("interrupted"));
        expectError(ErrorCode::BadInput, "sleeping", [] { runStateFrom("sleeping"); });
    }

    void runsOfADeadProcessBecomeInterruptedAndOwnOnesDoNot() {
        const QTemporaryDir directory;
        const fs::path folder = fs::path(directory.path().toStdString()) / "P";
        std::int64_t running = 0;
        std::int64_t paused = 0;
        std::int64_t done = 0;
        {
            const ProjectHandle handle = ProjectHandle::create(folder, "P");
            TestProject project(handle);
            running = project.addRun(sampleRun("a"));
            RunRow row = sampleRun("b");
            row.state = RunState::Paused;
            paused = project.addRun(row);
            row.state = RunState::Completed;
            done = project.addRun(row);
            QCOMPARE(project.markInterruptedRuns(), 0); // they live: this is their process
        }
        const ProjectHandle handle = ProjectHandle::open(folder);
        TestProject project(handle);
        const std::int64_t own = project.addRun(sampleRun("c"));
        QCOMPARE(project.markInterruptedRuns(), 2);
        QVERIFY(project.run(running).state == RunState::Interrupted);
        QVERIFY(project.run(paused).state == RunState::Interrupted);
        QVERIFY(!project.run(paused).message.empty());
        QVERIFY(project.run(done).state == RunState::Completed);
        QVERIFY(project.run(own).state == RunState::Running);
        QCOMPARE(project.markInterruptedRuns(), 0);
        // The handle that is not the writer may not judge who lives.
        const ProjectHandle reader = ProjectHandle::open(folder);
        expectError(ErrorCode::BadInput, "read-only", [&] { TestProject(reader).markInterruptedRuns(); });
    }

    void aResumedRunBelongsToTheProcessThatResumedIt() {
        const QTemporaryDir directory;
        const fs::path folder = fs::path(directory.path().toStdString()) / "P";
        { TestProject(ProjectHandle::create(folder, "P")).addRun(sampleRun()); }
        TestProject project(ProjectHandle::open(folder));
        QCOMPARE(project.markInterruptedRuns(), 1);
        RunRow row = project.runs().front();
        row.state = RunState::Running;
        project.updateRun(row);
        QCOMPARE(project.markInterruptedRuns(), 0);
    }

    void aRunHasOneBestAndOneLatestCheckpoint() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const std::int64_t run = project.addRun(sampleRun());
        const std::int64_t otherRun = project.addRun(sampleRun("other"));
        CheckpointRow row = sampleCheckpoint(run, 10);
        row.best = row.latest = true;
        const std::int64_t first = project.addCheckpoint(row);
        CheckpointRow other = sampleCheckpoint(otherRun, 10);
        other.best = other.latest = true;
        project.addCheckpoint(other);
        row = sampleCheckpoint(run, 20);
        row.latest = true;
        row.note = "second";
        const std::int64_t second = project.addCheckpoint(row);
        auto rows = project.checkpoints(run);
        QCOMPARE(rows.size(), std::size_t{2});
        QVERIFY(rows[0].id == first && rows[0].best && !rows[0].latest);
        QVERIFY(rows[1].id == second && !rows[1].best && rows[1].latest);
        QCOMPARE(rows[1].note, std::string("second"));
        QCOMPARE(rows[1].bytes, std::uint64_t{12345});
        QCOMPARE(rows[1].manifestSha256, std::string("abc"));
        QCOMPARE(rows[1].createdAt, std::int64_t{2020});
        rows[1].best = rows[1].pinned = true;
        project.updateCheckpoint(rows[1]);
        rows = project.checkpoints(run);
        QVERIFY(!rows[0].best && rows[1].best && rows[1].pinned);
        const auto all = project.checkpoints();
        QCOMPARE(all.size(), std::size_t{3});
        QVERIFY(all[1].runId == otherRun && all[1].best && all[1].latest);
    }

    void oneFolderIsOneCheckpoint() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const std::int64_t run = project.addRun(sampleRun());
        CheckpointRow row = sampleCheckpoint(run, 10);
        row.best = true;
        row.note = "kept";
        const std::int64_t id = project.addCheckpoint(row);
        row.best = false;
        row.latest = true;
        row.note.clear();
        row.manifestSha256 = "new";
        QCOMPARE(project.addCheckpoint(row), id);
        const CheckpointRow stored = project.checkpoints().front();
        QVERIFY(stored.best && stored.latest);
        QCOMPARE(stored.note, std::string("kept"));
        QCOMPARE(stored.manifestSha256, std::string("new"));
        project.removeCheckpoint(id);
        expectError(ErrorCode::BadInput, "no checkpoint", [&] { project.removeCheckpoint(id); });
        expectError(ErrorCode::BadInput, "no checkpoint", [&] { project.updateCheckpoint(stored); });
        row.runId = 99;
        expectError(ErrorCode::BadInput, "no run 99", [&] { project.addCheckpoint(row); });
    }

    void removingARunTakesAllOfItAndNothingElse() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const std::int64_t probe = project.addProbe("<mask>");
        std::vector<std::int64_t> ids;
        for (const std::string name : {"a", "b"}) {
            const std::int64_t run = project.addRun(sampleRun(name));
            project.addMetrics(run, sampleMetrics(1, 5));
            project.addEvaluation(run, {5, 1, 1, 1, 1, true});
            CheckpointRow checkpoint = sampleCheckpoint(run, 5);
            project.addCheckpoint(checkpoint);
            project.addProbeAnswers({{probe, run, 5, 0, "x", 0.5}});
            ids.push_back(run);
        }
        project.removeRun(ids[0]);
        QVERIFY(project.metrics(ids[0]).empty());
        QVERIFY(project.evaluations(ids[0]).empty());
        QVERIFY(project.checkpoints(ids[0]).empty());
        QVERIFY(project.probeAnswers(ids[0]).empty());
        QCOMPARE(project.metrics(ids[1]).size(), std::size_t{5});
        QCOMPARE(project.evaluations(ids[1]).size(), std::size_t{1});
        QCOMPARE(project.checkpoints(ids[1]).size(), std::size_t{1});
        QCOMPARE(project.probeAnswers(ids[1]).size(), std::size_t{1});
        QVERIFY(project.defects().empty());
        expectError(ErrorCode::BadInput, "no run", [&] { project.removeRun(ids[0]); });
        QVERIFY2(project.addRun(sampleRun("c")) > ids[1], "an id was used twice");
    }

    void theFolderOfTheNextRunIsKnownBeforeIt() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const auto next = [&] { return project.read([](const Stores& stores) { return stores.runs.nextFolder(); }); };
        for (const std::string name : {"a", "b"}) {
            const std::string folder = next();
            QCOMPARE(project.run(project.addRun(sampleRun(name))).folder, folder);
        }
        project.removeRun(2); // its number is not used again
        const std::string folder = next();
        QCOMPARE(project.run(project.addRun(sampleRun("c"))).folder, folder);
    }

    void probesAndAnswersComeBackInOrder() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const std::int64_t run = project.addRun(sampleRun());
        const std::int64_t a = project.addProbe("A <mask>.");
        const std::int64_t b = project.addProbe("B <mask>.");
        project.addProbeAnswers(
            {{b, run, 20, 0, "Ġb", 0.5}, {a, run, 20, 1, "Ġa2", 0.25}, {a, run, 20, 0, "Ġa1", 0.75}});
        project.addProbeAnswers({{a, run, 10, 0, "Ġold", 0.125}});
        const auto answers = Project(fresh.handle).probeAnswers(run);
        QCOMPARE(answers.size(), std::size_t{4});
        QCOMPARE(answers[0].token, std::string("Ġold"));
        QCOMPARE(answers[1].token, std::string("Ġa1"));
        QCOMPARE(answers[2].token, std::string("Ġa2"));
        QCOMPARE(answers[3].probeId, b);
        QVERIFY(answers[1].probability == 0.75);
        project.removeProbe(a);
        QCOMPARE(project.probes().size(), std::size_t{1});
        QCOMPARE(project.probeAnswers(run).size(), std::size_t{1});
        project.addProbeAnswers({{a, run, 30, 0, "late", 0.5}}); // of a probe removed while the run goes on
        QCOMPARE(project.probeAnswers(run).size(), std::size_t{1});
        expectError(ErrorCode::BadInput, "no run 9", [&] { project.addProbeAnswers({{b, 9, 1, 0, "x", 1}}); });
    }

    void eventsAreNewestFirstAndLimited() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        for (int i = 0; i < 5; ++i)
            project.addEvent("import", "Event " + std::to_string(i));
        const auto newest = project.events(2);
        QCOMPARE(newest.size(), std::size_t{2});
        QCOMPARE(newest[0].text, std::string("Event 4"));
        QCOMPARE(newest[0].kind, std::string("import"));
        QVERIFY(newest[0].at > 0);
        QCOMPARE(project.events().size(), std::size_t{5});
    }

    void twoConnectionsOfOneHandleSeeEachOther() {
        const FreshProject fresh;
        TestProject writer(fresh.handle);
        const TestProject reader(fresh.handle);
        const std::int64_t run = writer.addRun(sampleRun());
        writer.addMetrics(run, sampleMetrics(1, 3));
        QCOMPARE(reader.metrics(run).size(), std::size_t{3});
    }
};

QTEST_APPLESS_MAIN(ProjectTest)
#include "tst_Project.moc"
