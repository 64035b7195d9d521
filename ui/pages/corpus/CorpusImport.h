// SPDX-License-Identifier: GPL-3.0-or-later
// Imports texts from the window: detects their encodings and asks when the detection is uncertain. Also decodes a
// file of the corpus again in another encoding. Used by CorpusPage; UI thread, the work in jobs.
#pragma once

#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/corpus/ImportPreview.h"
#include "ui/jobs/Job.h"
#include <QObject>
#include <QStringList>
#include <functional>
#include <memory>

class QWidget;

namespace kantai::ui {

class ProjectSession;
class Prompts;

class CorpusImport : public QObject {
    Q_OBJECT
public:
    // window: the parent of dialogs.
    CorpusImport(ProjectSession& session, Prompts& prompts, QWidget* window);

    void importPaths(const QStringList& paths, const CleaningOptions& cleaning);
    // Imports the source again; asks for the file when it was moved or has changed.
    void changeEncoding(const CorpusFileRow& file);

Q_SIGNALS:
    void imported(qlonglong firstFile);

private:
    void askAndImport(ImportRequest request, const std::vector<UncertainSource>& uncertain);
    void askAgain(const CorpusFileRow& file, bool isSourceThere);
    void import(const ImportRequest& request);
    // Runs the job, then, unless it failed, next, when the job is over and dialogs may open. A failure is shown.
    void run(const QString& title, Job::Work work, const std::function<void()>& next);

    ProjectSession& session_;
    Prompts& prompts_;
    QWidget* window_;
};

} // namespace kantai::ui
