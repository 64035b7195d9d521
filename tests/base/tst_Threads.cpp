// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Threads.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <omp.h>
#include <sched.h>
#include <thread>

using namespace kantai;

class ThreadsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsKept() { QCOMPARE(resolveThreads(3), 3); }

    // 100,000 threads would take every process number of the computer.
    void aRequestBeyondReasonIsCut() {
        QVERIFY(mostThreads() >= 8 && mostThreads() <= 1024);
        QCOMPARE(resolveThreads(100'000), mostThreads());
        QCOMPARE(resolveThreads(2'147'483'647), mostThreads());
    }

    // A pass divides its work among the threads that it asked for.
    void openMpStartsAsManyAsWereResolved() {
        computeWith(resolveThreads(3));
        int started = 0;
#pragma omp parallel
#pragma omp single
        started = omp_get_num_threads();
        QCOMPARE(started, resolveThreads(3));
    }

    // libgomp reads it before main().
    void aLimitOfTheEnvironmentCounts() {
        QProcess limited;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("OMP_THREAD_LIMIT", "1");
        limited.setProcessEnvironment(environment);
        limited.start(QCoreApplication::arguments().front(), {"openMpStartsAsManyAsWereResolved"});
        QVERIFY(limited.waitForFinished(60'000));
        QVERIFY2(limited.exitCode() == 0, limited.readAllStandardOutput());
    }

    void noRequestMeansThePhysicalCores() {
        QCOMPARE(resolveThreads(0), physicalCores());
        QCOMPARE(resolveThreads(-1), physicalCores());
    }

    void thereIsAtLeastOneCoreAndNoMoreThanProcessors() {
        QVERIFY(physicalCores() >= 1);
        QVERIFY(physicalCores() <= static_cast<int>(std::thread::hardware_concurrency()));
    }

    void onlyCoresThisProcessMayUseCount() {
        cpu_set_t before, one;
        QCOMPARE(sched_getaffinity(0, sizeof before, &before), 0);
        std::size_t first = 0;
        while (!CPU_ISSET(first, &before))
            ++first;
        CPU_ZERO(&one);
        CPU_SET(first, &one);
        QCOMPARE(sched_setaffinity(0, sizeof one, &one), 0);
        QCOMPARE(physicalCores(), 1);
        QCOMPARE(sched_setaffinity(0, sizeof before, &before), 0);
    }
};

QTEST_GUILESS_MAIN(ThreadsTest)
#include "tst_Threads.moc"
