// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/TrainingSession.h"
#include "core/base/Json.h"
#include "core/training/TrainingEvents.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/pretrain/MetricRows.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/queue/RunQueue.h"

#include "core/base/Error.h"
#include "ui/jobs/LatestJob.h"
#include "ui/jobs/MailboxObserver.h"
#include "ui/jobs/RunCurves.h"
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <utility>

namespace kantai::ui {

namespace {

// The state that a job needs, shared so that it outlives the members of the session.
struct Shared {
    MetricsMailbox mailbox;
    TrainingControl control;
};

// More moments than a picture has columns: every second one makes room.
void keepNorms(std::vector<GroupNorms>& kept, const std::vector<GroupNorms>& arrived) {
    constexpr std::size_t kMost = 2000;
    kept.insert(kept.end(), arrived.begin(), arrived.end());
    while (kept.size() > kMost) {
        for (std::size_t i = 0; 2 * i < kept.size(); ++i)
            kept[i] = kept[2 * i];
        kept.resize((kept.size() + 1) / 2);
    }
}

std::optional<double> budgetOf(const RunRow& run) {
    if (run.optionsJson.empty())
        return {};
    try {
        const std::string origin = "The run's options";
        return timeBudget(trainingOptionsFromJson(parseJson(run.optionsJson, origin), origin).length);
    } catch (const Error&) {
        return {}; // a run of another version: its curves can be seen all the same
    }
}

} // namespace

struct TrainingSession::Impl {
    void setRun(const RunRow& row) {
        run = row;
        budget = budgetOf(row);
    }
    // Another run: of the one before nothing is left.
    void setRun(const RunRow& row, std::int64_t steps) {
        setRun(row);
        totalSteps = steps;
        curves = {};
        groupNorms.clear();
        reading->forget();
    }

