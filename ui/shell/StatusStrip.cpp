// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StatusStrip.h"
#include "core/training/options/Precision.h"
#include "core/training/options/TrainingOptions.h"

#include "core/base/Threads.h"
#include "ui/Format.h"
#include "ui/Language.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/Controls.h"
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <algorithm>

namespace kantai::ui {

namespace {
constexpr int kBarSteps = 1000;
} // namespace

StatusStrip::StatusStrip(ProjectSession& session, QWidget* parent) : QStatusBar(parent), session_(session) {
    setSizeGripEnabled(false);
    setContentsMargins(12, 0, 12, 0);
    text_ = new QLabel(this);
    text_->setObjectName(QStringLiteral("statusJobLabel"));
    addWidget(text_);
    bar_ = new QProgressBar(this);
    bar_->setObjectName(QStringLiteral("statusProgressBar"));
    bindText(bar_, &QWidget::setAccessibleName, [] { return tr("Progress of the running job"); });
    bar_->setTextVisible(false);
    bar_->setFixedWidth(220);
    addWidget(bar_);
    remaining_ = new QLabel(this);
    remaining_->setObjectName(QStringLiteral("statusRemainingLabel"));
    addWidget(remaining_);
    stop_ = newButton([] { return tr("Stop"); }, "statusStopButton", this);
    stop_->setProperty("flat", true);
    addWidget(stop_);
    addPermanentWidget(newDimLabel(
        [] {
            return tr("CPU · %1 thread(s) · %2", nullptr, physicalCores())
                .arg(physicalCores())
                .arg(QString::fromStdString(toString(resolvePrecision(PrecisionChoice::Auto))));
        },
        this));
    connect(stop_, &QPushButton::clicked, this, [this] {
        if (session_.currentJob() == nullptr && side_)
            side_->requestStop();
        else
            Q_EMIT stopRequested();
    });
    connect(&session, &ProjectSession::jobStarted, this, &StatusStrip::follow);
    connect(&session, &ProjectSession::sideJobStarted, this, &StatusStrip::followSide);
    connect(&session, &ProjectSession::jobFinished, this, [this](const QString&, const JobOutcome&) { idle(); });
    connect(&session.training(), &TrainingSession::metricsArrived, this, &StatusStrip::showTraining);
    connect(&session.training(), &TrainingSession::stateChanged, this, &StatusStrip::showTraining);
    followLanguage(this, [this] {
        if (session_.currentJob() == nullptr)
            idle();
        else
            showTraining(); // another job shows its next phase in the new language
    });
}

void StatusStrip::follow(Job* job) {
    show(job);
    connect(
        job, &Job::progressed, this, [this, title = job->title()](const QString& phase, quint64 done, quint64 total) {
            if (!session_.training().isActive() || session_.training().metrics().empty()) // showTraining shows more
                showProgress(title, phase, done, total);
        });
}

// The newest of those that run beside: one is what a user has under way.
void StatusStrip::followSide(Job* job) {
    side_ = job;
    if (session_.currentJob() == nullptr)
        show(job);
    connect(job, &Job::progressed, this, [this, job](const QString& phase, quint64 done, quint64 total) {
        if (session_.currentJob() == nullptr && side_ == job)
            showProgress(job->title(), phase, done, total);
    });
    connect(job, &Job::finished, this, [this] {
        if (session_.currentJob() == nullptr)
            idle();
    });
}

void StatusStrip::show(Job* job) {
    text_->setText(job->title());
    bar_->setRange(0, 0);
    for (QWidget* widget :
         {static_cast<QWidget*>(bar_), static_cast<QWidget*>(remaining_), static_cast<QWidget*>(stop_)})
        widget->setVisible(true);
    remaining_->clear();
}

void StatusStrip::showProgress(const QString& title, const QString& phase, quint64 done, quint64 total) {
    text_->setText(phase.isEmpty() ? title : title + QStringLiteral(" · ") + language::ofEngine(phase));
    bar_->setRange(0, total > 0 ? kBarSteps : 0);
    if (total > 0)
        bar_->setValue(static_cast<int>(kBarSteps * static_cast<double>(done) / static_cast<double>(total)));
}

void StatusStrip::showTraining() {
    const TrainingSession& training = session_.training();
    if (!training.isActive() || training.metrics().empty())
        return;
    const std::int64_t step = training.metrics().back().step;
    const std::int64_t total = training.totalSteps();
    const QString name = format::shortName(format::name(training.run().name));
    QString text = total > 0 ? tr("%1 · step %2 of %3")
                                   .arg(name, format::count(static_cast<std::uint64_t>(step)),
                                        format::count(static_cast<std::uint64_t>(total)))
                             : tr("%1 · step %2").arg(name, format::count(static_cast<std::uint64_t>(step)));
    if (training.phase() == TrainingPhase::Waiting)
        text = tr("%1 · waiting to save").arg(name);
    else if (!training.waitingReason().isEmpty())
        text = tr("%1 · not saved yet").arg(text);
    else if (training.phase() == TrainingPhase::Paused)
        text = tr("%1 · paused").arg(text);
    text_->setText(text);
    text_->setToolTip(training.waitingReason());
    // A bar without an end moves all the time, which a paused training does not.
    const double progress = training.progress();
    bar_->setRange(0, progress >= 0 || training.phase() == TrainingPhase::Paused ? kBarSteps : 0);
    bar_->setValue(static_cast<int>(std::max(0.0, progress) * kBarSteps));
    const double seconds = training.secondsRemaining();
    remaining_->setText(seconds >= 0 ? tr("%1 left").arg(format::duration(seconds)) : QString());
}

void StatusStrip::idle() {
    if (side_ && side_->isRunning())
        return show(side_);
    text_->setText(tr("Ready"));
    text_->setToolTip({});
    bar_->hide();
    remaining_->hide();
    stop_->hide();
}

} // namespace kantai::ui
