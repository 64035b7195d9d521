// SPDX-License-Identifier: GPL-3.0-or-later
// Prepares and starts a pretraining: what and how long, the details for those who want them, a pre-flight check with
// the equivalent command, and Start. Back never loses an entry. UI thread.
#pragma once

#include <QWizard>

class QLabel;
class QLineEdit;
class QListWidget;

namespace kantai::ui {

class PretrainingForm;
class ProjectSession;
class Prompts;
class TrialPanel;

class PretrainingWizard : public QWizard {
    Q_OBJECT
public:
    PretrainingWizard(ProjectSession& session, Prompts& prompts, QWidget* parent = nullptr);

    enum PageIndex { SimplePage, AdvancedPage, PreflightPage };
    void accept() override; // starts the training
    void done(int result) override;

private:
    QWizardPage* makeFormPage(const QString& title, const QString& subTitle, bool advanced);
    QWizardPage* makePreflightPage();
    void checkForm();
    void showPreflight();

    ProjectSession& session_;
    Prompts& prompts_;
    PretrainingForm* form_;
    QListWidget* items_ = nullptr;
    QLineEdit* command_ = nullptr;
    QLabel* forecast_ = nullptr;
    TrialPanel* trials_ = nullptr;
};

} // namespace kantai::ui
