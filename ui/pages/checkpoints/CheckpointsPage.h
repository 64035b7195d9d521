// SPDX-License-Identifier: GPL-3.0-or-later
// The checkpoints of all runs: which are kept and why, with the actions on them.
#pragma once

#include "ui/models/ProjectModels.h"
#include "ui/pages/Page.h"

class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace kantai::ui {

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

private:
    QWidget* makeHeader();
    QWidget* makeContent();
    void followSelection();
    const CheckpointRow* chosen() const;
    QString whyNotContinued(const CheckpointRow& row) const; // empty: its run can be continued from it
    void pinChosen();
    void noteChosen();
    void deleteChosen();
    void continueChosen();
    void evaluateChosen();
    // Runs a quick change of the index; errors are shown.
    void change(const std::function<void()>& action);

    CheckpointsModel* model_ = nullptr;
    QTableView* table_ = nullptr;
    QStackedLayout* stack_ = nullptr;
    QLabel* facts_ = nullptr;
    QPushButton* pin_ = nullptr;
    QPushButton* note_ = nullptr;
    QPushButton* delete_ = nullptr;
    QPushButton* continue_ = nullptr;
    QPushButton* evaluate_ = nullptr;
    QPushButton* export_ = nullptr;
    QPushButton* verify_ = nullptr;
};

} // namespace kantai::ui
