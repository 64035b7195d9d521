// SPDX-License-Identifier: GPL-3.0-or-later
// The classifiers of the project, and the form with which another one is fine-tuned from a checkpoint. Opened by the
// Checkpoints page; the training is the one long job of the project and continues when the dialog is closed. UI
// thread.
#pragma once

#include "core/project/Project.h"
#include "ui/jobs/Job.h"
#include "ui/models/RowModel.h"
#include <QDialog>
#include <QElapsedTimer>
#include <memory>
#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace kantai::ui {

class ClassifierReportView;
class NewClassifierView;
class ProjectSession;
class Prompts;

class ClassifiersDialog : public QDialog {
    Q_OBJECT
public:
    // checkpoint: from which a new one is made. name: of it, "Run 1, step 6".
    ClassifiersDialog(ProjectSession& session, Prompts& prompts, const CheckpointRow& checkpoint, const QString& name,
                      QWidget* parent);
    ~ClassifiersDialog() override;

    void setTable(const QString& file); // of the form

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Course; // what the training tells from its thread

    QWidget* makeList();
    void followProject();
    void followState();
    void showChosen();
    void showNew();
    std::optional<ClassifierRow> chosen() const;
    void start();
    void showProgress(const QString& phase, quint64 done, quint64 total, const QString& detail);
    void finish(const JobOutcome& outcome);
    void rename();
    void exportChosen();
    void deleteChosen();

    ProjectSession& session_;
    Prompts& prompts_;
    CheckpointRow checkpoint_;
    std::shared_ptr<Course> course_; // of the training that runs; null: none
    QElapsedTimer trained_;          // since its first step
    RowModel<ClassifierRow>* classifiers_ = nullptr;
    QTableView* table_ = nullptr;
    QPushButton* new_ = nullptr;
    QPushButton* rename_ = nullptr;
    QPushButton* export_ = nullptr;
    QPushButton* delete_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    NewClassifierView* form_ = nullptr;
    ClassifierReportView* report_ = nullptr;
    QLabel* problem_ = nullptr;
    std::int64_t shown_ = 0; // the classifier of report_
};

} // namespace kantai::ui
