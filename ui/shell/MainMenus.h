// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the main window, and the windows behind Help. Actions on a page press the page's own button; what
// concerns the project is asked of the window by signals. UI thread.
#pragma once

#include "ui/Text.h"
#include "ui/pages/Page.h"
#include "ui/shell/RecentProjects.h"
#include <QObject>
#include <functional>
#include <vector>

class QAction;
class QDockWidget;
class QKeySequence;
class QMainWindow;
class QMenu;

namespace kantai::ui {

class FieldHelp;
class ProjectSession;
struct Pages;

class MainMenus : public QObject {
    Q_OBJECT
public:
    // Fills the menu bar of the window. log: the dock that View shows and hides. pages and log are the window's.
    MainMenus(QMainWindow& window, const Pages& pages, QDockWidget& log);

    void setProjectOpen(bool open); // enables what needs a project
    // Enables what needs a training that can be paused, and a job that can be stopped.
    void setRunning(bool canPause, bool canStop);
    void followDeletions(ProjectSession& session); // which can be undone for a while

Q_SIGNALS:
    void newRequested();
    void openRequested(); // of a project that the user is to choose
    void recentRequested(const QString& file);
    void sampleRequested();
    void closeRequested(); // the project
    void stopRequested();
    void undoRequested(); // the training, or another job
    void pageRequested(kantai::ui::PageId id);

private:
    void makeFileMenu();
    void makeProjectMenus();
    void makePageMenu();
    void makeViewMenu(QDockWidget& log);
    void makeHelpMenu();
    void addSetting(QMenu* menu, const Text& text, const QString& setting, const char* name); // of TrainingNotices
    QAction* addAction(QMenu* menu, const Text& text, const QKeySequence& shortcut, const char* name,
                       const std::function<void()>& triggered);
    // A submenu of which one entry is chosen.
    template <class Choice>
    void addChoices(QMenu* menu, Choice chosen, const std::vector<std::pair<Choice, Text>>& choices,
                    const std::function<void(Choice)>& choose);
    void clearRecent();
    void press(PageId id, const char* button); // on that page, which is shown first
    template <class Window, class... Arguments>
    Window* showHelp(Arguments&&... arguments);
    void explain(); // the control that has the focus, or else the page

    QMainWindow& window_;
    const Pages& pages_;
    FieldHelp* help_;
    RecentProjects recent_;
    bool isProjectOpen_ = false;
    QAction* undo_ = nullptr;
    QAction* pause_ = nullptr;
    QAction* change_ = nullptr;
    QAction* stop_ = nullptr;
    std::vector<QAction*> projectActions_; // enabled while a project is open
};

} // namespace kantai::ui
