// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TrainingNotices.h"

#include "ui/Format.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/shell/Desktop.h"
#include <QSettings>
#include <QWidget>

namespace kantai::ui {

const QString TrainingNotices::kKeepAwake = QStringLiteral("training/keepAwake");
const QString TrainingNotices::kNotify = QStringLiteral("training/notify");

TrainingNotices::TrainingNotices(ProjectSession& session, Desktop& desktop, QWidget& window)
    : session_(session), desktop_(desktop), window_(window) {
    TrainingSession& training = session.training();
    connect(&training, &TrainingSession::stateChanged, this, &TrainingNotices::followTraining);
    connect(&training, &TrainingSession::metricsArrived, this, &TrainingNotices::followTraining); // the setting
    connect(&training, &TrainingSession::finished, this, &TrainingNotices::tellEnd);
}

bool TrainingNotices::isOn(const QString& setting) {
    return QSettings().value(setting, true).toBool();
}

void TrainingNotices::setOn(const QString& setting, bool on) {
    QSettings().setValue(setting, on);
}

void TrainingNotices::followTraining() {
    const TrainingSession& training = session_.training();
    const bool works = training.isActive() && training.phase() != TrainingPhase::Paused;
    desktop_.keepAwake(works && isOn(kKeepAwake), tr("A training is running"));
}

void TrainingNotices::tellEnd(const JobOutcome& outcome) {
    followTraining();
    if (window_.isActiveWindow() || !isOn(kNotify))
        return;
    const RunRow& run = session_.training().run();
    const QString name = format::name(run.name);
    if (outcome.kind == JobOutcome::Kind::Failed)
        desktop_.notify(name.isEmpty() ? tr("The training failed") : tr("%1 failed").arg(name), outcome.message);
    else if (!name.isEmpty())
        desktop_.notify(
            run.state == RunState::Completed ? tr("%1 is complete").arg(name) : tr("%1 stopped").arg(name),
            tr("Step %1, training loss %2")
                .arg(format::count(static_cast<std::uint64_t>(run.step)), format::number(run.lastLoss, 3)));
}

} // namespace kantai::ui
