// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindow.h"
#include "core/base/Error.h"
#include "ui/Format.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/playground/PlaygroundPage.h"
#include "ui/pages/training/TrainingPage.h"
#include "ui/shell/Banner.h"
#include "ui/shell/IncomingFiles.h"
#include "ui/shell/LeaveGuard.h"
#include "ui/shell/LogDock.h"
#include "ui/shell/MainMenus.h"
#include "ui/shell/Rail.h"
#include "ui/shell/SampleRun.h"
#include "ui/shell/StatusStrip.h"
#include "ui/shell/Teaching.h"
#include "ui/shell/WelcomePage.h"
#include "ui/shell/WindowPlace.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/PageFrame.h"
#include "ui/widgets/fields/Explanations.h"
#include "ui/wizards/FormDraft.h"
#include "ui/wizards/NewProjectWizard.h"
#include <QAbstractSlider>
#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kantai::ui {

MainWindow::MainWindow(ProjectSession& session, Prompts& prompts, const QString& sampleFolder, QWidget* parent)
    : QMainWindow(parent), session_(session), prompts_(prompts), sample_(new SampleRun(session, sampleFolder, this)) {
    setObjectName(QStringLiteral("mainWindow"));
    pages_ = createPages(session, prompts, this);
    center_ = new QStackedWidget(this);
    welcome_ = new WelcomePage(center_);
    center_->addWidget(newScrollArea(welcome_, center_));
    auto* project = new QWidget(center_);
    auto* row = new QHBoxLayout(project);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    rail_ = new Rail(pages_.all, project);
    row->addWidget(rail_);
    stack_ = new QStackedWidget(project);
    for (Page* page : pages_.all)
        stack_->addWidget(newScrollArea(new PageFrame(*page, stack_), stack_));
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(banner_ = new Banner(project));
    column->addWidget(stack_, 1);
    addNotices(*column, session_, project); // below: nothing moves under the pointer
    row->addLayout(column, 1);
    center_->addWidget(project);
    setCentralWidget(center_);
    log_ = new LogDock(prompts, this);
    addDockWidget(Qt::BottomDockWidgetArea, log_);
    log_->hide();
    status_ = new StatusStrip(session, this);
    setStatusBar(status_);
    menus_ = new MainMenus(*this, pages_, *log_);
    new Teaching(*this, session_, prompts_, pages_, *stack_, *column);
    leaving_ = new LeaveGuard(session, prompts, *pages_.training, *this);
    connectMenus();
    connectPages();
    connectSession();
    new WindowPlace(*this);
    followProject();
    followLanguage(this, [this] { showTitle(); });
    explainControls(*this);
    incoming_ = new IncomingFiles(*this, pages_, session, prompts);
    connect(incoming_, &IncomingFiles::projectRequested, this, &MainWindow::openProject);
    connect(incoming_, &IncomingFiles::pageRequested, this, &MainWindow::showPage);
}

void MainWindow::connectMenus() {
    connect(menus_, &MainMenus::newRequested, this, &MainWindow::newProject);
    connect(menus_, &MainMenus::openRequested, this, &MainWindow::chooseProject);
    connect(menus_, &MainMenus::recentRequested, this, &MainWindow::openProject);
    connect(menus_, &MainMenus::sampleRequested, this, &MainWindow::trySample);
    connect(menus_, &MainMenus::closeRequested, this, &MainWindow::closeProject);
    menus_->followDeletions(session_);
    connect(menus_, &MainMenus::stopRequested, this, &MainWindow::stopCurrentJob);
    connect(menus_, &MainMenus::pageRequested, this, &MainWindow::showPage);
    connect(welcome_, &WelcomePage::newRequested, this, &MainWindow::newProject);
    connect(welcome_, &WelcomePage::openRequested, this, &MainWindow::chooseProject);
    connect(welcome_, &WelcomePage::recentRequested, this, &MainWindow::openProject);
    connect(welcome_, &WelcomePage::sampleRequested, this, &MainWindow::trySample);
    connect(status_, &StatusStrip::stopRequested, this, &MainWindow::stopCurrentJob);
}

void MainWindow::connectPages() {
    connect(rail_, &Rail::chosen, this, &MainWindow::showPage);
    for (Page* page : pages_.all) {
        connect(page, &Page::pageRequested, this, &MainWindow::showPage);
        connect(page, &Page::message, this, [this](const QString& text) {
            log_->add(LogLevel::Info, text);
            status_->showMessage(text, 6000);
        });
    }
}

void MainWindow::connectSession() {
    connect(&session_, &ProjectSession::opened, this, &MainWindow::followProject);
    connect(&session_, &ProjectSession::closed, this, &MainWindow::followProject);
    const auto tellProblem = [this](const QString& what, const QString& remedy) {
        log_->add(LogLevel::Problem, what + QLatin1Char(' ') + remedy);
        status_->showMessage(what, 10000);
    };
    connect(&session_, &ProjectSession::unreadable, this, tellProblem);
    connect(&session_, &ProjectSession::deletionFailed, this, tellProblem);
    connect(&session_, &ProjectSession::jobStarted, log_, qOverload<Job*>(&LogDock::follow));
    connect(&session_.training(), &TrainingSession::metricsArrived, this,
            [this] { log_->follow(session_.training()); });
    connect(&session_, &ProjectSession::jobFinished, this, [this](const QString& title, const JobOutcome& outcome) {
        QString line = outcome.kind == JobOutcome::Kind::Done ? tr("%1: done").arg(title) : outcome.message;
        if (!outcome.hint.sentence.isEmpty())
            line += QLatin1Char(' ') + outcome.hint.sentence;
        log_->add(outcome.kind == JobOutcome::Kind::Failed ? LogLevel::Problem : LogLevel::Info, line);
        QApplication::alert(this);
    });
    connect(qApp, &QGuiApplication::commitDataRequest, this, &MainWindow::endOfDesktopSession, Qt::DirectConnection);
    connect(sample_, &SampleRun::ready, this, &MainWindow::showSampleReady);
    const auto followJobs = [this] {
        const auto phase = session_.training().phase();
        menus_->setRunning(phase == TrainingPhase::Training || phase == TrainingPhase::Paused, session_.isBusy());
    };
    connect(&session_, &ProjectSession::jobStarted, this, followJobs);
    connect(&session_, &ProjectSession::jobFinished, this, followJobs);
    connect(&session_.training(), &TrainingSession::stateChanged, this, followJobs);
}

