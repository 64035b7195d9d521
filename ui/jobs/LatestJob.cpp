// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/LatestJob.h"

#include <utility>

namespace kantai::ui {

LatestJob::LatestJob(QObject* parent) : QObject(parent) {}

LatestJob::~LatestJob() = default;

bool LatestJob::isBusy() const {
    return done_.has_value() || waiting_.has_value();
}

void LatestJob::start(Job::Work work, Done done) {
    forget();
    waiting_ = Request{std::move(work), std::move(done)};
    if (!job_)
        startWaiting();
}

void LatestJob::forget() {
    waiting_.reset();
    done_.reset();
    if (job_)
        job_->requestStop(); // it is not waited for: the next one starts when it has ended
}

void LatestJob::startWaiting() {
    job_ = std::make_unique<Job>(QString(), std::move(waiting_->work));
    done_ = std::move(waiting_->done);
    waiting_.reset();
    connect(job_.get(), &Job::finished, this, &LatestJob::finish);
    job_->start();
}

void LatestJob::finish(const JobOutcome& outcome) {
    job_.release()->deleteLater(); // it is emitting the signal
    const std::optional<Done> done = std::exchange(done_, std::nullopt);
    if (waiting_)
        startWaiting();
    else if (done)
        (*done)(outcome);
}

} // namespace kantai::ui
