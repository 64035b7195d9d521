// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/IncomingFiles.h"
#include "core/workflow/checkpoint/ImportModel.h"
#include "ui/Format.h"
#include "ui/Language.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/dialogs/LessonFile.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/PageFactory.h"
#include "ui/pages/corpus/CorpusPage.h"
#include "ui/pages/tokenizer/TokenizerPage.h"
#include "ui/shell/DropHint.h"
#include "ui/shell/DroppedFiles.h"
#include <QAction>
#include <QDropEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <filesystem>
#include <memory>

namespace kantai::ui {

IncomingFiles::IncomingFiles(QWidget& window, const Pages& pages, ProjectSession& session, Prompts& prompts)
    : QObject(&window), window_(window), pages_(pages), session_(session), prompts_(prompts),
      hint_(new DropHint(&window)) {
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    addModelAction();
}

void IncomingFiles::addModelAction() {
    auto* file = window_.findChild<QMenu*>(QStringLiteral("fileMenu"));
    auto* action = new QAction(file);
    action->setObjectName(QStringLiteral("importModelAction"));
    followLanguage(file, [action] { action->setText(tr("&Import model…")); });
    file->insertAction(window_.findChild<QAction*>(QStringLiteral("closeProjectAction")), action);
    connect(action, &QAction::triggered, this, [this] {
        const QString folder = prompts_.openFolder(&window_, tr("Import a model from a Hugging Face folder"));
        if (!folder.isEmpty())
            importModelFrom(folder);
    });
    const auto followProject = [this, action] { action->setEnabled(session_.isOpen() && session_.view().writable); };
    connect(&session_, &ProjectSession::opened, this, followProject);
    connect(&session_, &ProjectSession::closed, this, followProject);
    followProject();
}

void IncomingFiles::importModelFrom(const QString& folder) {
    auto outcome = std::make_shared<ImportModelOutcome>();
    runJob(
        session_, prompts_, &window_, tr("Importing a model"),
        [handle = session_.handle(), path = std::filesystem::path(folder.toStdString()),
         outcome](const Progress& progress, std::stop_token stop) {
            *outcome = importModel(handle, path, {}, progress, stop);
        },
        [this, outcome] {
            Q_EMIT pageRequested(PageId::Checkpoints);
            QStringList lines{tr("%1 is a checkpoint of the project now: ask it in the Playground, evaluate it, or "
                                 "begin a new run from it.")
                                  .arg(QString::fromStdString(outcome->run.name))};
            for (const std::string& note : outcome->notes)
                lines.append(QString::fromStdString(note));
            prompts_.showInformation(&window_, tr("The model was imported"), lines.join(QStringLiteral("\n\n")));
        });
}

void IncomingFiles::open(const QStringList& paths) {
    const DroppedFiles files = sortedFiles(paths);
    if (files.kind == DroppedFiles::Kind::Nothing) {
        Q_EMIT projectRequested(paths.value(0)); // which reports what is wrong with it
        return;
    }
    if (files.kind == DroppedFiles::Kind::Project) {
        Q_EMIT projectRequested(files.paths.front());
        return;
    }
    if (files.kind == DroppedFiles::Kind::Lesson) {
        openLesson(session_, prompts_, &window_, files.paths.front());
        return;
    }
    if (!session_.isOpen()) {
        prompts_.showError(&window_, tr("There is no project to import into yet."),
                           tr("Create a project first, then drop the text on the window."));
        return;
    }
    if (files.kind == DroppedFiles::Kind::Model) {
        importModelFrom(files.paths.front());
        return;
    }
    if (files.kind == DroppedFiles::Kind::Tokenizer) {
        Q_EMIT pageRequested(PageId::Tokenizer);
        pages_.tokenizer->importFile(files.paths.front());
        return;
    }
    Q_EMIT pageRequested(PageId::Corpus);
    pages_.corpus->importPaths(files.paths);
}

QString IncomingFiles::sentenceOf(const DroppedFiles& files) const {
    const QString name = QFileInfo(files.paths.value(0)).fileName();
    if (files.kind == DroppedFiles::Kind::Project)
        return tr("Drop to open the project %1").arg(name);
    if (files.kind == DroppedFiles::Kind::Lesson)
        return tr("Drop to start the lesson %1").arg(name);
    if (!session_.isOpen())
        return tr("Text needs a project: create or open one first");
    if (files.kind == DroppedFiles::Kind::Model)
        return tr("Drop to import the model %1").arg(name);
    if (files.kind == DroppedFiles::Kind::Tokenizer)
        return tr("Drop to import the tokenizer %1").arg(name);
    return files.paths.size() == 1 ? tr("Drop to import %1 into the corpus").arg(name)
                                   : tr("Drop to import %1 files into the corpus")
                                         .arg(format::count(static_cast<std::uint64_t>(files.paths.size())));
}

bool IncomingFiles::eventFilter(QObject* window, QEvent* event) {
    switch (event->type()) {
    case QEvent::DragEnter:
        enter(static_cast<QDropEvent&>(*event));
        return true;
    case QEvent::DragLeave:
        hint_->hide();
        return true;
    case QEvent::Drop:
        drop(static_cast<QDropEvent&>(*event));
        return true;
    default:
        return QObject::eventFilter(window, event);
    }
}

void IncomingFiles::enter(QDropEvent& event) {
    const DroppedFiles files = sortedFiles(*event.mimeData());
    if (files.kind == DroppedFiles::Kind::Nothing)
        return;
    hint_->showMessage(sentenceOf(files));
    event.acceptProposedAction();
}

void IncomingFiles::drop(QDropEvent& event) {
    hint_->hide();
    const DroppedFiles files = sortedFiles(*event.mimeData());
    if (files.kind == DroppedFiles::Kind::Nothing)
        return;
    event.acceptProposedAction();
    open(files.paths);
}

} // namespace kantai::ui
