// SPDX-License-Identifier: GPL-3.0-or-later
// Imports texts from the window, after the user has seen what they will be. Also imports a file of the corpus again,
// with another encoding, field or cleaning, or cleans it again without its source. Used by CorpusPage; UI thread, the
// work in jobs.
#pragma once

#include "core/workflow/corpus/CleanCorpus.h"
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/corpus/ImportPreview.h"
#include "ui/jobs/Job.h"
#include <QObject>
#include <QStringList>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>

class QWidget;

namespace kantai::ui {

class ProjectSession;
class Prompts;
struct PastedText;

class CorpusImport : public QObject {
    Q_OBJECT
public:
    // window: the parent of dialogs.
    CorpusImport(ProjectSession& session, Prompts& prompts, QWidget* window);

    // For file dialogs: every format that text is taken from.
    static QString textFilter();

    void importPaths(const QStringList& paths);
    void importAddress(const QString& address, bool allowsUnencrypted);
    void importPasted(const PastedText& pasted);
    void importGalleryText(const QString& name);
    // Asks for the source when it was moved or has changed; one from the web is downloaded again.
    void importAgain(const CorpusFileRow& file);
    // Shows what the cleaning of a file of the corpus removes, and cleans it anew when the user changes it.
    void clean(const CorpusFileRow& file);

Q_SIGNALS:
    void imported(qlonglong firstFile);

private:
    struct Sources {
        QStringList paths;
        // What is recorded as the source of a file that was downloaded or pasted.
        std::map<std::filesystem::path, std::string> origins;
        std::shared_ptr<const void> held; // what removes such files afterwards
        std::string licence = {};
    };

    void importSources(const Sources& sources);
    void fetch(const QString& address, bool allowsUnencrypted, const std::function<void(const Sources&)>& next);
    void askAndImport(const Sources& sources, const std::vector<FoundSource>& found);
    void askForSource(const CorpusFileRow& file, bool isSourceThere);
    void askAgain(const CorpusFileRow& file, const Sources& source, bool isUnchanged);
    void askCleaning(const CorpusFileRow& file, const OriginalFacts& original);
    void import(const ImportRequest& request, const std::shared_ptr<const void>& held);
    void tellLeftOut(const std::vector<std::string>& reasons);
    // Runs the job, then, unless it failed, next, when the job is over and dialogs may open. A failure is shown.
    void run(const QString& title, Job::Work work, const std::function<void()>& next);

    ProjectSession& session_;
    Prompts& prompts_;
    QWidget* window_;
};

} // namespace kantai::ui
