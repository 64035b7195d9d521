// SPDX-License-Identifier: GPL-3.0-or-later
// Check boxes for the other runs of the project, in a menu below a button: those chosen are drawn over the run shown.
// UI thread.
#pragma once

#include "core/project/Rows.h"

#include <QSet>
#include <QToolButton>
#include <vector>

class QMenu;

namespace kantai::ui {

class RunPicker : public QToolButton {
    Q_OBJECT
public:
    explicit RunPicker(QWidget* parent = nullptr);

    // current: the run that is shown, which is not offered. Runs that are no longer there are no longer chosen.
    // Hidden without another run.
    void setRuns(const std::vector<RunRow>& runs, std::int64_t current);
    std::vector<std::int64_t> chosen() const; // in the order of the runs

Q_SIGNALS:
    void chosenChanged();

private:
    void choose(std::int64_t run, bool chosen);

    QMenu* menu_;
    std::vector<std::pair<std::int64_t, QString>> offered_; // id and name, the newest first
    QSet<std::int64_t> chosen_;
};

} // namespace kantai::ui
