// SPDX-License-Identifier: GPL-3.0-or-later
// Trains a tokenizer in three steps: choose sizes, watch it grow, see what came out. Cancelling the training keeps
// the valid smaller tokenizer made so far. UI thread; the work is one Job of the session.
#pragma once

#include "core/workflow/tokenizer/TrainTokenizer.h"
#include "ui/widgets/fields/NumberBox.h"
#include <QElapsedTimer>
#include <QWizard>
#include <memory>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace kantai::ui {

class FormField;
class Job;
struct JobOutcome;
class ProjectSession;
class Prompts;
class VocabularyRowsChoice;

class TokenizerWizard : public QWizard {
    Q_OBJECT
public:
    TokenizerWizard(ProjectSession& session, Prompts& prompts, QWidget* parent = nullptr);

    enum PageIndex { SizesPage, RunningPage, ResultPage };
    void done(int result) override; // closing while training asks the training to stop and keeps what it has

private:
    QWizardPage* makeSizesPage();
    QWizardPage* makeRunningPage();
    QWizardPage* makeResultPage();
    void startTraining();
    void trainingFinished(const JobOutcome& outcome);
    void setVocabularyRows(qint64 rows); // of the model being configured
    void showVocabularyRows();
    void showProgress(const QString& phase, quint64 done, quint64 total, const QString& detail);

    ProjectSession& session_;
    Prompts& prompts_;
    Job* job_ = nullptr;
    QElapsedTimer phaseClock_;
    std::shared_ptr<TrainTokenizerOutcome> outcome_;
    WholeNumberBox* vocabularySize_ = nullptr;
    WholeNumberBox* minFrequency_ = nullptr;
    FormField* vocabularyField_ = nullptr;
    QLabel* phase_ = nullptr;
    QLabel* counts_ = nullptr;
    QProgressBar* bar_ = nullptr;
    QListWidget* merges_ = nullptr;
    QPushButton* stop_ = nullptr;
    QLabel* result_ = nullptr;
    VocabularyRowsChoice* rows_ = nullptr;
};

} // namespace kantai::ui
