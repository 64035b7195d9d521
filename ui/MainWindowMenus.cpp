// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the window, and the small dialogs behind Help.
#include "core/model/Threads.h"
#include "core/model/TorchVersion.h"
#include "ui/MainWindow.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/CheckpointsPage.h"
#include "ui/pages/TokenizerPage.h"
#include "ui/pages/TrainingPage.h"
#include "ui/shell/LogDock.h"
#include "ui/shell/Rail.h"
#include <QAbstractButton>
#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QMenuBar>
#include <QSettings>
#include <QSysInfo>
#include <QWhatsThis>

namespace kantai::ui {

QAction* MainWindow::addAction(QMenu* menu, const QString& text, const QKeySequence& shortcut, const char* name,
                               const std::function<void()>& triggered) {
    QAction* action = menu->addAction(text);
    action->setShortcut(shortcut);
    action->setObjectName(QString::fromLatin1(name));
    connect(action, &QAction::triggered, this, triggered);
    return action;
}

void MainWindow::makeMenus() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    addAction(file, tr("&New project…"), QKeySequence::New, "newProjectAction", [this] { newProject(); });
    addAction(file, tr("&Open project…"), QKeySequence::Open, "openProjectAction", [this] {
        openProject(prompts_.openFiles(this, tr("Open a project"), tr("Kantai Studio projects (*.kantai)")).value(0));
    });
    recentMenu_ = file->addMenu(tr("Open &recent"));
    connect(recentMenu_, &QMenu::aboutToShow, this, [this] {
        recentMenu_->clear();
        for (const QString& project : recent_.files())
            recentMenu_->addAction(QFileInfo(project).completeBaseName(), this,
                                   [this, project] { openProject(project); });
        recentMenu_->setEnabled(true);
    });
    addAction(file, tr("Try the &sample"), {}, "trySampleAction", [this] { trySample(); });
    file->addSeparator();
    projectActions_.push_back(
        addAction(file, tr("&Close project"), QKeySequence::Close, "closeProjectAction", [this] { closeProject(); }));
    addAction(file, tr("&Quit"), QKeySequence::Quit, "quitAction", [this] { close(); });
    makeProjectMenus();
    makeViewMenus();
}

void MainWindow::makeProjectMenus() {
    const auto press = [this](PageId id, const char* button) {
        showPage(id);
        if (auto* found = page(id)->findChild<QAbstractButton*>(QString::fromLatin1(button)))
            found->click();
    };
    QMenu* project = menuBar()->addMenu(tr("&Project"));
    QMenu* run = menuBar()->addMenu(tr("&Run"));
    projectActions_.insert(
        projectActions_.end(),
        {addAction(project, tr("&Import text…"), QKeySequence(Qt::CTRL | Qt::Key_I), "importAction",
                   [press] { press(PageId::Corpus, "importFilesButton"); }),
         addAction(project, tr("&Train a tokenizer…"), QKeySequence(Qt::CTRL | Qt::Key_T), "trainTokenizerAction",
                   [press] { press(PageId::Tokenizer, "trainTokenizerButton"); }),
         addAction(project, tr("E&xport for Hugging Face…"), QKeySequence(Qt::CTRL | Qt::Key_E), "exportAction",
                   [press] { press(PageId::Checkpoints, "exportCheckpointButton"); }),
         addAction(project, tr("&Verify all files"), {}, "verifyAction",
                   [press] { press(PageId::Checkpoints, "verifyProjectButton"); }),
         addAction(run, tr("&Pretrain…"), QKeySequence(Qt::CTRL | Qt::Key_R), "pretrainAction",
                   [press] { press(PageId::Training, "startPretrainingButton"); }),
         addAction(run, tr("P&ause or resume"), QKeySequence(Qt::CTRL | Qt::Key_P), "pauseAction",
                   [press] { press(PageId::Training, "pauseTrainingButton"); }),
         addAction(run, tr("&Stop…"), QKeySequence(Qt::CTRL | Qt::Key_Period), "stopAction",
                   [this] { stopCurrentJob(); })});
}

void MainWindow::makeViewMenus() {
    QMenu* view = menuBar()->addMenu(tr("&View"));
    for (int i = 0; i < int(pages_.size()); ++i) {
        const PageId id = PageId(i);
        projectActions_.push_back(addAction(view, pageTitle(id), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), "",
                                            [this, id] { showPage(id); }));
    }
    view->addSeparator();
    QAction* log = log_->toggleViewAction();
    log->setText(tr("&Log"));
    log->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    log->setObjectName(QStringLiteral("logAction"));
    view->addAction(log);
    QMenu* themes = view->addMenu(tr("&Theme"));
    auto* group = new QActionGroup(this);
    const int chosen = QSettings().value(QStringLiteral("theme"), int(theme::Choice::System)).toInt();
    const std::pair<theme::Choice, QString> choices[] = {{theme::Choice::System, tr("Like the &system")},
                                                         {theme::Choice::Light, tr("&Light")},
                                                         {theme::Choice::Dark, tr("&Dark")}};
    for (const auto& [choice, text] : choices) {
        QAction* action = addAction(themes, text, {}, "", [this, which = choice] { applyTheme(which); });
        action->setCheckable(true);
        action->setChecked(int(choice) == chosen);
        group->addAction(action);
    }

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    addAction(help, tr("&Keyboard shortcuts"), QKeySequence(Qt::Key_F1), "shortcutsAction",
              [this] { showShortcuts(); });
    addAction(help, tr("&What is this?"), QKeySequence(Qt::SHIFT | Qt::Key_F1), "whatsThisAction",
              [] { QWhatsThis::enterWhatsThisMode(); });
    addAction(help, tr("&About Kantai Studio"), {}, "aboutAction", [this] { showAbout(); });
}

void MainWindow::applyTheme(theme::Choice choice) {
    QSettings().setValue(QStringLiteral("theme"), int(choice));
    theme::apply(*qApp, choice);
}

void MainWindow::showShortcuts() {
    QStringList lines;
    for (const QAction* action : findChildren<QAction*>())
        if (!action->shortcut().isEmpty())
            lines.append(action->shortcut().toString(QKeySequence::NativeText) + QStringLiteral("   ") +
                         QString(action->text()).remove(QLatin1Char('&')).remove(QStringLiteral("…")));
    lines.append(QStringLiteral("Ctrl+M   ") + tr("Insert <mask> in the playground"));
    prompts_.showInformation(this, tr("Keyboard shortcuts"), lines.join(QLatin1Char('\n')));
}

void MainWindow::showAbout() {
    prompts_.showInformation(this, tr("Kantai Studio %1").arg(QApplication::applicationVersion()),
                             tr("Build a transformer from your own text.\nLicence: GPL-3.0-or-later.\n\nQt %1, "
                                "LibTorch %2\n%3, %4, %5 cores")
                                 .arg(QString::fromLatin1(qVersion()), QString::fromStdString(torchVersion()),
                                      QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture())
                                 .arg(physicalCores()));
}

} // namespace kantai::ui
