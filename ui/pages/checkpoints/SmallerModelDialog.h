// SPDX-License-Identifier: GPL-3.0-or-later
// Smaller models that learn from a checkpoint: which one to train, and a table of those that there are beside their
// teacher, measured in the background, also during a training. Opened by the Checkpoints page. UI thread.
#pragma once

#include "core/workflow/evaluate/CompareModels.h"
#include "core/workflow/pretrain/SuggestStudent.h"
#include "ui/jobs/Job.h"
#include "ui/models/RowModel.h"
#include <QDialog>
#include <memory>
#include <optional>
#include <set>

class QComboBox;
class QLabel;
class QLayout;
class QPushButton;
class QTableView;

namespace kantai::ui {

class ProjectSession;
class Prompts;

class SmallerModelDialog : public QDialog {
    Q_OBJECT
public:
    // teacher: the checkpoint from which they learn. name: of it, "Run 1, step 6".
    SmallerModelDialog(ProjectSession& session, Prompts& prompts, const CheckpointRow& teacher, const QString& name,
                       QWidget* parent);
    ~SmallerModelDialog() override;

private:
    struct ListedModel {  // a line of the table
        qlonglong id = 0; // of the checkpoint
        QString name;
        bool isChosen = false, isTeacher = false;
        std::optional<ComparedModel> figures; // none: not measured yet
    };

    QLayout* makeStudent();
    void makeModel();
    QLayout* makeTable();
    void fillStudents();
    void setUp();
    void openWizard(std::optional<std::int64_t> fromCheckpoint, const std::string& preset);
    void followProject();
    void followState();
    void toggle(); // measures, or stops what runs
    void measure();
    void finish(const JobOutcome& outcome);
    void save();
    std::vector<std::int64_t> chosenModels() const; // but the teacher

    ProjectSession& session_;
    Prompts& prompts_;
    CheckpointRow teacher_;
    RobertaConfig config_; // of the teacher
    std::vector<StudentShape> students_;
    std::set<std::int64_t> left_; // out of the comparison, by the user
    std::optional<ModelComparison> comparison_;
    std::unique_ptr<Job> job_;
    std::shared_ptr<ModelComparison> pending_; // of the job
    RowModel<ListedModel>* models_ = nullptr;
    QComboBox* student_ = nullptr;
    QLabel* studentHelp_ = nullptr;
    QPushButton* setUp_ = nullptr;
    QTableView* table_ = nullptr;
    QPushButton* measure_ = nullptr;
    QPushButton* save_ = nullptr;
    QLabel* status_ = nullptr;
};

} // namespace kantai::ui
