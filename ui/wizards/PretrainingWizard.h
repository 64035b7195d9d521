// SPDX-License-Identifier: GPL-3.0-or-later
// Prepares a pretraining: what and how long, the details for those who want them, a pre-flight check with the
// equivalent command. Start trains at once; the queue takes the run, or one for each of several values, for later.
// Back never loses an entry. UI thread.
#pragma once

#include "core/workflow/queue/Sweep.h"
#include <QWizard>
#include <optional>

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
    // fromCheckpoint: the run begins with its weights and has its model. Throws Error when it cannot be read.
    PretrainingWizard(ProjectSession& session, Prompts& prompts, QWidget* parent = nullptr,
                      std::optional<std::int64_t> fromCheckpoint = {});

    enum PageIndex { SimplePage, AdvancedPage, PreflightPage };
    void accept() override; // starts the training
    void done(int result) override;

private:
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
