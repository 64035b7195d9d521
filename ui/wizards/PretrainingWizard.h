// SPDX-License-Identifier: GPL-3.0-or-later
// Prepares a pretraining: what and how long, the details for those who want them, a pre-flight check with the
// equivalent command. Start trains at once; the queue takes the run, or one for each of several values, for later.
// Back never loses an entry. UI thread.
#pragma once

#include "core/workflow/queue/Sweep.h"
#include <QWizard>
#include <cstdint>
#include <optional>
#include <string>

class QLabel;
class QLineEdit;
class QListWidget;

namespace kantai::ui {

class OtherComputers;
class PretrainingForm;
class ProjectSession;
class Prompts;
class TrialPanel;

class PretrainingWizard : public QWizard {
    Q_OBJECT
public:
    // What is chosen before it is opened.
    struct Start {
        std::optional<std::int64_t> fromCheckpoint; // the run begins with its weights and has its model
        std::int64_t teacher = 0;                   // the checkpoint from which it learns; 0: none
        std::string preset = {};                    // "": that of the project
    };
    // Throws Error when a checkpoint cannot be read.
    PretrainingWizard(ProjectSession& session, Prompts& prompts, QWidget* parent = nullptr)
        : PretrainingWizard(session, prompts, parent, Start()) {}
    PretrainingWizard(ProjectSession& session, Prompts& prompts, QWidget* parent, const Start& start);

    enum PageIndex { SimplePage, AdvancedPage, PreflightPage };
    void accept() override; // starts the training
    void done(int result) override;

private:
    PretrainingForm* makeForm(const Start& start);
    QWizardPage* makeFormPage(const QString& title, const QString& subTitle, bool advanced);
    QWizardPage* makePreflightPage();
    void checkForm();
    void showPreflight();
    void makeQueueButtons();
    void queueRun();
    void queueSweep(const std::vector<Variation>& variations);
    void vary();
    void tellQueued(const QString& what);

    ProjectSession& session_;
    Prompts& prompts_;
    PretrainingForm* form_;
    OtherComputers* others_ = nullptr;
    QListWidget* items_ = nullptr;
    QLineEdit* command_ = nullptr;
    QLabel* forecast_ = nullptr;
    TrialPanel* trials_ = nullptr;
};

} // namespace kantai::ui
