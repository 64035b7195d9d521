// SPDX-License-Identifier: GPL-3.0-or-later
// Ends a process at the nth of its system calls that change a file system, as kill -9 would. The calls of this
// program, SQLite's and the standard library's come here because a program's own functions take precedence over those
// of a shared library. Included by one source file of a test program.
#pragma once

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <functional>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kantai::test {

struct KillPoints {
    static inline std::atomic<bool> counting = false;
    static inline std::atomic<long> passed = 0;
    static inline long fatal = 0; // the call that is not made any more; 0: none

    static void pass() {
        if (counting && ++passed == fatal) {
            ::kill(::getpid(), SIGKILL);
            for (;;)
                ::pause();
        }
    }
};

struct ChildEnd {
    bool killed = false;
    int exitCode = -1;
    long passed = 0; // of a child that was not killed: how many such calls it made
};

// Runs work in a child process that is killed instead of making its nth call (0: not at all). The parent must have no
// other threads.
inline ChildEnd inChild(long fatal, const std::function<void()>& work) {
    int pipes[2];
    if (::pipe(pipes) != 0)
        return {};
    const pid_t child = ::fork();
    if (child == 0) {
        int code = 0;
        KillPoints::fatal = fatal;
        KillPoints::counting = true;
        try {
            work();
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
            code = 1;
        }
        KillPoints::counting = false;
        const long passed = KillPoints::passed;
        ::_exit(::write(pipes[1], &passed, sizeof passed) == sizeof passed ? code : 2);
    }
    ::close(pipes[1]);
    ChildEnd end;
    int status = 0;
    ::waitpid(child, &status, 0);
    end.killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    end.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    if (!end.killed && ::read(pipes[0], &end.passed, sizeof end.passed) != sizeof end.passed)
        end.exitCode = -1;
    ::close(pipes[0]);
    return end;
}

} // namespace kantai::test

extern "C" {
// What was written survives the process without a sync, and the tests need not wait for the disk.
int fsync(int) {
    kantai::test::KillPoints::pass();
    return 0;
}
int syncfs(int) noexcept {
    kantai::test::KillPoints::pass();
    return 0;
}
int fdatasync(int) {
    kantai::test::KillPoints::pass();
    return 0;
}
ssize_t pwrite(int file, const void* bytes, size_t size, off_t offset) {
    kantai::test::KillPoints::pass();
    return ::syscall(SYS_pwrite64, file, bytes, size, offset);
}
ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t offset) {
    kantai::test::KillPoints::pass();
    return ::syscall(SYS_pwrite64, file, bytes, size, offset);
}
int rename(const char* from, const char* to) noexcept {
    kantai::test::KillPoints::pass();
    return static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}
int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) noexcept {
    kantai::test::KillPoints::pass();
    return static_cast<int>(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}
int mkdir(const char* path, mode_t mode) noexcept {
    kantai::test::KillPoints::pass();
    return static_cast<int>(::syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}
int unlink(const char* path) noexcept {
    kantai::test::KillPoints::pass();
    return static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}
int unlinkat(int folder, const char* path, int flags) noexcept {
    kantai::test::KillPoints::pass();
    return static_cast<int>(::syscall(SYS_unlinkat, folder, path, flags));
}
int rmdir(const char* path) noexcept {
    kantai::test::KillPoints::pass();
    return static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR));
}
int remove(const char* path) noexcept {
    kantai::test::KillPoints::pass();
    const auto file = static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, 0));
    return file == 0 || errno != EISDIR ? file
                                        : static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR));
}
}
