// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the window, and the windows behind Help.
#include "ui/Language.h"
#include "ui/MainWindow.h"
#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/GuideWindow.h"
#include "ui/dialogs/Prompts.h"
#include "ui/dialogs/ShortcutsDialog.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/checkpoints/CheckpointsPage.h"
#include "ui/pages/tokenizer/TokenizerPage.h"
#include "ui/pages/training/TrainingPage.h"
#include "ui/shell/LogDock.h"
#include "ui/shell/Rail.h"
#include <QAbstractButton>
#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QMenuBar>
#include <QSettings>
#include <QWhatsThis>

namespace kantai::ui {

namespace {

QMenu* newMenu(QMenuBar* bar, const Text& title) {
    QMenu* menu = bar->addMenu(QString());
    bindText(menu, &QMenu::setTitle, title);
    return menu;
}

QMenu* newMenu(QMenu* parent, const Text& title, const char* name) {
    QMenu* menu = parent->addMenu(QString());
    menu->setObjectName(QString::fromLatin1(name));
    bindText(menu, &QMenu::setTitle, title);
    return menu;
}

} // namespace

QAction* MainWindow::addAction(QMenu* menu, const Text& text, const QKeySequence& shortcut, const char* name,
                               const std::function<void()>& triggered) {
    QAction* action = menu->addAction(QString());
    followLanguage(menu, [action, text] { action->setText(text()); });
    action->setShortcut(shortcut);
    action->setObjectName(QString::fromLatin1(name));
    connect(action, &QAction::triggered, this, triggered);
    return action;
}

void MainWindow::makeMenus() {
    QMenu* file = newMenu(menuBar(), [] { return tr("&File"); });
    addAction(
        file, [] { return tr("&New project…"); }, QKeySequence::New, "newProjectAction", [this] { newProject(); });
    addAction(
        file, [] { return tr("&Open project…"); }, QKeySequence::Open, "openProjectAction",
        [this] {
            openProject(
                prompts_.openFiles(this, tr("Open a project"), tr("Kantai Studio projects (*.kantai)")).value(0));
        });
    recentMenu_ = newMenu(
        file, [] { return tr("Open &recent"); }, "recentMenu");
    connect(recentMenu_, &QMenu::aboutToShow, this, [this] {
        recentMenu_->clear();
        for (const QString& project : recent_.files())
            recentMenu_->addAction(QFileInfo(project).completeBaseName(), this,
                                   [this, project] { openProject(project); });
        recentMenu_->setEnabled(true);
    });
    addAction(
        file, [] { return tr("Try the &sample"); }, {}, "trySampleAction", [this] { trySample(); });
    file->addSeparator();
    projectActions_.push_back(addAction(
        file, [] { return tr("&Close project"); }, QKeySequence::Close, "closeProjectAction",
        [this] { closeProject(); }));
    addAction(
        file, [] { return tr("&Quit"); }, QKeySequence(Qt::CTRL | Qt::Key_Q), "quitAction", [this] { close(); });
    makeProjectMenus();
    makeViewMenus();
}

void MainWindow::makeProjectMenus() {
    const auto press = [this](PageId id, const char* button) {
        showPage(id);
        if (auto* found = page(id)->findChild<QAbstractButton*>(QString::fromLatin1(button)))
            found->click();
    };
    QMenu* project = newMenu(menuBar(), [] { return tr("&Project"); });
    QMenu* run = newMenu(menuBar(), [] { return tr("&Run"); });
    projectActions_.insert(
        projectActions_.end(),
        {addAction(
             project, [] { return tr("&Import text…"); }, QKeySequence(Qt::CTRL | Qt::Key_I), "importAction",
             [press] { press(PageId::Corpus, "importFilesButton"); }),
         addAction(
             project, [] { return tr("&Train a tokenizer…"); }, QKeySequence(Qt::CTRL | Qt::Key_T),
             "trainTokenizerAction", [press] { press(PageId::Tokenizer, "trainTokenizerButton"); }),
         addAction(
             project, [] { return tr("E&xport for Hugging Face…"); }, QKeySequence(Qt::CTRL | Qt::Key_E),
             "exportAction", [press] { press(PageId::Checkpoints, "exportCheckpointButton"); }),
         addAction(
             project, [] { return tr("&Verify all files"); }, {}, "verifyAction",
             [press] { press(PageId::Checkpoints, "verifyProjectButton"); }),
         addAction(
             run, [] { return tr("&Pretrain…"); }, QKeySequence(Qt::CTRL | Qt::Key_R), "pretrainAction",
             [press] { press(PageId::Training, "startPretrainingButton"); }),
         addAction(
             run, [] { return tr("P&ause or resume"); }, QKeySequence(Qt::CTRL | Qt::Key_P), "pauseAction",
             [press] { press(PageId::Training, "pauseTrainingButton"); }),
         addAction(
             run, [] { return tr("&Stop…"); }, QKeySequence(Qt::CTRL | Qt::Key_Period), "stopAction",
             [this] { stopCurrentJob(); })});
}

void MainWindow::makeViewMenus() {
    QMenu* view = newMenu(menuBar(), [] { return tr("&View"); });
    for (int i = 0; i < int(pages_.size()); ++i) {
        const PageId id = PageId(i);
        projectActions_.push_back(addAction(
            view, [id] { return pageTitle(id); }, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), "",
            [this, id] { showPage(id); }));
    }
    view->addSeparator();
    QAction* log = log_->toggleViewAction();
    followLanguage(view, [log] { log->setText(tr("&Log")); });
    log->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    log->setObjectName(QStringLiteral("logAction"));
    view->addAction(log);
    const auto theme = theme::Choice(QSettings().value(QStringLiteral("theme"), int(theme::Choice::System)).toInt());
    addChoices<theme::Choice>(newMenu(
                                  view, [] { return tr("&Theme"); }, "themeMenu"),
                              theme,
                              {{theme::Choice::System, [] { return tr("Follow the &system"); }},
                               {theme::Choice::Light, [] { return tr("&Light"); }},
                               {theme::Choice::Dark, [] { return tr("&Dark"); }}},
                              [this](theme::Choice choice) { applyTheme(choice); });
    // Each language by its own name, so that it is found from any other.
    addChoices<language::Choice>(newMenu(
                                     view, [] { return tr("Lan&guage"); }, "languageMenu"),
                                 language::chosen(),
                                 {{language::Choice::System, [] { return tr("Follow the &system"); }},
                                  {language::Choice::English, QStringLiteral("&English")},
                                  {language::Choice::Turkish, QStringLiteral("&Türkçe")}},
                                 [](language::Choice choice) { language::choose(*qApp, choice); });
    makeHelpMenu();
}

