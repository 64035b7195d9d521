// SPDX-License-Identifier: GPL-3.0-or-later
// While it lives, no file of this process grows beyond a number of bytes: a disk that fills up, without filling one.
// Used by tests of what happens then.
#pragma once

#include <csignal>
#include <cstdint>
#include <sys/resource.h>

namespace kantai::test {

class FileLimit {
public:
    explicit FileLimit(std::uint64_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileLimit() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;

private:
    rlimit before_{};
    void (*handler_)(int);
};

} // namespace kantai::test
