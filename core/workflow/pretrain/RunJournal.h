// SPDX-License-Identifier: GPL-3.0-or-later
// What a run has to tell its project, kept in memory until it is written. While another program uses the project
// file, or the disk is full, it grows, and nothing is lost; the training does not wait for it. Made by RunRecorder,
// on the training thread.
#pragma once

#include "core/project/Project.h"

#include <deque>
#include <functional>

namespace kantai {

class RunJournal {
public:
    RunJournal(Project& database, std::int64_t runId) : database_(database), runId_(runId) {}

    void add(const MetricRow& row);
    void add(const EvaluationRow& row);
    void addEvent(const std::string& text);
    // Any other change, one transaction, made in the order of the calls, after the metrics that were added before it.
    // It may be made again after it failed. done: called once it is made; what it throws leaves flush().
    void add(std::function<void(Stores&)> change, std::function<void()> done = {});

    // Writes all that waits, and the row. False when something could not be written: reason() says why, and it stays
    // for the next time.
    bool flush(const RunRow& row);
    const std::string& reason() const { return reason_; } // of the last flush; empty: all is written
    bool diskIsFull() const { return diskIsFull_; }       // or memory short: it will not pass by itself

    // 64 MB, or three hours without the project at a hundred steps a second. Beyond, every second of the older ones
    // is dropped.
    static constexpr std::size_t kMostMetrics = 1 << 20, kMostEvents = 200;

private:
    struct Change {
        std::function<void(Stores&)> make;
        std::function<void()> done;
    };
    bool tryTo(const std::function<void()>& write);
    void writeMetrics();

    Project& database_;
    std::int64_t runId_;
    std::vector<MetricRow> metrics_;
    std::deque<Change> changes_;
    std::size_t events_ = 0; // of the changes
    std::string reason_;
    bool diskIsFull_ = false;
};

} // namespace kantai
