// SPDX-License-Identifier: GPL-3.0-or-later
// Files from outside the window: dropped, named on the command line, or passed on by a second process.
#include "ui/Format.h"
#include "ui/MainWindow.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/corpus/CorpusPage.h"
#include "ui/pages/tokenizer/TokenizerPage.h"
#include "ui/shell/DropHint.h"
#include "ui/shell/DroppedFiles.h"
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>

namespace kantai::ui {

void MainWindow::openFiles(const QStringList& paths) {
    const DroppedFiles files = sortedFiles(paths);
    if (files.kind == DroppedFiles::Kind::Nothing) {
        openProject(paths.value(0)); // which reports what is wrong with it
        return;
    }
    if (files.kind == DroppedFiles::Kind::Project) {
        openProject(files.paths.front());
        return;
    }
    if (!session_.isOpen()) {
        prompts_.showError(this, tr("There is no project to import into yet."),
                           tr("Create a project first, then drop the text on the window."));
        return;
    }
    if (files.kind == DroppedFiles::Kind::Tokenizer) {
        showPage(PageId::Tokenizer);
        static_cast<TokenizerPage*>(page(PageId::Tokenizer))->importFile(files.paths.front());
        return;
    }
    showPage(PageId::Corpus);
    static_cast<CorpusPage*>(page(PageId::Corpus))->importPaths(files.paths);
}

void MainWindow::comeToFront() {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

QString MainWindow::dropSentence(const DroppedFiles& files) const {
    const QString name = QFileInfo(files.paths.value(0)).fileName();
    if (files.kind == DroppedFiles::Kind::Project)
        return tr("Drop to open the project %1").arg(name);
    if (!session_.isOpen())
        return tr("Text needs a project: create or open one first");
    if (files.kind == DroppedFiles::Kind::Tokenizer)
        return tr("Drop to import the tokenizer %1").arg(name);
    return files.paths.size() == 1
               ? tr("Drop to import %1 into the corpus").arg(name)
               : tr("Drop to import %1 files into the corpus").arg(format::count(std::uint64_t(files.paths.size())));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const DroppedFiles files = sortedFiles(*event->mimeData());
    if (files.kind == DroppedFiles::Kind::Nothing)
        return;
    dropHint_->showMessage(dropSentence(files));
    event->acceptProposedAction();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) {
    dropHint_->hide();
}

void MainWindow::dropEvent(QDropEvent* event) {
    dropHint_->hide();
    const DroppedFiles files = sortedFiles(*event->mimeData());
    if (files.kind == DroppedFiles::Kind::Nothing)
        return;
    event->acceptProposedAction();
    openFiles(files.paths);
}

} // namespace kantai::ui
