// SPDX-License-Identifier: GPL-3.0-or-later
// Shows what the cleaning of a file of the corpus removes and changes, step by step, and lets the user choose other
// steps. Opened by ModalPrompts; UI thread, the text is read in jobs.
#pragma once

#include "core/workflow/corpus/CleanCorpus.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/LatestJob.h"
#include <QDialog>
#include <memory>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace kantai::ui {

class CleaningChoices;

class CleaningDialog : public QDialog {
    Q_OBJECT
public:
    explicit CleaningDialog(CleaningQuestion question, QWidget* parent = nullptr);

    const CleaningQuestion& answer() const { return question_; } // with what was chosen

private:
    QWidget* makeChoices();
    QWidget* makeView();
    QWidget* makeButtons();
    QString originalNote() const;
    void followChoices();
    void tryAgain();
    void showPreview(const JobOutcome& outcome);
    void fillViews();
    void showLines();

    CleaningQuestion question_;
    CleaningChoices* choices_ = nullptr;
    QComboBox* view_ = nullptr;
    QPlainTextEdit* lines_ = nullptr;
    QLabel* summary_ = nullptr;
    QPushButton* undo_ = nullptr;
    QPushButton* apply_ = nullptr;
    std::shared_ptr<CleaningPreview> preview_;
    LatestJob job_;
};

} // namespace kantai::ui