    std::shared_ptr<Shared> shared;
    std::unique_ptr<Job> job;
    QTimer timer;
    std::optional<TrainingPhase> phase; // none: idle or stopping
    bool stopping = false;              // asked to
    QString waitingReason;
    std::optional<ProjectHandle> project;
    RunRow run;
    std::optional<double> budget; // of run
    std::int64_t totalSteps = 0;
    RunCurves curves;
    std::unique_ptr<LatestJob> reading = std::make_unique<LatestJob>(); // stored curves
    std::vector<GroupNorms> groupNorms;
    std::vector<MachineState> machines;
    std::shared_ptr<const Invitation> invitation;
    std::set<std::int64_t> compared; // runs that are drawn over this one
};

TrainingSession::TrainingSession(QObject* parent) : QObject(parent), impl_(std::make_unique<Impl>()) {
    impl_->timer.setInterval(100);
    connect(&impl_->timer, &QTimer::timeout, this, &TrainingSession::emptyMailbox);
}

TrainingSession::~TrainingSession() {
    if (impl_->shared && impl_->shared->control.stopRequested() != TrainingControl::Stop::Discard)
        impl_->shared->control.stop(TrainingControl::Stop::SaveOnce);
}

void TrainingSession::start(const ProjectHandle& project, const PretrainRequest& request) {
    const bool begins = !isActive();
    std::optional<RunCurves> shown; // those of the run that is resumed
    if (!isActive() && !isReading() && request.resumeRun == impl_->run.id)
        shown = std::exchange(impl_->curves, {});
    begin(project, tr("Pretraining"),
          [project, request](PretrainObserver& observer, TrainingControl& control, const Progress& progress,
                             std::stop_token stop) {
              const auto train = request.queueEntry ? runQueueEntry : pretrain;
              train(project, request, observer, control, progress, stop);
          });
    if (begins && request.invitation) {
        impl_->invitation = request.invitation;
        Q_EMIT stateChanged();
    }
    if (shown)
        impl_->curves = std::move(*shown);
    else if (request.resumeRun)
        readCurves(*request.resumeRun, Reading::InBackground);
}

void TrainingSession::startSample(const ProjectHandle& project, const SampleRequest& request) {
    begin(
        project, tr("Trying the sample"),
        [project, request](PretrainObserver& observer, TrainingControl& control, const Progress& progress,
                           std::stop_token stop) { runSample(project, request, observer, control, progress, stop); });
}

void TrainingSession::begin(const ProjectHandle& project, const QString& title, TrainingWork work) {
    if (isActive())
        return;
    impl_->setRun({}, 0);
    impl_->project = project;
    impl_->stopping = false;
    impl_->waitingReason.clear();
    impl_->shared = std::make_shared<Shared>();
    impl_->job = std::make_unique<Job>(
        title, [shared = impl_->shared, work = std::move(work)](const Progress& progress, std::stop_token stop) {
            MailboxObserver postman(shared->mailbox);
            work(postman, shared->control, progress, stop);
        });
    connect(impl_->job.get(), &Job::finished, this, &TrainingSession::finish);
    setPhase(TrainingPhase::Preparing);
    impl_->timer.start();
    impl_->job->start();
    Q_EMIT started(impl_->job.get());
}

void TrainingSession::finish(const JobOutcome& outcome) {
    impl_->timer.stop();
    emptyMailbox();
    impl_->job.release()->deleteLater(); // its signal is being delivered
    impl_->shared.reset();
    if (impl_->run.id != 0) {
        try {
            for (const RunRow& row : readProject(*impl_->project).runs)
                if (row.id == impl_->run.id)
                    impl_->setRun(row);
        } catch (const Error&) {
            // The project is missing or damaged; the code that opens it shows the error.
        }
    }
    impl_->waitingReason.clear();
    impl_->invitation.reset();
    impl_->machines.clear();
    impl_->phase.reset();
    Q_EMIT stateChanged();
    Q_EMIT runChanged();
    Q_EMIT checkpointsChanged();
    Q_EMIT finished(outcome);
}

void TrainingSession::emptyMailbox() {
    if (!impl_->shared)
        return;
    MetricsBatch batch = impl_->shared->mailbox.take();
    if (batch.run) {
        impl_->setRun(*batch.run);
        impl_->totalSteps = batch.run->totalSteps;
        Q_EMIT runChanged();
    }
    if (batch.totalSteps)
        impl_->totalSteps = *batch.totalSteps;
    if (batch.changed) {
        RunRow row = impl_->run;
        row.optionsJson = toJson(batch.changed->options).dump();
        row.totalSteps = impl_->totalSteps = batch.changed->totalSteps;
        impl_->setRun(row);
        Q_EMIT runChanged();
    }
    impl_->curves.append(batch.metrics, batch.evaluations, batch.probeAnswers);
    keepNorms(impl_->groupNorms, batch.groupNorms);
    if (batch.machines) {
        impl_->machines = *batch.machines;
        Q_EMIT machinesChanged();
    }
    // A stop whose checkpoint cannot be saved needs the user: to free space or to discard it.
    if (batch.phase && (!impl_->stopping || *batch.phase == TrainingPhase::Waiting))
        setPhase(batch.phase);
    if (batch.waiting) {
        impl_->waitingReason = QString::fromStdString(*batch.waiting);
        Q_EMIT stateChanged();
    }
    if (!batch.metrics.empty() || !batch.evaluations.empty() || !batch.probeAnswers.empty())
        Q_EMIT metricsArrived();
    if (batch.checkpointsChanged)
        Q_EMIT checkpointsChanged();
}

void TrainingSession::setPhase(std::optional<TrainingPhase> phase) {
    if (std::exchange(impl_->phase, phase) != phase)
        Q_EMIT stateChanged();
}

void TrainingSession::pause() {
    if (impl_->shared)
        impl_->shared->control.pause();
}

void TrainingSession::resume() {
    if (impl_->shared)
        impl_->shared->control.resume();
}

void TrainingSession::tryAgain() {
    if (impl_->shared)
        impl_->shared->control.tryAgain();
}

void TrainingSession::change(const RunChange& wanted) {
    if (impl_->shared)
        impl_->shared->control.change(wanted);
}

const std::vector<MachineState>& TrainingSession::machines() const {
    return impl_->machines;
}

std::shared_ptr<const Invitation> TrainingSession::invitation() const {
    return impl_->invitation;
}

const std::set<std::int64_t>& TrainingSession::comparedRuns() const {
    return impl_->compared;
}

void TrainingSession::setCompared(std::int64_t run, bool compared) {
    const bool changed = compared ? impl_->compared.insert(run).second : impl_->compared.erase(run) > 0;
    if (changed)
        Q_EMIT comparedRunsChanged();
}

void TrainingSession::stopAndSave() {
    stop(TrainingControl::Stop::Save);
}

void TrainingSession::stopWithoutSaving() {
    stop(TrainingControl::Stop::Discard);
}

void TrainingSession::stop(TrainingControl::Stop how) {
    if (!impl_->shared)
        return;
    impl_->stopping = true;
    impl_->shared->control.stop(how);
    if (impl_->curves.metrics.empty()) // not training yet: importing, tokenising
        impl_->job->requestStop();
    if (impl_->phase != TrainingPhase::Waiting || how == TrainingControl::Stop::Discard)
        setPhase(std::nullopt);
}

void TrainingSession::showRun(const ProjectHandle& project, const RunRow& run) {
    if (isActive())
        return;
    impl_->project = project;
    impl_->setRun(run, run.totalSteps);
    Q_EMIT runChanged();
    readCurves(run.id, run.step > kReadAtOnce ? Reading::InBackground : Reading::Now);
}

// Of a run that is resumed, what has been measured meanwhile is appended.
void TrainingSession::readCurves(std::int64_t run, Reading when) {
    const auto read = std::make_shared<RunCurves>();
    const Job::Work work = [project = *impl_->project, run, read](const Progress&, std::stop_token) {
        RunHistory history = readRun(project, run);
        *read = {history.metrics, std::move(history.evaluations), std::move(history.probeAnswers)};
    };
    const LatestJob::Done done = [this, read](const JobOutcome& outcome) {
        if (outcome.kind == JobOutcome::Kind::Done) {
            const RunCurves arrived = std::exchange(impl_->curves, std::move(*read));
            impl_->curves.append(arrived.metrics, arrived.evaluations, arrived.probeAnswers);
            Q_EMIT metricsArrived();
        }
        Q_EMIT stateChanged();
        if (outcome.kind == JobOutcome::Kind::Failed)
            Q_EMIT curvesUnreadable(outcome);
    };
    if (when == Reading::InBackground)
        impl_->reading->start(work, done);
    else
        done(Job::runHere(work));
}

bool TrainingSession::isReading() const {
    return impl_->reading->isBusy();
}

// What reads holds the project open: it is waited for, so that the project can be opened again at once.
void TrainingSession::clear() {
    impl_->reading = std::make_unique<LatestJob>();
    impl_->project.reset(); // it holds the lock of the project
    impl_->setRun({}, 0);
}

std::optional<TrainingPhase> TrainingSession::phase() const {
    return impl_->phase;
}

bool TrainingSession::isStopping() const {
    return isActive() && !impl_->phase;
}

bool TrainingSession::stopRequested() const {
    return isActive() && impl_->stopping;
}

const QString& TrainingSession::waitingReason() const {
    return impl_->waitingReason;
}

bool TrainingSession::isActive() const {
    return impl_->job != nullptr;
}

Job* TrainingSession::job() const {
    return impl_->job.get();
}

const RunRow& TrainingSession::run() const {
    return impl_->run;
}

std::int64_t TrainingSession::totalSteps() const {
    return impl_->totalSteps;
}

const SharedRows<MetricRow>& TrainingSession::metrics() const {
    return impl_->curves.metrics;
}

const std::vector<EvaluationRow>& TrainingSession::evaluations() const {
    return impl_->curves.evaluations;
}

const std::vector<ProbeAnswerRow>& TrainingSession::probeAnswers() const {
    return impl_->curves.probeAnswers;
}

const std::vector<GroupNorms>& TrainingSession::groupNorms() const {
    return impl_->groupNorms;
}

std::optional<double> TrainingSession::timeBudget() const {
    return impl_->budget;
}

double TrainingSession::progress() const {
    const auto& metrics = impl_->curves.metrics;
    if (metrics.empty() || (!impl_->budget && impl_->totalSteps <= 0))
        return -1;
    const double part = impl_->budget
                            ? metrics.back().trainingSeconds / *impl_->budget
                            : static_cast<double>(metrics.back().step) / static_cast<double>(impl_->totalSteps);
    return std::clamp(part, 0.0, 1.0);
}

double TrainingSession::secondsRemaining() const {
    const auto& metrics = impl_->curves.metrics;
    if (impl_->budget && !metrics.empty())
        return std::max(0.0, *impl_->budget - metrics.back().trainingSeconds);
    if (metrics.size() < 2 || impl_->totalSteps <= 0)
        return -1;
    const std::size_t back = std::min<std::size_t>(metrics.size() - 1, 50);
    const MetricRow& then = metrics[metrics.size() - 1 - back];
    const MetricRow& now = metrics.back();
    const double pace = (now.trainingSeconds - then.trainingSeconds) / static_cast<double>(now.step - then.step);
    return pace * static_cast<double>(impl_->totalSteps - now.step);
}

} // namespace kantai::ui
