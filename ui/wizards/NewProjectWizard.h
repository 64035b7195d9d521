// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the name and location of a new project and creates it; an invalid value is explained next to the field.
#pragma once

#include <QWizard>

class QLabel;
class QLineEdit;

namespace kantai::ui {

class FormField;
class ProjectSession;
class Prompts;

class NewProjectWizard : public QWizard {
    Q_OBJECT
public:
    NewProjectWizard(ProjectSession& session, Prompts& prompts, QWidget* parent = nullptr);
    void accept() override; // creates the project; stays open when that fails

private:
    QString folder() const; // of the project
    void check();

    ProjectSession& session_;
    Prompts& prompts_;
    QLineEdit* name_;
    QLineEdit* place_;
    FormField* nameField_;
    FormField* placeField_;
    QLabel* path_;
};

} // namespace kantai::ui
