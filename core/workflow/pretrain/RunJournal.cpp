// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/RunJournal.h"
#include "core/base/Error.h"
#include "core/project/stores/Stores.h"

#include <utility>

namespace kantai {

void RunJournal::add(const MetricRow& row) {
    if (metrics_.size() >= kMostMetrics) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < metrics_.size(); i += 2)
            metrics_[kept++] = metrics_[i];
        metrics_.resize(kept);
    }
    metrics_.push_back(row);
}

void RunJournal::add(const EvaluationRow& row) {
    add([row, id = runId_](Stores& stores) { stores.metrics.addEvaluation(id, row); });
}

void RunJournal::addEvent(const std::string& text) {
    if (events_ >= kMostEvents)
        return;
    ++events_;
    add([text](Stores& stores) { stores.events.add("run", text); }, [this] { --events_; });
}

void RunJournal::add(std::function<void(Stores&)> change, std::function<void()> done) {
    changes_.push_back({std::move(change), std::move(done)});
}

bool RunJournal::tryTo(const std::function<void()>& write) {
    try {
        write();
        return true;
    } catch (const Error& error) {
        reason_ = error.what();
        diskIsFull_ = error.code() == ErrorCode::Resources;
    } catch (const std::exception& error) {
        reason_ = error.what();
        diskIsFull_ = false;
    }
    return false;
}

// After an I/O error it can be unknown whether they were stored: then those that are there are refused.
void RunJournal::writeMetrics() {
    const auto append = [this](Stores& stores) { stores.metrics.append(runId_, metrics_); };
    try {
        database_.write(append);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::Internal)
            throw;
        const auto stored = database_.metrics(runId_);
        const std::int64_t last = stored.empty() ? 0 : stored.back().step;
        std::erase_if(metrics_, [&](const MetricRow& row) { return row.step <= last; });
        database_.write(append);
    }
    metrics_.clear();
}

bool RunJournal::flush(const RunRow& row) {
    if (!metrics_.empty() && !tryTo([this] { writeMetrics(); }))
        return false;
    while (!changes_.empty()) {
        if (!tryTo([this] { database_.write(changes_.front().make); }))
            return false;
        const Change made = std::move(changes_.front());
        changes_.pop_front();
        if (made.done)
            made.done();
    }
    if (!tryTo([&] { database_.write([&](Stores& stores) { stores.runs.update(row); }); }))
        return false;
    reason_.clear();
    diskIsFull_ = false;
    return true;
}

} // namespace kantai
