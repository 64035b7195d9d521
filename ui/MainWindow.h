// SPDX-License-Identifier: GPL-3.0-or-later
// The main window: rail, pages, log, status bar and menus around one ProjectSession. It opens and closes projects and
// asks before data would be lost; the pages do everything else.
#pragma once

#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/pages/Page.h"
#include "ui/shell/RecentProjects.h"
#include <QMainWindow>
#include <vector>

class QAction;
class QMenu;
class QStackedWidget;

namespace kantai::ui {

class DropHint;
class LogDock;
class ProjectSession;
class Prompts;
class Rail;
class StatusStrip;
class TrainingPage;
class WelcomePage;
struct DroppedFiles;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // sampleFolder: the folder of the sample corpus.
    MainWindow(ProjectSession& session, Prompts& prompts, const QString& sampleFolder, QWidget* parent = nullptr);

    void openProject(const QString& folderOrFile);
    void openFiles(const QStringList& paths); // opens a project, or imports text or a tokenizer into the open one
    void comeToFront();
    void showPage(PageId id);
    Page* page(PageId id) const { return pages_.at(std::size_t(id)); }
    void trySample();

public Q_SLOTS:
    void endOfDesktopSession(); // without questions: saves a running training, then closes the window

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override; // MainWindowDrops.cpp
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeMenus(); // MainWindowMenus.cpp
    void makeProjectMenus();
    void makeViewMenus();
    void makeHelpMenu();
    QAction* addAction(QMenu* menu, const Text& text, const QKeySequence& shortcut, const char* name,
                       const std::function<void()>& triggered);
    // A submenu of which one entry is chosen.
    template <class Choice>
    void addChoices(QMenu* menu, Choice chosen, const std::vector<std::pair<Choice, Text>>& choices,
                    const std::function<void(Choice)>& choose);
    void connectSession();
    void followProject();
    void showTitle();
    PageId firstPage() const; // the page shown last, or the page of the next step
    QString projectFile() const;
    QString dropSentence(const DroppedFiles& files) const;
    void newProject();
    void closeProject();
    bool confirmLeave(); // asks when a training is running; false: do not close
    bool askToStop();    // true: the training is stopping
    void stopCurrentJob();
    void applyTheme(theme::Choice choice);
    template <class Window, class... Arguments>
    void showHelp(Arguments&&... arguments);
    void restoreLayout();

    ProjectSession& session_;
    Prompts& prompts_;
    QString sampleFolder_;
    RecentProjects recent_;
    std::vector<Page*> pages_;
    QStackedWidget* center_ = nullptr; // welcome, project
    QStackedWidget* stack_ = nullptr;  // the pages
    WelcomePage* welcome_ = nullptr;
    Rail* rail_ = nullptr;
    LogDock* log_ = nullptr;
    StatusStrip* status_ = nullptr;
    DropHint* dropHint_ = nullptr;
    QMenu* recentMenu_ = nullptr;
    std::vector<QAction*> projectActions_; // enabled while a project is open
    bool closing_ = false;                 // close once the training has stopped
    bool sampleRuns_ = false;
};

} // namespace kantai::ui
