// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "tests/ui/support/Patience.h"
#include "ui/jobs/Job.h"
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <atomic>
#include <new>
#include <semaphore>
#include <thread>

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

// Runs the work to its end and returns what finished() said; counts how often it was said.
struct Run {
    explicit Run(Job::Work work) : job(QStringLiteral("Work"), std::move(work)) {
        QObject::connect(&job, &Job::finished, &job, [this](const JobOutcome& said) {
            outcome = said;
            thread = QThread::currentThread();
            ++finishes;
        });
    }
    bool toEnd() {
        job.start();
        return waitFor([this] { return finishes > 0; });
    }

    Job job;
    JobOutcome outcome;
    QThread* thread = nullptr;
    int finishes = 0;
};

void waitForStop(const std::stop_token& stop) {
    std::binary_semaphore asked{0};
    const std::stop_callback callback(stop, [&asked] { asked.release(); });
    asked.acquire();
}

} // namespace

class tst_Job : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void workIsDoneElsewhereAndToldHere() {
        QThread* worker = nullptr;
        Run run([&worker](const Progress&, std::stop_token) { worker = QThread::currentThread(); });
        QVERIFY(!run.job.isRunning());
        run.job.start();
        QVERIFY(run.job.isRunning());
        QVERIFY(waitFor([&run] { return run.finishes > 0; }));
        QVERIFY(!run.job.isRunning());
        QCOMPARE(run.outcome.kind, JobOutcome::Kind::Done);
        QVERIFY(worker != nullptr && worker != QThread::currentThread());
        QCOMPARE(run.thread, QThread::currentThread());
    }

    // What the window and the playground compute goes first; threads that the work starts inherit its place.
    void workComputesBehindTheWindow() {
#ifdef __linux__
        const int here = ::getpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()));
        int there = here, inside = here;
        Run run([&](const Progress&, std::stop_token) {
            there = ::getpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()));
            std::thread([&] { inside = ::getpriority(PRIO_PROCESS, static_cast<id_t>(::gettid())); }).join();
        });
        QVERIFY(run.toEnd());
        QCOMPARE(there, std::min(here + 10, 19));
        QCOMPARE(inside, there);
        QCOMPARE(::getpriority(PRIO_PROCESS, static_cast<id_t>(::gettid())), here);
#else
        QSKIP("Only Linux gives single threads a place.");
#endif
    }

    void itEndsExactlyOnceHoweverOftenItIsStartedAndStopped() {
        std::atomic<int> calls = 0;
        Run run([&calls](const Progress&, const std::stop_token& stop) {
            ++calls;
            waitForStop(stop);
            throwIfStopped(stop, "The work");
        });
        run.job.start();
        run.job.start();
        run.job.requestStop();
        run.job.requestStop();
        QVERIFY(run.toEnd());
        run.job.requestStop();
        run.job.start();
        QCoreApplication::processEvents();
        QCOMPARE(calls.load(), 1);
        QCOMPARE(run.finishes, 1);
        QCOMPARE(run.outcome.kind, JobOutcome::Kind::Stopped);
        QVERIFY(run.outcome.message.contains(QStringLiteral("stopped")));
    }

    void whatWentWrongIsToldWithItsRemedy() {
        Run run([](const Progress&, std::stop_token) {
            throw Error(ErrorCode::BadInput, "The file a.txt is empty.", "Choose another file.");
        });
        QVERIFY(run.toEnd());
        QCOMPARE(run.outcome.kind, JobOutcome::Kind::Failed);
        QCOMPARE(run.outcome.message, QStringLiteral("The file a.txt is empty."));
        QCOMPARE(run.outcome.hint.sentence, QStringLiteral("Choose another file."));
    }

    void memoryThatRanOutIsToldAsSuch() {
        Run run([](const Progress&, std::stop_token) { throw std::bad_alloc(); });
        QVERIFY(run.toEnd());
        QCOMPARE(run.outcome.kind, JobOutcome::Kind::Failed);
        QVERIFY(run.outcome.message.contains(QStringLiteral("memory")));
        QVERIFY(!run.outcome.hint.sentence.isEmpty());
    }

    void anExceptionOfALibraryIsTold() {
        Run run([](const Progress&, std::stop_token) { throw std::out_of_range("index 7"); });
        QVERIFY(run.toEnd());
        QCOMPARE(run.outcome.kind, JobOutcome::Kind::Failed);
        QVERIFY(run.outcome.message.contains(QStringLiteral("index 7")));
    }

    void aFloodOfProgressIsThinnedButPhasesAndTheLastReportArrive() {
        constexpr int kReports = 200'000;
        Run run([](const Progress& progress, std::stop_token) {
            progress.report("Reading", 0, 0);
            for (int i = 1; i <= kReports; ++i)
                progress.report("Counting", static_cast<std::uint64_t>(i), kReports, "newest");
        });
        const QSignalSpy spy(&run.job, &Job::progressed);
        QVERIFY(run.toEnd());
        QVERIFY(spy.count() >= 3); // both phases and the end
        QVERIFY(spy.count() < kReports / 100);
        QCOMPARE(spy.first().at(0).toString(), QStringLiteral("Reading"));
        QCOMPARE(spy.last().at(0).toString(), QStringLiteral("Counting"));
        QCOMPARE(spy.last().at(1).toULongLong(), static_cast<quint64>(kReports));
        QCOMPARE(spy.last().at(2).toULongLong(), static_cast<quint64>(kReports));
        QCOMPARE(spy.last().at(3).toString(), QStringLiteral("newest"));
    }

    void everyLogLineArrivesBeforeTheEnd() {
        Run run([](const Progress& progress, std::stop_token) {
            for (int i = 0; i < 100; ++i)
                progress.warning("line " + std::to_string(i));
        });
        QStringList lines;
        connect(&run.job, &Job::logged, this, [&](LogLevel level, const QString& line) {
            QCOMPARE(level, LogLevel::Warning);
            QCOMPARE(run.finishes, 0);
            lines.append(line);
        });
        QVERIFY(run.toEnd());
        QCOMPARE(lines.size(), 100);
        QCOMPARE(lines.last(), QStringLiteral("line 99"));
    }

    void destroyedWhileRunningItStopsAndWaits() {
        std::atomic<bool> ended = false;
        std::binary_semaphore begun{0};
        int finishes = 0;
        {
            Job job(QStringLiteral("Work"), [&](const Progress& progress, const std::stop_token& stop) {
                begun.release();
                waitForStop(stop);
                progress.info("too late to be seen");
                ended = true;
            });
            connect(&job, &Job::finished, this, [&finishes] { ++finishes; });
            job.start();
            begun.acquire();
        }
        QVERIFY(ended);
        QCoreApplication::processEvents();
        QCOMPARE(finishes, 0);
    }

    void neverStartedItCanBeStoppedAndDestroyed() {
        Job job(QStringLiteral("Work"), [](const Progress&, std::stop_token) {});
        job.requestStop();
        QVERIFY(!job.isRunning());
        QCOMPARE(job.title(), QStringLiteral("Work"));
    }
};

QTEST_MAIN(tst_Job)
#include "tst_Job.moc"