template <class Choice>
void MainWindow::addChoices(QMenu* menu, Choice chosen, const std::vector<std::pair<Choice, Text>>& choices,
                            const std::function<void(Choice)>& choose) {
    auto* group = new QActionGroup(menu);
    for (const auto& [choice, text] : choices) {
        QAction* action = addAction(menu, text, {}, "", [choose, which = choice] { choose(which); });
        action->setData(int(choice));
        action->setCheckable(true);
        action->setChecked(choice == chosen);
        group->addAction(action);
    }
}

// One window of each kind; opening it again raises it.
template <class Window, class... Arguments>
void MainWindow::showHelp(Arguments&&... arguments) {
    auto* window = findChild<Window*>();
    if (window == nullptr) {
        window = new Window(std::forward<Arguments>(arguments)...);
        window->setAttribute(Qt::WA_DeleteOnClose);
    }
    window->show();
    window->raise();
    window->activateWindow();
}

void MainWindow::makeHelpMenu() {
    QMenu* help = newMenu(menuBar(), [] { return tr("&Help"); });
    addAction(
        help, [] { return tr("&Guide"); }, QKeySequence(Qt::CTRL | Qt::Key_F1), "guideAction",
        [this] { showHelp<GuideWindow>(this); });
    addAction(
        help, [] { return tr("&Keyboard shortcuts"); }, QKeySequence(Qt::Key_F1), "shortcutsAction",
        [this] { showHelp<ShortcutsDialog>(*this, this); });
    addAction(
        help, [] { return tr("&What is this?"); }, QKeySequence(Qt::SHIFT | Qt::Key_F1), "whatsThisAction",
        [] { QWhatsThis::enterWhatsThisMode(); });
    addAction(
        help, [] { return tr("&About Kantai Studio"); }, {}, "aboutAction", [this] { showHelp<AboutDialog>(this); });
}

void MainWindow::applyTheme(theme::Choice choice) {
    QSettings().setValue(QStringLiteral("theme"), int(choice));
    theme::apply(*qApp, choice);
}

} // namespace kantai::ui
