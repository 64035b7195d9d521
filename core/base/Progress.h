// SPDX-License-Identifier: GPL-3.0-or-later
// Progress reporting for long-running operations: a phase with a count, and log messages. Passed by value into
// workflow functions and called on the thread that does the work; the receiver must be quick and thread-safe.
#pragma once

#include "core/base/Remedy.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>

namespace kantai {

enum class LogLevel { Info, Warning, Problem };

struct ProgressUpdate {
    std::string phase; // "Counting words", shown as it stands
    std::uint64_t done = 0;
    std::uint64_t total = 0; // 0: not known
    std::string detail;      // the newest merges, the file being read; may be empty
};

class Progress {
public:
    using UpdateSink = std::function<void(const ProgressUpdate&)>;
    // A line, and what to do about it, if anything.
    using LogSink = std::function<void(LogLevel, const std::string&, const Remedy&)>;

    Progress() = default; // discards all reports
    explicit Progress(UpdateSink update, LogSink log = {}) : update_(std::move(update)), log_(std::move(log)) {}

    void report(const std::string& phase, std::uint64_t done, std::uint64_t total,
                const std::string& detail = {}) const {
        if (update_)
            update_({phase, done, total, detail});
    }
    void log(LogLevel level, const std::string& line, const Remedy& remedy = {}) const {
        if (log_)
            log_(level, line, remedy);
    }
    void info(const std::string& line) const { log(LogLevel::Info, line); }
    void warning(const std::string& line, const Remedy& remedy = {}) const { log(LogLevel::Warning, line, remedy); }

private:
    UpdateSink update_;
    LogSink log_;
};

// Throws Error(Interrupted, "<what> was stopped.") when a stop has been requested.
void throwIfStopped(const std::stop_token& stop, const std::string& what);

} // namespace kantai
