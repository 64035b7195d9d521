// SPDX-License-Identifier: GPL-3.0-or-later
// Which checkpoint of the project the Playground asks: one that is chosen, the best, the latest, or, with the switch
// that is there while a training runs, always the newest of that run. UI thread.
#pragma once

#include "ui/pages/playground/PlaygroundModels.h"
#include <QWidget>

class QComboBox;
class QPushButton;

namespace kantai::ui {

class ModelChoice : public QWidget {
    Q_OBJECT
public:
    ModelChoice(ProjectSession& session, const PlaygroundModels& models, QWidget* parent = nullptr);

    CheckpointRow row() const; // throws kantai::Error when it is no longer there
    bool isFollowing() const;
    bool waits() const; // the run that is followed has no checkpoint yet: the chosen one answers until then
    void followProject();

Q_SIGNALS:
    void chosen(); // by the user

private:
    void followTraining();
    std::vector<CheckpointRow> followed() const;

    ProjectSession& session_;
    const PlaygroundModels& models_;
    std::int64_t run_ = 0; // that is followed; 0: none
    QPushButton* follow_ = nullptr;
    QComboBox* box_ = nullptr;
};

} // namespace kantai::ui
