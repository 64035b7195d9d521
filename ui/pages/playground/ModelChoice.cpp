// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/ModelChoice.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/Controls.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace kantai::ui {

ModelChoice::ModelChoice(ProjectSession& session, const PlaygroundModels& models, QWidget* parent)
    : QWidget(parent), session_(session), models_(models) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    follow_ = newButton([] { return tr("Follow the training"); }, "playgroundFollowButton", this);
    follow_->setCheckable(true);
    bindText(follow_, &QWidget::setToolTip, [] {
        return tr("Answers with the newest checkpoint of the running training, and again as soon as the next one is "
                  "saved.");
    });
    follow_->hide();
    row->addWidget(follow_);
    box_ = new QComboBox(this);
    box_->setObjectName(QStringLiteral("playgroundCheckpointComboBox"));
    bindText(box_, &QWidget::setAccessibleName, [] { return tr("Checkpoint to use"); });
    box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names can be long
    box_->setMinimumContentsLength(28);
    row->addWidget(newFormLabel([] { return tr("Model"); }, box_));
    row->addWidget(box_);
    connect(box_, &QComboBox::activated, this, &ModelChoice::chosen);
    connect(follow_, &QPushButton::toggled, this, [this] {
        run_ = 0;
        followTraining();
        Q_EMIT chosen();
    });
    TrainingSession& training = session_.training();
    connect(&training, &TrainingSession::stateChanged, this, &ModelChoice::followTraining);
    connect(&training, &TrainingSession::runChanged, this, &ModelChoice::followTraining);
}

bool ModelChoice::isFollowing() const {
    return follow_->isChecked();
}

// A run that has ended is still followed, to its last checkpoint, until the user or another training ends it.
void ModelChoice::followTraining() {
    const TrainingSession& training = session_.training();
    if (isFollowing() && training.isActive())
        run_ = training.run().id;
    follow_->setVisible(training.isActive() || isFollowing());
    box_->setEnabled(!isFollowing());
}

void ModelChoice::followProject() {
    models_.fill(box_);
    if (!session_.isOpen())
        follow_->setChecked(false);
    followTraining();
}

std::vector<CheckpointRow> ModelChoice::followed() const {
    return isFollowing() ? models_.ofRun(run_) : std::vector<CheckpointRow>();
}

bool ModelChoice::waits() const {
    return isFollowing() && followed().empty();
}

CheckpointRow ModelChoice::row() const {
    const std::vector<CheckpointRow> rows = followed();
    return rows.empty() ? models_.rowOf(box_->currentData().toString()) : rows.back();
}

} // namespace kantai::ui
