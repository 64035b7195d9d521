// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the Runs card: keeps its rows, columns and small curves in step with the project, and shows all runs
// or those of a group. UI thread.
#pragma once

#include "ui/jobs/LatestJob.h"
#include "ui/models/RunsModel.h"

#include <QObject>
#include <map>

class QComboBox;
class QTableView;

namespace kantai::ui {

class ProjectSession;

class RunsTable : public QObject {
    Q_OBJECT
public:
    // parent: of the widgets too.
    RunsTable(ProjectSession& session, QWidget* parent);

    QTableView* view() const { return view_; }
    QComboBox* groups() const { return groups_; } // hidden without a group
    void followProject();
    std::vector<RunRow> chosen() const; // in the order of the project

Q_SIGNALS:
    void chosenChanged();
    void opened(qint64 run); // by a double click or Enter

private:
    struct Curve {
        std::int64_t step = -1; // of the run when it was drawn
        QVector<float> losses;
    };
    void followGroups();
    void show();
    void showContents(const RunTableContents& contents);
    void choose(const std::vector<qlonglong>& ids, qlonglong current);
    void readCurves();
    const RunGroup* group() const; // null: all runs

    ProjectSession& session_;
    RunsModel* model_;
    QTableView* view_;
    QComboBox* groups_;
    std::vector<RunGroup> known_;
    QStringList titles_; // of the columns
    std::map<std::int64_t, Curve> curves_;
    LatestJob reading_;
};

} // namespace kantai::ui
