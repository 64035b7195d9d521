// SPDX-License-Identifier: GPL-3.0-or-later
// A limit on the address space (ulimit -v, as batch systems set it), from far too little to enough: each training is
// refused in a sentence or completes, and none ends by a signal or waits for ever.
#include "core/base/Error.h"
#include "tests/support/TinyProject.h"

#include <QTest>

#include <cstdio>
#include <fstream>
#include <new>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kantai;

namespace {

enum Exit { Completed = 0, Refused = 4, Unexpected = 1 };

std::uint64_t mappedBytes() {
    std::uint64_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGE_SIZE));
}

int trainWithin(const fs::path& project, std::uint64_t moreBytes) {
    const rlim_t bytes = mappedBytes() + moreBytes;
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_AS, &limit);
    try {
        PretrainRequest request = test::tinyPretraining(6);
        request.options.threads = 1;
        PretrainObserver nobody;
        TrainingControl control;
        pretrain(openProject(project), request, nobody, control, {}, {});
        return Completed;
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.message().c_str());
        return error.code() == ErrorCode::Resources ? Refused : Unexpected;
    } catch (const std::bad_alloc&) {
        return Refused; // both front ends say that there is not enough memory
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return Unexpected;
    }
}

} // namespace

class AddressSpaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTrainingIsRefusedOrCompletes() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("Sanitizers map terabytes.");
#endif
        constexpr unsigned kSecondsOfOneTraining = 300; // one that waits for ever ends by SIGALRM
        const test::TinyProject project(test::TinyProject::Stage::Tokenizer);
        bool wasRefused = false, hasCompleted = false;
        for (std::uint64_t megabytes = 4; megabytes <= 260; megabytes += 8) {
            const pid_t child = ::fork();
            if (child == 0) {
                ::alarm(kSecondsOfOneTraining);
                ::_exit(trainWithin(project.path(), megabytes * 1'000'000));
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            QVERIFY2(WIFEXITED(status), qPrintable(QString("%1 MB: signal %2").arg(megabytes).arg(WTERMSIG(status))));
            QVERIFY2(WEXITSTATUS(status) != Unexpected, qPrintable(QString("%1 MB").arg(megabytes)));
            (WEXITSTATUS(status) == Completed ? hasCompleted : wasRefused) = true;
        }
        QVERIFY(wasRefused && hasCompleted);
    }
};

QTEST_APPLESS_MAIN(AddressSpaceTest)
#include "tst_AddressSpace.moc"
