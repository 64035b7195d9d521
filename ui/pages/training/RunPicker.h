// SPDX-License-Identifier: GPL-3.0-or-later
// Check boxes for the other runs of the project, in a menu below a button: those chosen are drawn over the run shown.
// UI thread.
#pragma once

#include "core/project/stores/Rows.h"

#include <QToolButton>
#include <set>
#include <vector>

class QCheckBox;
class QMenu;

namespace kantai::ui {

class RunPicker : public QToolButton {
    Q_OBJECT
public:
    explicit RunPicker(QWidget* parent = nullptr);

    // current: the run that is shown, which is not offered. chosen: may name runs that are not there. Hidden without
    // another run.
    void setRuns(const std::vector<RunRow>& runs, std::int64_t current, const std::set<std::int64_t>& chosen);
    std::vector<std::int64_t> chosen() const; // in the order of the runs

Q_SIGNALS:
    void runToggled(qint64 run, bool chosen); // by the user

private:
    struct Offer {
        std::int64_t run = 0;
        QString name;
        QCheckBox* box = nullptr;
    };
    QMenu* menu_;
    std::vector<Offer> offers_; // the newest run first
};

} // namespace kantai::ui
