// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainMenus.h"
#include "ui/Language.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/GuideWindow.h"
#include "ui/dialogs/ShortcutsDialog.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/PageFactory.h"
#include "ui/pages/training/TrainingPage.h"
#include "ui/shell/ActionFinder.h"
#include "ui/shell/FieldHelp.h"
#include "ui/shell/PageMenu.h"
#include "ui/shell/Rail.h"
#include "ui/shell/TrainingNotices.h"
#include "ui/shell/WelcomePage.h"
#include <QAbstractButton>
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QMainWindow>
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

// Where the guide begins to tell of a page.
int guideStep(PageId page) {
    switch (page) {
    case PageId::Corpus:
        return 1;
    case PageId::Tokenizer:
        return 3;
    case PageId::Model:
        return 7;
    case PageId::Training:
        return 14;
    case PageId::Checkpoints:
    case PageId::Playground:
        break;
    }
    return 15;
}

void chooseTheme(theme::Choice choice) {
    theme::choose(*qApp, choice);
}

void applyLargeType(bool large) {
    QSettings().setValue(QStringLiteral("largeType"), large);
    theme::setLargeType(*qApp, large);
    theme::apply(*qApp, theme::chosen());
}

} // namespace

MainMenus::MainMenus(QMainWindow& window, const Pages& pages, QDockWidget& log)
    : QObject(&window), window_(window), pages_(pages), help_(new FieldHelp(this)) {
    makeFileMenu();
    makeProjectMenus();
    makePageMenu();
    makeViewMenu(log);
    makeHelpMenu();
}

void MainMenus::setProjectOpen(bool open) {
    isProjectOpen_ = open;
    for (QAction* action : projectActions_)
        action->setEnabled(open);
}

void MainMenus::setRunning(bool canPause, bool canStop) {
    pause_->setEnabled(canPause);
    change_->setEnabled(canPause);
    stop_->setEnabled(canStop);
}

void MainMenus::followDeletions(ProjectSession& session) {
    undo_->setEnabled(session.canUndoDeletion());
    connect(this, &MainMenus::undoRequested, &session, &ProjectSession::undoDeletion);
    connect(&session, &ProjectSession::deletionWaits, undo_, [this] { undo_->setEnabled(true); });
    connect(&session, &ProjectSession::deletionEnded, undo_, [this] { undo_->setEnabled(false); });
}

void MainMenus::press(PageId id, const char* button) {
    Q_EMIT pageRequested(id);
    if (auto* found = pages_.page(id)->findChild<QAbstractButton*>(QString::fromLatin1(button)))
        found->click();
}

QAction* MainMenus::addAction(QMenu* menu, const Text& text, const QKeySequence& shortcut, const char* name,
                              const std::function<void()>& triggered) {
    QAction* action = menu->addAction(QString());
    followLanguage(menu, [action, text] { action->setText(text()); });
    action->setShortcut(shortcut);
    action->setObjectName(QString::fromLatin1(name));
    connect(action, &QAction::triggered, this, triggered);
    return action;
}

void MainMenus::makeFileMenu() {
    QMenu* file = newMenu(window_.menuBar(), [] { return tr("&File"); });
    file->setObjectName(QStringLiteral("fileMenu"));
    addAction(
        file, [] { return tr("&New project…"); }, QKeySequence::New, "newProjectAction",
        [this] { Q_EMIT newRequested(); });
    addAction(
        file, [] { return tr("&Open project…"); }, QKeySequence::Open, "openProjectAction",
        [this] { Q_EMIT openRequested(); });
    QMenu* recent = newMenu(
        file, [] { return tr("Open &recent"); }, "recentMenu");
    connect(recent, &QMenu::aboutToShow, this, [this, recent] {
        recent->clear();
        for (const QString& project : recent_.files())
            recent
                ->addAction(asMenuText(QFileInfo(project).completeBaseName()), this,
                            [this, project] { Q_EMIT recentRequested(project); })
                ->setToolTip(project);
        for (const QString& project : recent_.missing())
            recent->addAction(tr("%1 (moved or deleted)").arg(asMenuText(QFileInfo(project).completeBaseName())))
                ->setEnabled(false);
        if (recent->isEmpty()) {
            recent->addAction(tr("No project was opened yet"))->setEnabled(false);
            return;
        }
        recent->addSeparator();
        recent->addAction(tr("&Clear this list"), this, &MainMenus::clearRecent)
            ->setObjectName(QStringLiteral("clearRecentAction"));
    });
    recent->setToolTipsVisible(true);
    addAction(
        file, [] { return tr("Try the &sample"); }, {}, "trySampleAction", [this] { Q_EMIT sampleRequested(); });
    file->addSeparator();
    projectActions_.push_back(addAction(
        file, [] { return tr("&Close project"); }, QKeySequence::Close, "closeProjectAction",
        [this] { Q_EMIT closeRequested(); }));
    addAction(
        file, [] { return tr("&Quit"); }, QKeySequence(Qt::CTRL | Qt::Key_Q), "quitAction",
        [this] { window_.close(); });
}

