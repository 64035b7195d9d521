// SPDX-License-Identifier: GPL-3.0-or-later
// The computers that train the run that is active: each with its state, its speed and its share, and how others join.
// Not there for a run that nobody else can join. Part of the Training page; UI thread.
#pragma once

#include "ui/widgets/Card.h"

class QLabel;
class QTableWidget;

namespace kantai::ui {

class TrainingSession;

class MachinesCard : public Card {
    Q_OBJECT
public:
    explicit MachinesCard(QWidget* parent = nullptr);

    void watch(const TrainingSession& training); // follows it from now on

private:
    void show(const TrainingSession& training);

    QLabel* invitation_;
    QTableWidget* table_;
};

} // namespace kantai::ui
