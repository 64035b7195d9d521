// SPDX-License-Identifier: GPL-3.0-or-later
// Imports texts from the window, after the user has seen what they will be. Also imports a file of the corpus again,
// with another encoding, field or cleaning. Used by CorpusPage; UI thread, the work in jobs.
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

    // For file dialogs: every format that text is taken from.
    static QString textFilter();

    void importPaths(const QStringList& paths);
    // Asks for the source when it was moved or has changed.
    void importAgain(const CorpusFileRow& file);

Q_SIGNALS:
    void imported(qlonglong firstFile);

private:
    void askAndImport(const QStringList& paths, const std::vector<FoundSource>& found);
    void askAgain(const CorpusFileRow& file, bool isSourceThere);
    void import(const ImportRequest& request);
    void tellLeftOut(const std::vector<std::string>& reasons);
    // Runs the job, then, unless it failed, next, when the job is over and dialogs may open. A failure is shown.
    void run(const QString& title, Job::Work work, const std::function<void()>& next);

    ProjectSession& session_;
    Prompts& prompts_;
    QWidget* window_;
};

} // namespace kantai::ui
