// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of the project: the runs that are lined up and the sweeps among them, in order, with what can be done
// with each, and the button that runs them one after another. Used by the Checkpoints page, on the UI thread.
#pragma once

#include "ui/models/QueueModel.h"
#include "ui/widgets/Card.h"

class QLabel;
class QPushButton;
class QTableView;

namespace kantai::ui {

class ProjectSession;
class Prompts;

class QueueCard : public Card {
    Q_OBJECT
public:
    QueueCard(ProjectSession& session, Prompts& prompts, QWidget* parent);

    void followProject(); // shows the queue, which may be empty
    void followState();   // what can be done with the line chosen, and why the rest cannot

private:
    void makeButtons();
    const QueueLine* chosen() const;
    QString whyNotRun() const; // empty: it can be
    void showFacts(const QueueLine* line);
    void runOrEnd();
    void addRun(); // through the pretraining wizard
    void moveBy(int places);
    void duplicate();
    void remove();

    ProjectSession& session_;
    Prompts& prompts_;
    QueueModel* model_;
    QTableView* table_;
    QLabel* facts_;
    QPushButton* run_;
    QPushButton* add_;
    QPushButton* up_;
    QPushButton* down_;
    QPushButton* duplicate_;
    QPushButton* remove_;
};

} // namespace kantai::ui
