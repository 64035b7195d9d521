// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the newest of several requests in the background, beside a training or another job of the project: what was
// asked before is stopped, and its result is never delivered. For views whose answer takes a moment. Lives on the UI
// thread; the destructor stops the work and waits.
#pragma once

#include "ui/jobs/Job.h"
#include <functional>
#include <memory>
#include <optional>

namespace kantai::ui {

class LatestJob : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const JobOutcome&)>;

    explicit LatestJob(QObject* parent = nullptr);
    ~LatestJob() override;

    // Starts work as soon as the one before has stopped. done is called on the UI thread with Done or Failed, unless
    // a newer request or forget() comes first.
    void start(Job::Work work, Done done);
    void forget(); // stops the work; nothing is delivered any more
    bool isBusy() const;

private:
    struct Request {
        Job::Work work;
        Done done;
    };
    void startWaiting();
    void finish(const JobOutcome& outcome);

    std::unique_ptr<Job> job_;
    std::optional<Done> done_; // of the job that runs; none when it was forgotten
    std::optional<Request> waiting_;
};

} // namespace kantai::ui
