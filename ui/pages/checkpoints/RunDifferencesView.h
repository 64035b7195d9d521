// SPDX-License-Identifier: GPL-3.0-or-later
// In which options two runs differ, as a small table; hidden unless two are chosen. UI thread.
#pragma once

#include "core/project/stores/Rows.h"
#include "ui/models/RowModel.h"

#include <QWidget>
#include <vector>

class QLabel;
class QTableView;

namespace kantai::ui {

struct DifferenceLine {
    std::int64_t id = 0;
    QString option, first, second;
};

class RunDifferencesView : public QWidget {
    Q_OBJECT
public:
    explicit RunDifferencesView(QWidget* parent);

    void setRuns(const std::vector<RunRow>& runs); // those chosen

private:
    RowModel<DifferenceLine>* model_;
    QTableView* table_;
    QLabel* title_;
};

} // namespace kantai::ui