void MainWindow::followProject() {
    const bool open = session_.isOpen();
    center_->setCurrentIndex(open ? 1 : 0);
    menus_->setProjectOpen(open);
    showTitle();
    banner_->hide(); // it was about another project
    if (!open) {
        welcome_->refresh();
        return;
    }
    recent_.add(projectFile());
    if (!session_.view().writable)
        log_->add(LogLevel::Warning, QString::fromStdString(session_.view().readOnlyReason));
    showPage(firstPage());
    rail_->focusCurrent();
}

void MainWindow::showTitle() {
    const QString name = format::name(session_.view().info.name);
    setWindowTitle(!session_.isOpen()         ? tr("Kantai Studio")
                   : session_.view().writable ? tr("%1 – Kantai Studio").arg(name)
                                              : tr("%1 (read-only) – Kantai Studio").arg(name));
}

PageId MainWindow::firstPage() const {
    if (const std::optional<int> last = recent_.page(projectFile());
        last && *last < static_cast<int>(pages_.all.size()))
        return PageId(*last);
    const ProjectView& view = session_.view(); // where the next step is
    return view.corpusFiles.empty()  ? PageId::Corpus
           : view.tokenizers.empty() ? PageId::Tokenizer
           : view.runs.empty()       ? PageId::Model
                                     : PageId::Training;
}

QString MainWindow::projectFile() const {
    return QString::fromStdString(session_.handle().file().string());
}

void MainWindow::showPage(PageId id) {
    stack_->setCurrentIndex(static_cast<int>(id)); // they lie in its order
    rail_->setCurrent(id);
    if (session_.isOpen())
        recent_.setPage(projectFile(), static_cast<int>(id));
}

void MainWindow::newProject() {
    leaving_->leaveFor(tr("Start a new project? %1 is training."), [this] {
        auto* wizard = new NewProjectWizard(session_, prompts_, this);
        wizard->setAttribute(Qt::WA_DeleteOnClose);
        keepDraft(*wizard, {});
        wizard->open();
    });
}

void MainWindow::openProject(const QString& folderOrFile) {
    if (folderOrFile.isEmpty() || session_.isOpenForWriting(folderOrFile)) // nothing to leave
        return;
    leaving_->leaveFor(tr("Open another project? %1 is training."), [this, folderOrFile] {
        try {
            session_.open(folderOrFile);
        } catch (const Error& error) {
            prompts_.showError(this, QString::fromStdString(error.message()), hintFor(error.remedy()).sentence);
            welcome_->refresh();
        }
    });
}

void MainWindow::chooseProject() {
    openProject(prompts_.openFiles(this, tr("Open a project"), tr("Kantai Studio projects (*.kantai)")).value(0));
}

void MainWindow::openFiles(const QStringList& paths) {
    incoming_->open(paths);
}

void MainWindow::comeToFront() {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeProject() {
    leaving_->leaveFor(tr("Close the project? %1 is training."), [this] { session_.close(); });
}

void MainWindow::trySample() {
    leaving_->leaveFor(tr("Try the sample? %1 is training."), [this] {
        try {
            sample_->start();
            showPage(PageId::Training);
        } catch (const Error& error) {
            prompts_.showError(this, QString::fromStdString(error.message()), hintFor(error.remedy()).sentence);
        }
    });
}

void MainWindow::stopCurrentJob() {
    if (session_.training().isActive() && !session_.training().isStopping())
        pages_.training->stopTraining();
    else if (Job* job = session_.currentJob(); job != nullptr && !session_.training().isActive())
        job->requestStop();
}

bool MainWindow::isUserBusy() const {
    if (QApplication::activeModalWidget() != nullptr || QApplication::activePopupWidget() != nullptr)
        return true;
    const QWidget* focus = focusWidget();
    return focus != nullptr && (focus->testAttribute(Qt::WA_InputMethodEnabled) || // what is typed into
                                qobject_cast<const QComboBox*>(focus) || qobject_cast<const QAbstractSlider*>(focus));
}

// The page and the keyboard stay with a user who has turned to something else meanwhile.
void MainWindow::showSampleReady() {
    if (stack_->currentIndex() == static_cast<int>(PageId::Training) && !isUserBusy())
        askSample();
    else
        banner_->offer([] { return tr("The sample is trained: its model predicts words now."); },
                       [] { return tr("Ask it"); }, [this] { askSample(); });
}

void MainWindow::askSample() {
    showPage(PageId::Playground);
    pages_.playground->setSentence(SampleRun::sentence());
    pages_.playground->focusSentence();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (session_.training().isActive()) {
        event->ignore();
        leaving_->leaveFor(tr("Close the window? %1 is training."), [this] { close(); });
        return;
    }
    if (session_.currentJob() != nullptr) {
        event->ignore();
        leaving_->stopFor(tr("Close the window?"), [this] { close(); });
        return;
    }
    event->accept();
}

void MainWindow::endOfDesktopSession() {
    if (!session_.training().isActive())
        return;
    leaving_->doAfterwards([this] { close(); });
    session_.training().stopAndSave();
}

} // namespace kantai::ui
