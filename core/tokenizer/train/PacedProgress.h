// SPDX-License-Identifier: GPL-3.0-or-later
// Throttles progress reports to at most twenty per second. Used by the trainer; one thread.
#pragma once

#include "core/base/Progress.h"

#include <chrono>

namespace kantai {

class PacedProgress {
public:
    explicit PacedProgress(const Progress& progress) : progress_(progress) {}

    // detail is called only when the report is passed on. The last report of a phase (done == total) always is.
    template <typename Detail>
    void report(const char* phase, std::uint64_t done, std::uint64_t total, Detail&& detail) {
        const auto now = Clock::now();
        if (done != total && now < next_)
            return;
        next_ = now + std::chrono::milliseconds(50);
        progress_.report(phase, done, total, detail());
    }
    void report(const char* phase, std::uint64_t done, std::uint64_t total) {
        report(phase, done, total, [] { return std::string(); });
    }

private:
    using Clock = std::chrono::steady_clock;
    const Progress& progress_;
    Clock::time_point next_{};
};

} // namespace kantai
