// SPDX-License-Identifier: GPL-3.0-or-later
// How a run ended, and what can be done next. Shown on the Training page until the user closes it. UI thread.
#pragma once

#include "core/project/stores/Rows.h"

#include <QFrame>
#include <QString>
#include <tuple>
#include <vector>

class QLabel;
class QPushButton;

namespace kantai::ui {

class RunSummary : public QFrame {
    Q_OBJECT
public:
    explicit RunSummary(QWidget* parent = nullptr);

    // A run that has not ended, or whose summary was closed, has none.
    void showRun(const RunRow& run, const std::vector<EvaluationRow>& evaluations);
    void setMayTrainOn(bool may);
    QString text() const;

Q_SIGNALS:
    void askRequested(); // the Playground
    void trainOnRequested();
    void exportRequested(); // of the model
    void reportRequested();
    void closed(); // by the user

private:
    QWidget* makeBar();

    QLabel* title_ = nullptr;
    QLabel* text_ = nullptr;
    QLabel* why_ = nullptr; // of a run that failed
    QPushButton* trainOn_ = nullptr;
    // Of a run: its id, when it ended, and at which step.
    using End = std::tuple<std::int64_t, std::int64_t, std::int64_t>;
    End end_{};       // that of the run shown
    End closedEnd_{}; // whose summary was closed
};

} // namespace kantai::ui
