// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Teaching.h"
#include "core/base/Error.h"
#include "core/model/RobertaConfig.h"
#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/dialogs/LessonFile.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/DraftConfig.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/PageFactory.h"
#include "ui/shell/NextStep.h"
#include "ui/shell/Questions.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/QuestionCard.h"
#include <QAbstractButton>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>

namespace kantai::ui {

namespace {

const QString kNextStep = QStringLiteral("teaching/nextStep");
const QString kAskFirst = QStringLiteral("teaching/askFirst");

bool isOn(const QString& setting, bool atFirst) {
    return QSettings().value(setting, atFirst).toBool();
}

QAction* addSwitch(QMenu& menu, QAction* before, const QString& setting, bool atFirst, const char* name,
                   const Text& text, const std::function<void()>& changed) {
    auto* action = new QAction(&menu);
    action->setObjectName(QString::fromLatin1(name));
    action->setCheckable(true);
    action->setChecked(isOn(setting, atFirst));
    followLanguage(&menu, [action, text] { action->setText(text()); });
    menu.insertAction(before, action);
    QObject::connect(action, &QAction::toggled, action, [setting, changed](bool on) {
        QSettings().setValue(setting, on);
        changed();
    });
    return action;
}

// The model that the questions are about: that of the newest run, else the one being configured.
RobertaConfig modelOf(const ProjectView& view) {
    if (!view.runs.empty())
        try {
            return parseConfigJson(view.runs.back().configJson, "The run's configuration");
        } catch (const Error&) { // a run of another version
        }
    return draftConfig(view);
}

} // namespace

Teaching::Teaching(QMainWindow& window, ProjectSession& session, Prompts& prompts, const Pages& pages,
                   QStackedWidget& stack, QBoxLayout& column)
    : QObject(&window), window_(window), session_(session), prompts_(prompts), pages_(pages), stack_(stack) {
    card_ = new QuestionCard(stack.parentWidget());
    makeStepLine();
    const int place = column.indexOf(&stack);
    column.insertWidget(place + 1, line_);
    column.insertWidget(place, card_);
    addSwitches();
    addLessons();
    connect(card_, &QuestionCard::predicted, this, [this](int choice) { predictions_[shownPage()].choice = choice; });
    connect(card_, &QuestionCard::closed, this, [this] {
        predictions_[shownPage()].closed = true;
        showQuestion();
    });
    const auto followPage = [this] {
        showStep();
        showQuestion();
    };
    connect(&stack_, &QStackedWidget::currentChanged, this, followPage);
    connect(&session_, &ProjectSession::opened, this, [this] {
        predictions_.clear();
        facts_ = {};
        askFirst_->setChecked(isOn(kAskFirst, false)); // a lesson may have switched it
        followProject();
    });
    connect(&session_, &ProjectSession::viewChanged, this, &Teaching::followProject);
    connect(&session_, &ProjectSession::closed, this, [this] {
        reading_.reset();
        saveLesson_->setEnabled(false);
    });
    connect(&session_, &ProjectSession::jobStarted, this, &Teaching::showStep);
    connect(&session_, &ProjectSession::jobFinished, this, &Teaching::followProject);
    connect(&session_.training(), &TrainingSession::stateChanged, this, &Teaching::showStep);
    followLanguage(line_, followPage);
}

void Teaching::makeStepLine() {
    line_ = new QFrame(stack_.parentWidget());
    line_->setObjectName(QStringLiteral("nextStepLine"));
    auto* row = new QHBoxLayout(line_);
    row->setContentsMargins(20, 1, 20, 0); // low: the height belongs to the page
    text_ = newDimLabel({}, line_);
    text_->setObjectName(QStringLiteral("nextStepLabel"));
    text_->setWordWrap(true);
    row->addWidget(text_, 1);
    action_ = newButton({}, "nextStepButton", line_);
    action_->setProperty("flat", true);
    row->addWidget(action_);
    connect(action_, &QPushButton::clicked, this, &Teaching::takeStep);
}

void Teaching::addSwitches() {
    auto* view = window_.findChild<QMenu*>(QStringLiteral("viewMenu"));
    auto* help = window_.findChild<QMenu*>(QStringLiteral("helpMenu"));
    auto* log = window_.findChild<QAction*>(QStringLiteral("logAction"));
    addSwitch(
        *view, log, kNextStep, true, "nextStepAction", [] { return tr("&Next step"); }, [this] { showStep(); });
    askFirst_ = addSwitch(
        *help, help->actions().value(0), kAskFirst, false, "askFirstAction", [] { return tr("Ask &me first"); },
        [this] { followProject(); });
}

void Teaching::addLessons() {
    auto* file = window_.findChild<QMenu*>(QStringLiteral("fileMenu"));
    auto* close = window_.findChild<QAction*>(QStringLiteral("closeProjectAction"));
    const auto add = [&](const char* name, const Text& text, const std::function<void()>& triggered) {
        auto* action = new QAction(file);
        action->setObjectName(QString::fromLatin1(name));
        followLanguage(file, [action, text] { action->setText(text()); });
        file->insertAction(close, action);
        connect(action, &QAction::triggered, this, triggered);
        return action;
    };
    add(
        "openLessonAction", [] { return tr("Start a &lesson…"); },
        [this] {
            const QStringList files =
                prompts_.openFiles(&window_, tr("Start a lesson"), tr("Lesson (*.kantai-lesson)"));
            if (!files.isEmpty())
                openLesson(session_, prompts_, &window_, files.front());
        });
    saveLesson_ = add(
        "saveLessonAction", [] { return tr("Sa&ve as a lesson…"); },
        [this] { saveLesson(session_, prompts_, &window_); });
    saveLesson_->setEnabled(false);
}

void Teaching::followProject() {
    saveLesson_->setEnabled(session_.isOpen());
    factsAreOld_ = true;
    showStep();
    showQuestion();
}

PageId Teaching::shownPage() const {
    return PageId(stack_.currentIndex());
}

void Teaching::showStep() {
    line_->setVisible(isOn(kNextStep, true) && session_.isOpen());
    if (!session_.isOpen())
        return;
    const bool training = session_.training().isActive();
    const NextStep step = nextStep(nextStepFacts(session_.view(), training), shownPage());
    const bool toldApart = step.isDoneHere && step.what != NextStep::What::Nothing;
    text_->setText((toldApart ? tr("Nothing is left to do on this page.") + QLatin1Char(' ') : QString()) +
                   nextStepText(step));
    const QString action = nextStepAction(step, shownPage());
    action_->setText(action);
    if (action.isEmpty() && action_->hasFocus())
        stack_.currentWidget()->setFocus(Qt::OtherFocusReason);
    action_->setVisible(!action.isEmpty());
    const bool startsJob = *step.button != '\0';
    const QString obstacle = !startsJob                  ? QString()
                             : !session_.view().writable ? QString::fromStdString(session_.view().readOnlyReason)
                             : session_.isBusy()         ? tr("Wait until the running job has finished.")
                                                         : QString();
    setEnabledWithReason(action_, obstacle.isEmpty(), obstacle, stack_.currentWidget());
}

void Teaching::takeStep() {
    const NextStep step = nextStep(nextStepFacts(session_.view(), session_.training().isActive()), shownPage());
    Page* page = pages_.page(step.page);
    Q_EMIT page->pageRequested(step.page);
    if (*step.button == '\0')
        return;
    if (auto* button = page->findChild<QAbstractButton*>(QString::fromLatin1(step.button)))
        button->click();
}

bool Teaching::asksFirst() const {
    return session_.isOpen() && isOn(kAskFirst, false);
}

void Teaching::showQuestion() {
    if (asksFirst() && factsAreOld_ && !reading_)
        readFacts();
    const Question question = asksFirst() ? questionFor(shownPage(), facts_, modelOf(session_.view())) : Question();
    Prediction& prediction = predictions_[shownPage()];
    const QString sameQuestion = question.choices.join(QLatin1Char('\n')); // in any language
    if (prediction.question != sameQuestion)
        prediction = {sameQuestion, -1, false};
    card_->ask(prediction.closed ? Question() : question, prediction.choice);
}

void Teaching::readFacts() {
    factsAreOld_ = false;
    auto facts = std::make_shared<QuestionFacts>();
    reading_ = std::make_unique<Job>(tr("Reading the project"),
                                     [handle = session_.handle(), facts](const Progress&, std::stop_token) {
                                         *facts = readQuestionFacts(handle);
                                     });
    connect(reading_.get(), &Job::finished, this, [this, facts](const JobOutcome& outcome) {
        reading_.release()->deleteLater();
        if (outcome.kind == JobOutcome::Kind::Done) // else the page says what is damaged
            facts_ = *facts;
        showQuestion(); // once more when the project has changed meanwhile
    });
    reading_->start();
}

} // namespace kantai::ui
