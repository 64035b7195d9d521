// SPDX-License-Identifier: GPL-3.0-or-later
// The running training or the run shown last: its curves, its state and what the buttons do. Lives on the UI thread;
// owns the training Job, its control and the mailbox, which a timer empties ten times a second.
#pragma once

#include "core/base/SharedRows.h"
#include "core/training/TrainingControl.h"
#include "core/training/TrainingObserver.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/sample/Sample.h"
#include "ui/jobs/Job.h"
#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace kantai {
class Invitation;
}

namespace kantai::ui {

struct GroupNorms;

class TrainingSession : public QObject {
    Q_OBJECT
public:
    explicit TrainingSession(QObject* parent = nullptr);
    ~TrainingSession() override; // stops and saves if saving is possible now

    // Start a new run, resume one (request.resumeRun), or run the sample. Progress and log lines come from job().
    void start(const ProjectHandle& project, const PretrainRequest& request);
    void startSample(const ProjectHandle& project, const SampleRequest& request);
    void pause();
    void resume();
    void stopAndSave();
    void stopWithoutSaving();
    void tryAgain(); // to save what is pending
    // Of the training that is active: it has the new values from its next step on, and runChanged() tells.
    void change(const RunChange& wanted);

    std::optional<TrainingPhase> phase() const; // none: idle, or isStopping()
    bool isStopping() const;                    // the training that is active was asked to end and is doing it
    bool stopRequested() const;                 // the same, or it cannot be saved yet (TrainingPhase::Waiting)
    const QString&
    waitingReason() const; // why something is not saved yet and what is needed; empty: nothing is pending
    bool isActive() const; // a job exists and has not finished
    Job* job() const;      // null when idle

    static constexpr std::int64_t kReadAtOnce = 100'000; // steps of a stored run, in some 20 ms
    // Shows a finished run (idle only): its row at once, the curves of a long one when they have been read in the
    // background.
    void showRun(const ProjectHandle& project, const RunRow& run);
    bool isReading() const; // stored curves, of the run shown or of the one that is resumed
    void clear();

    const RunRow& run() const; // id 0: none yet
    std::int64_t totalSteps() const;
    const SharedRows<MetricRow>& metrics() const;
    const std::vector<EvaluationRow>& evaluations() const;
    const std::vector<ProbeAnswerRow>& probeAnswers() const;
    const std::vector<GroupNorms>& groupNorms() const; // since the training started; empty for a stored run
    // The seconds of training that the run is limited to; none when its length is counted in steps or epochs.
    std::optional<double> timeBudget() const;
    double progress() const;         // the part of the run that is done, 0 to 1; negative: not known
    double secondsRemaining() const; // of the time budget, or from the last steps' pace; negative: not known

    // The computers of the training that is active and was started so that others may join; and how they do, null for
    // other trainings and when none is active.
    const std::vector<MachineState>& machines() const;
    std::shared_ptr<const Invitation> invitation() const;

    // The runs that are drawn over the one shown, by their ids; the pages choose them.
    const std::set<std::int64_t>& comparedRuns() const;
    void setCompared(std::int64_t run, bool compared);

Q_SIGNALS:
    void comparedRunsChanged();
    void started(kantai::ui::Job* job);
    void stateChanged();                                          // phase(), isActive() or waitingReason()
    void runChanged();                                            // another run, or its row changed
    void metricsArrived();                                        // metrics(), evaluations() or probeAnswers() grew
    void curvesUnreadable(const kantai::ui::JobOutcome& outcome); // those stored of the run shown
    void machinesChanged();                                       // machines()
    void checkpointsChanged();                                    // read the project again
    void finished(const kantai::ui::JobOutcome& outcome);

private:
    using TrainingWork = std::function<void(PretrainObserver&, TrainingControl&, const Progress&, std::stop_token)>;
    void begin(const ProjectHandle& project, const QString& title, TrainingWork work);
    void finish(const JobOutcome& outcome);
    enum class Reading { Now, InBackground };
    void readCurves(std::int64_t run, Reading when);
    void emptyMailbox();
    void setPhase(std::optional<TrainingPhase> phase);
    void stop(TrainingControl::Stop how);

    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace kantai::ui
