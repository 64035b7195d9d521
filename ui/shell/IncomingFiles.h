// SPDX-License-Identifier: GPL-3.0-or-later
// Files from outside the window: dropped on it, named on the command line, or passed on by a second process. A
// project is opened, text, tokenizers and models are imported into the open one; models are also chosen in the File
// menu. UI thread.
#pragma once

#include "ui/pages/Page.h"
#include <QObject>
#include <QStringList>

class QDropEvent;

namespace kantai::ui {

class DropHint;
struct DroppedFiles;
struct Pages;

class IncomingFiles : public QObject {
    Q_OBJECT
public:
    // Makes the window a target of drops and adds "Import model…" to its File menu. pages: those of the window, which
    // outlive this object.
    IncomingFiles(QWidget& window, const Pages& pages, ProjectSession& session, Prompts& prompts);

    void open(const QStringList& paths);
    bool eventFilter(QObject* window, QEvent* event) override;

Q_SIGNALS:
    void projectRequested(const QString& folderOrFile); // also one that does not exist
    void pageRequested(kantai::ui::PageId id);          // before something is imported there

private:
    void addModelAction();
    void importModelFrom(const QString& folder);
    QString sentenceOf(const DroppedFiles& files) const; // what dropping them would do
    void enter(QDropEvent& event);
    void drop(QDropEvent& event);

    QWidget& window_;
    const Pages& pages_;
    ProjectSession& session_;
    Prompts& prompts_;
    DropHint* hint_;
};

} // namespace kantai::ui
