// SPDX-License-Identifier: GPL-3.0-or-later
// The checkpoints of all runs: which are kept and why, with the actions on them.
#pragma once

#include "core/workflow/evaluate/EvaluateCheckpoint.h"
#include "ui/models/ProjectModels.h"
#include "ui/pages/Page.h"
#include <QPointer>
#include <map>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace kantai::ui {

class QueueCard;
class RunsCard;

class CheckpointsPage : public Page {
    Q_OBJECT
public:
    CheckpointsPage(ProjectSession& session, Prompts& prompts, QWidget* parent = nullptr);

    PageState state() const override;
    QString stateText() const override;
    void verify(); // also a menu entry
    void exportChosen();

protected:
    void followProject() override;
    void forgetProject() override;

private:
    QWidget* makeHeader();
    QWidget* makeContent();
    QWidget* makeCheckpointsCard();
    void showFacts(const CheckpointRow* row, const QStringList& reasons);
    bool areOld() const;
    void followSelection();
    const CheckpointRow* chosen() const;
    QString whyNothing() const;                                 // why no job can be started; empty: one can
    QString whyNotContinued(const CheckpointRow& row) const;    // empty: its run can be continued from it
    QString whyNotBranchedFrom(const CheckpointRow& row) const; // empty: a new run can begin with it
    void branchChosen();
    void pinChosen();
    void noteChosen();
    void deleteChosen();
    void continueChosen();
    void evaluateChosen();
    void openPairs();
    template <class Dialog>
    void openDialog();            // about the chosen one
    void followScoring(Job* job); // of minimal pairs
    // Runs a quick change of the index; errors are shown.
    void change(const std::function<void()>& action);

    QPointer<Job> scoring_;                               // the newest; null or at its end: none
    std::map<std::int64_t, EvaluateOutcome> evaluations_; // by checkpoint, while the project is open
    QueueCard* queue_ = nullptr;
    RunsCard* runs_ = nullptr;
    CheckpointsModel* model_ = nullptr;
    QTableView* table_ = nullptr;
    QStackedLayout* stack_ = nullptr;
    QLabel* facts_ = nullptr;
    QLabel* evaluation_ = nullptr;
    QPushButton* pin_ = nullptr;
    QPushButton* note_ = nullptr;
    QPushButton* delete_ = nullptr;
    QPushButton* continue_ = nullptr;
    QPushButton* branch_ = nullptr;
    QPushButton* evaluate_ = nullptr;
    QPushButton* pairs_ = nullptr;
    QPushButton* classify_ = nullptr;
    QPushButton* smaller_ = nullptr;
    QPushButton* export_ = nullptr;
    QPushButton* verify_ = nullptr;
};

} // namespace kantai::ui
