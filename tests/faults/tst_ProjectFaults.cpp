// SPDX-License-Identifier: GPL-3.0-or-later
// The project file under kill -9, bit flips and a full disk: nothing acknowledged is lost, damage is seen, nothing
// crashes.
#include "tests/project/ProjectFixtures.h"
#include "tests/support/ErrorOf.h"

#include "core/project/Database.h"
#include "core/project/stores/MetricCodec.h"
#include "core/project/stores/MetricStore.h"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <random>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kantai;
using namespace kantai::test;

namespace {

constexpr int kRowsPerChunk = 7;
constexpr int kFilledRuns = 2;
constexpr int kFilledSteps = 1000;

// Writes metrics until it is killed, and tells of each chunk once it is stored.
[[noreturn]] void writeUntilKilled(const fs::path& folder, std::int64_t run, int tell) {
    TestProject project(ProjectHandle::open(folder));
    const auto before = project.metrics(run);
    for (std::int64_t next = before.empty() ? 1 : before.back().step + 1;; next += kRowsPerChunk) {
        project.addMetrics(run, sampleMetrics(next, next + kRowsPerChunk - 1));
        const std::int64_t stored = next + kRowsPerChunk - 1;
        if (::write(tell, &stored, sizeof stored) != sizeof stored)
            ::_exit(1);
    }
}

// The last step that the child told of, after `chunks` chunks and a moment of random length.
std::int64_t killAfter(pid_t child, int listen, int chunks, unsigned spins) {
    std::int64_t stored = 0;
    for (int i = 0; i < chunks; ++i) {
        if (::read(listen, &stored, sizeof stored) != sizeof stored)
            return -1;
    }
    for (volatile unsigned i = 0; i < spins;)
        i = i + 1;
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    // What it told of meanwhile was stored too.
    for (std::int64_t later = 0; ::read(listen, &later, sizeof later) == sizeof later;)
        stored = later;
    return stored;
}

void flipBit(const fs::path& file, std::uint64_t bit) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekg(static_cast<std::streamoff>(bit / 8));
    const char byte = static_cast<char>(stream.get() ^ (1 << (bit % 8)));
    stream.seekp(static_cast<std::streamoff>(bit / 8));
    stream.put(byte);
}

enum class Outcome { Refused, Defects, Unnoticed };

// Opens and reads everything, as the window does. Anything but an Error ends the test program.
Outcome readEverything(const fs::path& file) {
    try {
        TestProject project(ProjectHandle::open(file));
        const bool defects = !project.defects().empty();
        project.info();
        project.corpusFiles();
        project.tokenizers();
        project.checkpoints();
        project.probes();
        project.events();
        project.corpusSha256();
        for (const RunRow& run : project.runs()) {
            project.metrics(run.id);
            project.evaluations(run.id);
            project.probeAnswers(run.id);
        }
        return defects ? Outcome::Defects : Outcome::Unnoticed;
    } catch (const Error&) {
        return Outcome::Refused;
    }
}

fs::path filledProject(const fs::path& folder) {
    const ProjectHandle handle = ProjectHandle::create(folder, "P");
    TestProject project(handle);
    for (const std::string name : {"a", "b"}) {
        const std::int64_t run = project.addRun(sampleRun(name));
        for (int first = 1; first < kFilledSteps; first += 100) {
            project.addMetrics(run, sampleMetrics(first, first + 99));
            project.addEvaluation(run, {first + 99, 10.0 / first, 0.5, 1.5, 1000, false});
        }
        project.addCheckpoint({0, run, 1000, checkpointFolder(run, 1000), "aa", 1, 1, 1, true, true, false, "", 1});
    }
    for (int i = 0; i < 20; ++i)
        project.addEvent("import", "Something that was done, number " + std::to_string(i));
    return handle.file();
}

// The metric row of a step as it lies in a chunk, without the word before the rows that names their format.
std::string bytesOfRow(std::int64_t step) {
    const std::string one = encodeMetrics(sampleMetrics(step, step));
    const std::size_t row = encodeMetrics(sampleMetrics(step, step + 1)).size() - one.size();
    return one.substr(one.size() - row);
}

} // namespace

class ProjectFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        root_ = directory_.path().toStdString();
        filled_ = filledProject(root_ / "P");
        copy_ = root_ / "copy.kantai";
    }
    void init() { fs::copy_file(filled_, copy_, fs::copy_options::overwrite_existing); }

    void aKillAtAnyMomentLosesNothingThatWasStored() {
        const QTemporaryDir directory;
        const fs::path folder = fs::path(directory.path().toStdString()) / "P";
        std::int64_t run = 0;
        { run = TestProject(ProjectHandle::create(folder, "P")).addRun(sampleRun()); }
        std::mt19937 random(7);
        for (int round = 0; round < 25; ++round) {
            int pipes[2];
            QCOMPARE(::pipe(pipes), 0);
            const pid_t child = ::fork();
            QVERIFY(child >= 0);
            if (child == 0)
                writeUntilKilled(folder, run, pipes[1]);
            ::close(pipes[1]);
            const std::int64_t stored =
                killAfter(child, pipes[0], 1 + static_cast<int>(random() % 4), random() % 3'000'000);
            ::close(pipes[0]);
            QVERIFY(stored > 0);

            const ProjectHandle handle = ProjectHandle::open(folder);
            QVERIFY2(handle.writable(), "the lock of the killed process did not clear");
            TestProject project(handle);
            QVERIFY2(project.defects().empty(), project.defects().empty() ? "" : project.defects().front().c_str());
            const auto rows = project.metrics(run);
            QVERIFY2(static_cast<std::int64_t>(rows.size()) >= stored, "a chunk that was stored is lost");
            QVERIFY(rows.size() % kRowsPerChunk == 0);
            QVERIFY(rows == sampleMetrics(1, static_cast<std::int64_t>(rows.size())));
            QCOMPARE(project.markInterruptedRuns(), round == 0 ? 1 : 0);
        }
    }

    void flippedBitsNeverCrashAndThoseOfMetricsAreSeen() {
        const std::uint64_t bits = fs::file_size(filled_) * 8;
        std::mt19937_64 random(11);
        const int flips = 200;
        int seen = 0;
        for (int i = 0; i < flips; ++i) {
            init();
            flipBit(copy_, random() % bits);
            seen += readEverything(copy_) != Outcome::Unnoticed;
        }
        // Free space and texts carry no checksum; the share of the metrics must be seen, but for chance.
        const double share = static_cast<double>(kFilledRuns * kFilledSteps * bytesOfRow(1).size()) /
                             static_cast<double>(fs::file_size(filled_));
        QVERIFY2(seen > 0.85 * share * flips, qPrintable(QString::number(seen)));
    }

    void everyFlippedBitOfAMetricIsSeen() {
        const std::string bytes = readFile(filled_);
        std::mt19937_64 random(13);
        int tried = 0;
        for (int i = 0; i < 60; ++i) {
            const std::int64_t step = static_cast<std::int64_t>(1 + random() % kFilledSteps);
            const std::size_t at = bytes.find(bytesOfRow(step));
            if (at == std::string::npos)
                continue; // the row lies across two pages
            init();
            flipBit(copy_, at * 8 + random() % (bytesOfRow(step).size() * 8));
            const auto defects = Project(ProjectHandle::open(copy_)).defects();
            QCOMPARE(defects.size(), std::size_t{1});
            QVERIFY2(defects.front().starts_with("The metrics of run 1 have changed"), defects.front().c_str());
            ++tried;
        }
        QVERIFY(tried > 30);
    }

    void measurementsThatWereExchangedOrRemovedAreSeen_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("last chunk gone") << "DELETE FROM metric WHERE run_id = 1 AND chunk = 9"
                                         << "metrics of run 1 do not end";
        QTest::newRow("middle chunk gone") << "DELETE FROM metric WHERE run_id = 1 AND chunk = 4"
                                           << "metrics of run 1 have changed";
        QTest::newRow("all chunks gone") << "DELETE FROM metric WHERE run_id = 2"
                                         << "metrics of run 2 do not end";
        QTest::newRow("chunk of another run")
            << "UPDATE metric SET data = (SELECT data FROM metric WHERE run_id = 2 AND chunk = 3), checksum = "
               "(SELECT "
               "checksum FROM metric WHERE run_id = 2 AND chunk = 3) WHERE run_id = 1 AND chunk = 3"
            << "metrics of run 1 have changed";
        QTest::newRow("evaluation") << "UPDATE evaluation SET loss = 0.01 WHERE run_id = 2 AND step = 300"
                                    << "evaluation of run 2 at step 300";
        QTest::newRow("chain head") << "UPDATE metric_chain SET checksum = 'x' WHERE run_id = 1"
                                    << "metrics of run 1 do not end";
        QTest::newRow("state") << "UPDATE run SET state = 'sleeping' WHERE id = 1"
                               << "sleeping";
        QTest::newRow("reference") << "PRAGMA foreign_keys = OFF; DELETE FROM run WHERE id = 2"
                                   << "refers to a row of the table run";
    }
    void measurementsThatWereExchangedOrRemovedAreSeen() {
        QFETCH(QString, sql);
        QFETCH(QString, sentence);
        SQLite::Database(copy_.native(), SQLite::OPEN_READWRITE).exec(sql.toStdString());
        const auto defects = Project(ProjectHandle::open(copy_)).defects();
        QVERIFY(!defects.empty());
        const bool named = std::any_of(defects.begin(), defects.end(), [&](const std::string& defect) {
            return defect.find(sentence.toStdString()) != std::string::npos;
        });
        QVERIFY2(named, defects.front().c_str());
    }

    void aFullDiskIsToldAndNothingStoredBeforeIsLost() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const std::int64_t run = project.addRun(sampleRun());
        project.addMetrics(run, sampleMetrics(1, 100));
        {
            const Database full(fresh.handle.file(), Database::Access::Write);
            const int pages = full.connection().execAndGet("PRAGMA page_count").getInt();
            full.connection().exec("PRAGMA max_page_count = " + std::to_string(pages));
            expectError(ErrorCode::Resources, "Kant.kantai", [&] {
                full.write([&] { MetricStore(full.connection()).append(run, sampleMetrics(101, 2000)); });
            });
        }
        QVERIFY(project.metrics(run) == sampleMetrics(1, 100));
        QVERIFY(project.defects().empty());
        project.addMetrics(run, sampleMetrics(101, 2000));
        QVERIFY(project.metrics(run) == sampleMetrics(1, 2000));
    }

    void aFailingWriteIsToldAndNothingStoredBeforeIsLost() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        const std::int64_t run = project.addRun(sampleRun());
        project.addMetrics(run, sampleMetrics(1, 100));
        // A limit on file sizes makes write() fail as a broken disk does.
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit before = {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = fs::file_size(fresh.handle.file()) + 8192;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        // SQLite 3.46 tells that the file is too large, 3.40 has forgotten the reason by the time it is asked.
        const auto error = errorOf([&] { project.addMetrics(run, sampleMetrics(101, 20000)); });
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY2(error.has_value(), "nothing was refused");
        QVERIFY2(error->code() == ErrorCode::Resources || error->code() == ErrorCode::BadInput, error->what());
        QVERIFY2(error->message().find("Kant.kantai") != std::string::npos && !error->remedy().empty(),
                 error->what());
        std::signal(SIGXFSZ, oldHandler);
        QVERIFY(project.metrics(run) == sampleMetrics(1, 100));
        QVERIFY(project.defects().empty());
        project.addMetrics(run, sampleMetrics(101, 20000));
        QVERIFY(project.metrics(run) == sampleMetrics(1, 20000));
    }

private:
    QTemporaryDir directory_;
    fs::path root_;
    fs::path filled_; // never changed
    fs::path copy_;   // fresh for each test
};

QTEST_APPLESS_MAIN(ProjectFaultsTest)
#include "tst_ProjectFaults.moc"