void MainMenus::clearRecent() {
    recent_.clear();
    window_.findChild<WelcomePage*>()->refresh();
}

void MainMenus::makeProjectMenus() {
    QMenu* project = newMenu(window_.menuBar(), [] { return tr("&Project"); });
    QMenu* run = newMenu(window_.menuBar(), [] { return tr("&Run"); });
    projectActions_.insert(projectActions_.end(),
                           {addAction(
                                project, [] { return tr("&Import text…"); }, QKeySequence(Qt::CTRL | Qt::Key_I),
                                "importAction", [this] { press(PageId::Corpus, "importFilesButton"); }),
                            addAction(
                                project, [] { return tr("&Train a tokenizer…"); }, QKeySequence(Qt::CTRL | Qt::Key_T),
                                "trainTokenizerAction", [this] { press(PageId::Tokenizer, "trainTokenizerButton"); }),
                            addAction(
                                project, [] { return tr("E&xport the model…"); }, QKeySequence(Qt::CTRL | Qt::Key_E),
                                "exportAction", [this] { press(PageId::Checkpoints, "exportCheckpointButton"); }),
                            addAction(
                                project, [] { return tr("&Verify all files"); }, {}, "verifyAction",
                                [this] { press(PageId::Checkpoints, "verifyProjectButton"); }),
                            addAction(
                                run, [] { return tr("&Pretrain…"); }, QKeySequence(Qt::CTRL | Qt::Key_R),
                                "pretrainAction", [this] { press(PageId::Training, "startPretrainingButton"); })});
    undo_ = addAction(
        project, [] { return tr("&Undo the deletion"); }, QKeySequence::Undo, "undoDeletionAction",
        [this] { Q_EMIT undoRequested(); });
    pause_ = addAction(
        run, [] { return tr("P&ause or resume"); }, QKeySequence(Qt::CTRL | Qt::Key_P), "pauseAction",
        [this] { press(PageId::Training, "pauseTrainingButton"); });
    change_ = addAction(
        run, [] { return tr("&Change learning rate or length…"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
        "changeRunAction", [this] { press(PageId::Training, "changeRunButton"); });
    stop_ = addAction(
        run, [] { return tr("&Stop…"); }, QKeySequence(Qt::CTRL | Qt::Key_Period), "stopAction",
        [this] { Q_EMIT stopRequested(); });
    run->addSeparator();
    QMenu* plots = newMenu(
        run, [] { return tr("&Export a plot"); }, "exportPlotMenu");
    projectActions_.push_back(plots->menuAction());
    connect(plots, &QMenu::aboutToShow, this, [this, plots] {
        plots->clear();
        const QStringList names = pages_.training->plotNames();
        for (qsizetype i = 0; i < names.size(); ++i)
            plots->addAction(names[i] + QStringLiteral("…"), this, [this, i] {
                Q_EMIT pageRequested(PageId::Training);
                pages_.training->exportPlot(static_cast<std::size_t>(i));
            });
    });
    setRunning(false, false);
    run->addSeparator();
    addSetting(
        run, [] { return tr("&Keep the computer awake while training"); }, TrainingNotices::kKeepAwake,
        "keepAwakeAction");
    addSetting(
        run, [] { return tr("&Notify of the end of a training"); }, TrainingNotices::kNotify, "notifyAction");
}

void MainMenus::addSetting(QMenu* menu, const Text& text, const QString& setting, const char* name) {
    QAction* action = addAction(menu, text, {}, name, [] {});
    action->setCheckable(true);
    action->setChecked(TrainingNotices::isOn(setting));
    connect(action, &QAction::toggled, this, [setting](bool on) { TrainingNotices::setOn(setting, on); });
}

void MainMenus::makePageMenu() {
    QMenu* page = newMenu(window_.menuBar(), [] { return tr("Pa&ge"); });
    page->setObjectName(QStringLiteral("pageMenu"));
    fillWithPage(*page, pages_, [this](PageId id) { Q_EMIT pageRequested(id); });
    projectActions_.push_back(page->menuAction());
}

void MainMenus::makeViewMenu(QDockWidget& dock) {
    QMenu* view = newMenu(window_.menuBar(), [] { return tr("&View"); });
    view->setObjectName(QStringLiteral("viewMenu"));
    for (int i = 0; i < static_cast<int>(pages_.all.size()); ++i) {
        const PageId id = PageId(i);
        projectActions_.push_back(addAction(
            view, [id] { return pageTitle(id); }, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), "",
            [this, id] { Q_EMIT pageRequested(id); }));
    }
    view->addSeparator();
    QAction* log = dock.toggleViewAction();
    followLanguage(view, [log] { log->setText(tr("&Log")); });
    log->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    log->setObjectName(QStringLiteral("logAction"));
    view->addAction(log);
    QAction* large = addAction(
        view, [] { return tr("La&rge type"); }, {}, "largeTypeAction", [] {});
    large->setCheckable(true);
    large->setChecked(theme::isLargeType());
    connect(large, &QAction::toggled, this, applyLargeType);
    addChoices<theme::Choice>(newMenu(
                                  view, [] { return tr("&Theme"); }, "themeMenu"),
                              theme::chosen(),
                              {{theme::Choice::System, [] { return tr("Follow the &system"); }},
                               {theme::Choice::Light, [] { return tr("&Light"); }},
                               {theme::Choice::Dark, [] { return tr("&Dark"); }}},
                              chooseTheme);
    // Each language by its own name, so that it is found from any other.
    addChoices<language::Choice>(newMenu(
                                     view, [] { return tr("Lan&guage"); }, "languageMenu"),
                                 language::chosen(),
                                 {{language::Choice::System, [] { return tr("Follow the &system"); }},
                                  {language::Choice::English, QStringLiteral("&English")},
                                  {language::Choice::Turkish, QStringLiteral("&Türkçe")}},
                                 [](language::Choice choice) { language::choose(*qApp, choice); });
}

template <class Choice>
void MainMenus::addChoices(QMenu* menu, Choice chosen, const std::vector<std::pair<Choice, Text>>& choices,
                           const std::function<void(Choice)>& choose) {
    auto* group = new QActionGroup(menu);
    for (const auto& [choice, text] : choices) {
        QAction* action = addAction(menu, text, {}, "", [choose, which = choice] { choose(which); });
        action->setData(static_cast<int>(choice));
        action->setCheckable(true);
        action->setChecked(choice == chosen);
        group->addAction(action);
    }
}

// One window of each kind; opening it again raises it.
template <class Window, class... Arguments>
Window* MainMenus::showHelp(Arguments&&... arguments) {
    auto* window = window_.findChild<Window*>();
    if (window == nullptr) {
        window = new Window(std::forward<Arguments>(arguments)...);
        window->setAttribute(Qt::WA_DeleteOnClose);
    }
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

void MainMenus::explain() {
    if (help_->explainFocus())
        return;
    int step = 0; // of the guide; 0: its beginning
    for (const Page* page : pages_.all)
        if (page->isVisible())
            step = guideStep(page->id());
    showHelp<GuideWindow>(&window_)->showStep(step);
}

void MainMenus::makeHelpMenu() {
    QMenu* help = newMenu(window_.menuBar(), [] { return tr("&Help"); });
    help->setObjectName(QStringLiteral("helpMenu"));
    addAction(
        help, [] { return tr("&Explain this field"); }, QKeySequence(Qt::Key_F1), "explainAction",
        [this] { explain(); });
    addAction(
        help, [] { return tr("&Find an action…"); }, QKeySequence(Qt::CTRL | Qt::Key_K), "findActionAction",
        [this] {
            showHelp<ActionFinder>(window_, pages_, isProjectOpen_,
                                   [this](PageId page) { Q_EMIT pageRequested(page); });
        });
    addAction(
        help, [] { return tr("&Guide"); }, QKeySequence(Qt::CTRL | Qt::Key_F1), "guideAction",
        [this] { showHelp<GuideWindow>(&window_); });
    addAction(
        help, [] { return tr("&Keyboard shortcuts"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F1),
        "shortcutsAction", [this] { showHelp<ShortcutsDialog>(window_, &window_); });
    addAction(
        help, [] { return tr("&What is this?"); }, QKeySequence(Qt::SHIFT | Qt::Key_F1), "whatsThisAction",
        [] { QWhatsThis::enterWhatsThisMode(); });
    addAction(
        help, [] { return tr("&About Kantai Studio"); }, {}, "aboutAction",
        [this] { showHelp<AboutDialog>(&window_); });
}

} // namespace kantai::ui
