// SPDX-License-Identifier: GPL-3.0-or-later
// The main window: rail, pages, log, status bar and menus around one ProjectSession. It opens and closes projects and
// asks before data would be lost; the pages do everything else.
#pragma once

#include "ui/pages/PageFactory.h"
#include "ui/shell/RecentProjects.h"
#include <QMainWindow>

class QStackedWidget;

namespace kantai::ui {

class Banner;
class IncomingFiles;
class LeaveGuard;
class LogDock;
class MainMenus;
class ProjectSession;
class Prompts;
class Rail;
class SampleRun;
class StatusStrip;
class WelcomePage;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // sampleFolder: the folder of the sample corpus.
    MainWindow(ProjectSession& session, Prompts& prompts, const QString& sampleFolder, QWidget* parent = nullptr);

    void openProject(const QString& folderOrFile);
    void openFiles(const QStringList& paths); // opens a project, or imports text or a tokenizer into the open one
    void comeToFront();
    void showPage(PageId id);
    const Pages& pages() const { return pages_; }
    void trySample();

public Q_SLOTS:
    void endOfDesktopSession(); // without questions: saves a running training, then closes the window

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void connectMenus();
    void connectPages();
    void connectSession();
    void followProject();
    void showTitle();
    PageId firstPage() const; // the page shown last, or the page of the next step
    QString projectFile() const;
    void newProject();
    void chooseProject(); // to open
    void closeProject();
    void stopCurrentJob();
    void showSampleReady();
    bool isUserBusy() const; // with a field or a dialog, from which focus must not be taken
    void askSample();

    ProjectSession& session_;
    Prompts& prompts_;
    RecentProjects recent_;
    Pages pages_;
    QStackedWidget* center_ = nullptr; // welcome, project
    QStackedWidget* stack_ = nullptr;  // the pages
    WelcomePage* welcome_ = nullptr;
    Rail* rail_ = nullptr;
    LogDock* log_ = nullptr;
    StatusStrip* status_ = nullptr;
    MainMenus* menus_ = nullptr;
    IncomingFiles* incoming_ = nullptr;
    SampleRun* sample_ = nullptr;
    Banner* banner_ = nullptr;
    LeaveGuard* leaving_ = nullptr;
};

} // namespace kantai::ui
