// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/TrialPanel.h"
#include "core/workflow/pretrain/EquivalentCommand.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/ShortRun.h"

#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/plots/CurveView.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace kantai::ui {

TrialPanel::TrialPanel(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : QWidget(parent), session_(session), prompts_(prompts) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    forecastButton_ = newButton(tr("How long will it take?"), "forecastButton", this);
    forecastButton_->setToolTip(tr("Trains for five steps and discards the result."));
    findButton_ = newButton(tr("Try learning rates"), "findRateButton", this);
    findButton_->setToolTip(
        tr("Trains for at most 100 steps with an increasing learning rate and discards the result."));
    useButton_ = newButton(QString(), "useRateButton", this);
    useButton_->setAccessibleName(tr("Use this learning rate"));
    row->addWidget(forecastButton_);
    row->addWidget(findButton_);
    row->addStretch(1);
    row->addWidget(useButton_);
    layout->addLayout(row);
    answer_ = newDimLabel(QString(), this);
    answer_->setObjectName(QStringLiteral("trialAnswerLabel"));
    answer_->setWordWrap(true);
    layout->addWidget(answer_);
    curve_ = new CurveView(this, CurveView::Scale::LearningRates);
    curve_->setObjectName(QStringLiteral("learningRateCurve"));
    curve_->setFixedHeight(130);
    layout->addWidget(curve_);
    connect(forecastButton_, &QPushButton::clicked, this, &TrialPanel::forecast);
    connect(findButton_, &QPushButton::clicked, this, &TrialPanel::findRate);
    connect(useButton_, &QPushButton::clicked, this, [this] { Q_EMIT rateChosen(curve_->marker()); });
    connect(curve_, &CurveView::markerDragged, this, &TrialPanel::offerRate);
    setRunning(false);
    setRequest({});
}

void TrialPanel::setRequest(const PretrainRequest& request) {
    const auto trialOf = [](PretrainRequest r) {
        r.runName.clear();
        return equivalentCommand({}, r);
    };
    if (trialOf(request) != trialOf(request_)) {
        answer_->hide();
        curve_->hide();
        useButton_->hide();
    }
    request_ = request;
}

bool TrialPanel::stop() {
    if (job_ == nullptr)
        return false;
    job_->requestStop();
    return true;
}

void TrialPanel::forecast() {
    auto found = std::make_shared<RunForecast>();
    run(
        tr("Measuring the training"),
        [handle = session_.handle(), request = request_, found](const Progress& progress, std::stop_token stop) {
            *found = forecastRun(handle, request, progress, stop);
        },
        [this, found] { showForecast(*found); });
}

void TrialPanel::findRate() {
    auto found = std::make_shared<LearningRateFinding>();
    run(
        tr("Learning rate range test"),
        [handle = session_.handle(), request = request_, found](const Progress& progress, std::stop_token stop) {
            *found = findLearningRate(handle, request, {}, progress, stop);
        },
        [this, found] { showRates(*found); });
}

void TrialPanel::run(const QString& title, Job::Work work, std::function<void()> show) {
    const QPointer<QWidget> pressed = window()->focusWidget();
    job_ = session_.runJob(title, std::move(work), this,
                           [this, pressed, show = std::move(show)](const JobOutcome& outcome) {
                               job_ = nullptr;
                               setRunning(false);
                               if (pressed == forecastButton_ || pressed == findButton_)
                                   pressed->setFocus(Qt::OtherFocusReason); // which it lost while it was disabled
                               answer_->hide();
                               showFailure(prompts_, this, outcome);
                               if (outcome.kind == JobOutcome::Kind::Done)
                                   show();
                           });
    if (!job_) {
        showBusy(session_, prompts_, this);
        return;
    }
    setRunning(true);
    answer_->setText(title + QStringLiteral("…"));
    answer_->show();
    connect(job_, &Job::progressed, this, [this, title](const QString&, quint64 done, quint64 total, const QString&) {
        if (total > 0)
            answer_->setText(tr("%1: %2 of %3").arg(title, format::count(done), format::count(total)));
    });
}

void TrialPanel::setRunning(bool running) {
    forecastButton_->setEnabled(!running);
    findButton_->setEnabled(!running);
}

void TrialPanel::showForecast(const RunForecast& forecast) {
    QString answer =
        tr("About %1 for %2 steps of %3 s and %4 evaluations, at %5 tokens per second.")
            .arg(format::duration(forecast.seconds), format::count(static_cast<std::uint64_t>(forecast.steps)),
                 format::number(forecast.figures.secondsAStep, 2),
                 format::count(static_cast<std::uint64_t>(forecast.evaluations)),
                 format::count(static_cast<std::uint64_t>(forecast.figures.tokensPerSecond)));
    const double needed = kTokensToPassFrequencies / std::max(1.0, forecast.figures.tokensPerSecond);
    if (forecast.trainingSeconds < needed)
        answer +=
            QLatin1Char(' ') + tr("That is too short to get past the frequencies of the words: at this speed it "
                                  "takes at least %1.")
                                   .arg(format::duration(needed));
    answer_->setText(answer);
    answer_->show();
}

void TrialPanel::showRates(const LearningRateFinding& finding) {
    QVector<QPointF> points;
    for (const LearningRatePoint& point : finding.points)
        points.append({point.rate, point.smoothed});
    curve_->setCurve(tr("Loss by learning rate"), points);
    curve_->setMarker(finding.suggestion);
    curve_->show();
    answer_->setText(tr("The loss was lowest at a learning rate of %1. One fifth of it is a safe peak; drag the "
                        "marker to choose another value.")
                         .arg(format::learningRate(finding.lowestLossAt)));
    answer_->show();
    offerRate(curve_->marker());
}

void TrialPanel::offerRate(double rate) {
    curve_->setMarker(rate);
    useButton_->setText(tr("Use %1").arg(format::learningRate(rate)));
    useButton_->show();
}

} // namespace kantai::ui
