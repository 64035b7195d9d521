// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the text that an import would take from each source, while its encoding, the column or field that holds the
// text and the cleaning are chosen. Opened by ModalPrompts before an import, and to import a file of the corpus
// again. UI thread; the sources are read in jobs.
#pragma once

#include "core/workflow/corpus/ImportTrial.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/Job.h"
#include <QDialog>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;

namespace kantai::ui {

class CleaningChoices;

class ImportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ImportDialog(ImportQuestion question, QWidget* parent = nullptr);

    const ImportQuestion& answer() const { return question_; } // with what was chosen

private:
    QWidget* makeFileList();
    QWidget* makeChoices();
    QWidget* makeCleaning();
    QWidget* makeButtons();
    ImportFile& shownFile() { return question_.files[static_cast<std::size_t>(shown_)]; }
    void showFile(int index);
    void fillEncodings();
    void chooseEncoding(int item);
    void chooseField(int item);
    void chooseForAll();
    void followCleaning();
    // The trial that runs is stopped, and the one of the present choices follows it.
    void tryAgain();
    void showTrial(const JobOutcome& outcome);
    void showFields(const ImportedText& report);
    QString summaryOf(const ImportTrial& trial) const;

    ImportQuestion question_;
    int shown_ = 0;
    QListWidget* list_ = nullptr; // only of several files
    QLabel* explanation_ = nullptr;
    QComboBox* encoding_ = nullptr;
    QLabel* fieldLabel_ = nullptr;
    QComboBox* field_ = nullptr;
    CleaningChoices* cleaning_ = nullptr;
    QCheckBox* verbatim_ = nullptr;
    QLabel* summary_ = nullptr;
    QPlainTextEdit* preview_ = nullptr;
    std::shared_ptr<ImportTrial> trial_;
    std::unique_ptr<Job> job_;
    bool isStale_ = false; // the choices have changed since the job began
};

} // namespace kantai::ui
