// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/IncomingFiles.h"
#include "ui/Format.h"
#include "ui/dialogs/LessonFile.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/PageFactory.h"
#include "ui/pages/corpus/CorpusPage.h"
#include "ui/pages/tokenizer/TokenizerPage.h"
#include "ui/shell/DropHint.h"
#include "ui/shell/DroppedFiles.h"
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>

namespace kantai::ui {

IncomingFiles::IncomingFiles(QWidget& window, const Pages& pages, ProjectSession& session, Prompts& prompts)
    : QObject(&window), window_(window), pages_(pages), session_(session), prompts_(prompts),
      hint_(new DropHint(&window)) {
    window.setAcceptDrops(true);
    window.installEventFilter(this);
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
