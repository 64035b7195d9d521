// SPDX-License-Identifier: GPL-3.0-or-later
// The runs of the project, each of which can be trained on for more steps, reported, renamed and deleted. Used by the
// Checkpoints page, on the UI thread.
#pragma once

#include "ui/models/ProjectModels.h"
#include "ui/widgets/Card.h"

class QLabel;
class QPushButton;
class QTableView;

namespace kantai::ui {

class ProjectSession;
class Prompts;

class RunsCard : public Card {
    Q_OBJECT
public:
    RunsCard(ProjectSession& session, Prompts& prompts, QWidget* parent);

    void followProject(); // shows the runs, of which there may be none
    void followState();   // what can be done with the run chosen, and why the rest cannot

Q_SIGNALS:
    void continued(); // a run trains on

private:
    const RunRow* chosen() const;
    QString whyNotTrainedOn(const RunRow& run) const; // empty: it can be
    QString originOf(const RunRow& run) const;        // empty: random weights
    QString whyNotDeleted(const RunRow& run) const;
    void trainOn();
    void rename();
    void remove();

    ProjectSession& session_;
    Prompts& prompts_;
    RunsModel* model_;
    QTableView* table_;
    QLabel* facts_;
    QPushButton* trainOn_;
    QPushButton* report_;
    QPushButton* curves_;
    QPushButton* rename_;
    QPushButton* delete_;
};

} // namespace kantai::ui
