// SPDX-License-Identifier: GPL-3.0-or-later
// A library for LD_PRELOAD that makes one kind of system call fail, as a full or broken disk does, in a program that
// knows nothing of it. Only calls on files below one folder count. Used by tests/support/FaultyProcess.h.
//
//   KANTAI_FAULT         CALL:N:KIND or CALL:N:KIND:always; CALL is write, pwrite, sync, rename, open or any; the Nth
//   such
//                        call fails (with always: that one and all later ones). KIND is ENOSPC, EIO, EINTR, short
//                        (half of the bytes are written) or kill (the process ends as by kill -9 before the call)
//   KANTAI_FAULT_UNDER   the folder, absolute
//   KANTAI_FAULT_HEALED  once this file exists nothing fails any more
//   KANTAI_FAULT_COUNTS  a file that gets the number of calls of each kind when the process ends
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

enum Call { Write, PWrite, Sync, Rename, Open, Any, Calls };
constexpr std::array<std::string_view, Calls> kCalls{"write", "pwrite", "sync", "rename", "open", "any"};

enum class Fault { None, Failure, Short };

struct Plan {
    Call call = Any;
    long at = 0; // none
    int failure = 0;
    bool cutsShort = false, kills = false, always = false;
    const char *under = nullptr, *healed = nullptr, *counts = nullptr;
    std::array<std::atomic<long>, Calls> passed{};

    Plan() {
        under = std::getenv("KANTAI_FAULT_UNDER");
        healed = std::getenv("KANTAI_FAULT_HEALED");
        counts = std::getenv("KANTAI_FAULT_COUNTS");
        const char* const text = std::getenv("KANTAI_FAULT");
        char name[16] = "", kind[16] = "", rest[16] = "";
        if (text == nullptr || std::sscanf(text, "%15[^:]:%ld:%15[^:]:%15s", name, &at, kind, rest) < 3)
            return;
        for (std::size_t i = 0; i < kCalls.size(); ++i)
            if (kCalls[i] == name)
                call = static_cast<Call>(i);
        const std::string_view what = kind;
        failure = what == "ENOSPC" ? ENOSPC : what == "EIO" ? EIO : what == "EINTR" ? EINTR : 0;
        cutsShort = what == "short";
        kills = what == "kill";
        always = std::string_view(rest) == "always";
    }
    Plan(const Plan&) = delete;
    Plan& operator=(const Plan&) = delete;
    ~Plan() {
        if (counts == nullptr)
            return;
        if (std::FILE* const file = std::fopen(counts, "w")) {
            for (std::size_t i = 0; i < kCalls.size(); ++i)
                std::fprintf(file, "%s %ld\n", kCalls[i].data(), passed[i].load());
            std::fclose(file);
        }
    }
};

Plan& plan() {
    static Plan only;
    return only;
}

bool counts(const char* path) {
    const char* const under = plan().under;
    if (under == nullptr || path == nullptr)
        return false;
    if (path[0] == '/')
        return std::strncmp(path, under, std::strlen(under)) == 0;
    char folder[PATH_MAX];
    return ::getcwd(folder, sizeof folder) != nullptr && std::strncmp(folder, under, std::strlen(under)) == 0;
}

bool counts(int file) {
    char name[64], path[PATH_MAX];
    std::snprintf(name, sizeof name, "/proc/self/fd/%d", file);
    const ssize_t length = ::readlink(name, path, sizeof path - 1);
    if (length <= 0)
        return false;
    path[length] = '\0';
    return path[0] == '/' && counts(static_cast<const char*>(path)); // a pipe has no path
}

Fault faultOf(Call call) {
    Plan& fault = plan();
    const long ofAny = ++fault.passed[Any], ofCall = ++fault.passed[call];
    if (fault.at == 0 || (fault.call != call && fault.call != Any))
        return Fault::None;
    const long number = fault.call == Any ? ofAny : ofCall;
    if (number < fault.at || (number > fault.at && !fault.always))
        return Fault::None;
    if (fault.healed != nullptr && ::syscall(SYS_faccessat, AT_FDCWD, fault.healed, F_OK) == 0)
        return Fault::None;
    if (fault.kills) {
        ::kill(::getpid(), SIGKILL);
        for (;;)
            ::pause();
    }
    errno = fault.failure;
    return fault.cutsShort ? Fault::Short : Fault::Failure;
}

template <class File>
Fault faultOf(Call call, File file) {
    const int before = errno;
    if (!counts(file)) {
        errno = before;
        return Fault::None;
    }
    return faultOf(call);
}

ssize_t writeAt(int file, const void* bytes, size_t size, off64_t offset) {
    const Fault fault = faultOf(PWrite, file);
    if (fault == Fault::Failure)
        return -1;
    return ::syscall(SYS_pwrite64, file, bytes, fault == Fault::Short && size > 1 ? size / 2 : size, offset);
}

int openAt(int folder, const char* path, int flags, mode_t mode) {
    if (folder == AT_FDCWD && faultOf(Open, path) == Fault::Failure)
        return -1;
    return static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode));
}

int renameTo(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) {
    if (faultOf(Rename, to) == Fault::Failure)
        return -1;
    return static_cast<int>(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}

mode_t modeOf(int flags, va_list arguments) {
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
}

} // namespace

extern "C" {
ssize_t write(int file, const void* bytes, size_t size) {
    const Fault fault = faultOf(Write, file);
    if (fault == Fault::Failure)
        return -1;
    return ::syscall(SYS_write, file, bytes, fault == Fault::Short && size > 1 ? size / 2 : size);
}
ssize_t pwrite(int file, const void* bytes, size_t size, off_t offset) {
    return writeAt(file, bytes, size, offset);
}
ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t offset) {
    return writeAt(file, bytes, size, offset);
}
// What was written survives the process without a sync, and the tests need not wait for the disk.
int fsync(int file) {
    return faultOf(Sync, file) == Fault::Failure ? -1 : 0;
}
int syncfs(int file) noexcept {
    return faultOf(Sync, file) == Fault::Failure ? -1 : 0;
}
int fdatasync(int file) {
    return faultOf(Sync, file) == Fault::Failure ? -1 : 0;
}
int rename(const char* from, const char* to) noexcept {
    return renameTo(AT_FDCWD, from, AT_FDCWD, to, 0);
}
int renameat(int fromFolder, const char* from, int toFolder, const char* to) noexcept {
    return renameTo(fromFolder, from, toFolder, to, 0);
}
int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) noexcept {
    return renameTo(fromFolder, from, toFolder, to, flags);
}
int open(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openAt(AT_FDCWD, path, flags, mode);
}
int open64(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openAt(AT_FDCWD, path, flags | O_LARGEFILE, mode);
}
int openat(int folder, const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openAt(folder, path, flags, mode);
}
int openat64(int folder, const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openAt(folder, path, flags | O_LARGEFILE, mode);
}
}
