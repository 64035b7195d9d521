// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/TrainingPage.h"
#include "core/base/Error.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/Resume.h"
#include "ui/Format.h"
#include "ui/Language.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/dialogs/Prompts.h"
#include "ui/dialogs/ReportFile.h"
#include "ui/dialogs/ResumeRun.h"
#include "ui/dialogs/TrainOn.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/jobs/QueueSession.h"
#include "ui/pages/training/ChangeRun.h"
#include "ui/pages/training/LensCard.h"
#include "ui/pages/training/MachinesCard.h"
#include "ui/pages/training/RunOverlay.h"
#include "ui/pages/training/RunReplay.h"
#include "ui/pages/training/RunSummary.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FigureStrip.h"
#include "ui/widgets/ProbeCard.h"
#include "ui/widgets/charts/GradientHeat.h"
#include "ui/widgets/plots/LossPlot.h"
#include "ui/widgets/plots/PlotTexts.h"
#include "ui/wizards/FormDraft.h"
#include "ui/wizards/LessonSettings.h"
#include "ui/wizards/PretrainingWizard.h"
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <algorithm>
#include <cmath>

namespace kantai::ui {

TrainingPage::TrainingPage(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : Page(PageId::Training, session, prompts, parent), widgets_(*this),
      overlay_(new RunOverlay(session, prompts, *widgets_.compare, widgets_.plots(), this)) {
    connectWidgets();
    connectTraining();
    startFollowing();
}

void TrainingPage::connectWidgets() {
    connect(widgets_.empty, &EmptyState::actionRequested, this, [this] {
        if (session().view().tokenizers.empty())
            Q_EMIT pageRequested(session().view().corpusFiles.empty() ? PageId::Corpus : PageId::Tokenizer);
        else
            openWizard();
    });
    connect(widgets_.startNew, &QPushButton::clicked, this, &TrainingPage::openWizard);
    connect(widgets_.stop, &QPushButton::clicked, this, qOverload<>(&TrainingPage::stopTraining));
    connect(widgets_.resume, &QPushButton::clicked, this, &TrainingPage::resumeRun);
    connect(widgets_.runs, &QComboBox::activated, this, &TrainingPage::showChosenRun);
    connect(widgets_.pause, &QPushButton::clicked, this, [this] {
        TrainingSession& training = session().training();
        if (training.phase() == TrainingPhase::Paused)
            training.resume();
        else
            training.pause();
    });
    connect(widgets_.tryAgain, &QPushButton::clicked, this, [this] { session().training().tryAgain(); });
    connect(widgets_.smoothing, &QSlider::valueChanged, this, &TrainingPage::showFigures);
    connect(widgets_.exportPlot, &QPushButton::clicked, this, [this] { exportPlot(0); });
    for (std::size_t i = 0; i < widgets_.plots().size(); ++i)
        connect(widgets_.plots().at(i), &LossPlot::exportRequested, this, [this, i] { exportPlot(i); });
    connect(widgets_.change, &ChangeRunButton::changeWanted, &session().training(), &TrainingSession::change);
    connect(widgets_.summary, &RunSummary::askRequested, this, [this] { Q_EMIT pageRequested(PageId::Playground); });
    connect(widgets_.summary, &RunSummary::exportRequested, this,
            [this] { Q_EMIT pageRequested(PageId::Checkpoints); });
    connect(widgets_.summary, &RunSummary::trainOnRequested, this, &TrainingPage::trainOn);
    connect(widgets_.summary, &RunSummary::reportRequested, this, [this] {
        const RunRow& run = session().training().run();
        saveRunReport(session(), prompts(), this, run.id, format::name(run.name));
    });
    connect(widgets_.probe, &ProbeCard::addRequested, this, &TrainingPage::pinSentence);
    connect(widgets_.probe, &ProbeCard::removeRequested, this, [this](std::int64_t id) {
        attempt([&] {
            removeProbe(session().handle(), id);
            session().reload();
        });
    });
}

void TrainingPage::connectTraining() {
    TrainingSession& training = session().training();
    widgets_.machines->watch(training);
    connect(&training, &TrainingSession::stateChanged, this, &TrainingPage::followTraining);
    connect(&training, &TrainingSession::runChanged, this, &TrainingPage::followProject);
    connect(&training, &TrainingSession::metricsArrived, this, &TrainingPage::followMetrics);
    connect(&training, &TrainingSession::curvesUnreadable, this, &TrainingPage::showFailure);
    connect(&training, &TrainingSession::checkpointsChanged, &session(), &ProjectSession::reload);
    connect(&training, &TrainingSession::finished, this, [this](const JobOutcome& outcome) {
        if (!session().queue().isGoingOn()) // which keeps the reason, and nobody is waited for
            showFailure(outcome);
    });
}

PageState TrainingPage::state() const {
    if (session().training().isActive())
        return PageState::Running;
    const auto& runs = session().view().runs;
    if (runs.empty())
        return PageState::Empty;
    const RunState last = runs.back().state;
    if (hasOlderTokenizer(session().view(), runs.back()))
        return PageState::NeedsAttention;
    return last == RunState::Completed || last == RunState::Stopped ? PageState::Done : PageState::NeedsAttention;
}

QString TrainingPage::stateText() const {
    const TrainingSession& training = session().training();
    if (training.isActive())
        return tr("step %1").arg(format::count(
            training.metrics().empty() ? 0 : static_cast<std::uint64_t>(training.metrics().back().step)));
    const auto& runs = session().view().runs;
    if (runs.empty())
        return session().view().tokenizers.empty() ? tr("needs a tokenizer") : tr("no run yet");
    if (hasOlderTokenizer(session().view(), runs.back()))
        return tr("older than the tokenizer");
    return tr("%1 · step %2")
        .arg(format::name(runs.back().name), format::count(static_cast<std::uint64_t>(runs.back().step)));
}

void TrainingPage::followProject() {
    const ProjectView& view = session().view();
    const TrainingSession& training = session().training();
    if (view.tokenizers.empty())
        widgets_.empty->setContent(
            tr("Pretraining needs a tokenizer"),
            tr("The model learns to predict masked tokens. The tokenizer defines what a token is."),
            view.corpusFiles.empty() ? tr("Go to Corpus") : tr("Go to Tokenizer"));
    else
        widgets_.empty->setContent(
            tr("Pretrain your model"),
            tr("The wizard asks for a preset and a length, checks memory, disk and data, and starts "
               "the training. You can follow the loss, pause at any time, and resume exactly."),
            tr("Pretrain…"));
    {
        const QSignalBlocker blocker(widgets_.runs);
        widgets_.runs->clear();
        for (auto run = view.runs.rbegin(); run != view.runs.rend(); ++run)
            widgets_.runs->addItem(format::name(run->name), qlonglong(run->id));
        widgets_.runs->setCurrentIndex(widgets_.runs->findData(qlonglong(training.run().id)));
    }
    const bool anything = !view.runs.empty() || training.isActive();
    widgets_.showContent(anything);
    widgets_.probe->setProbes(view.probes);
    overlay_->follow();
    if (anything && training.run().id == 0 && !training.isActive())
        showChosenRun();
    followTraining();
}

void TrainingPage::followTraining() {
    const TrainingSession& training = session().training();
    const ProjectView& view = session().view();
    const std::optional<TrainingPhase> phase = training.phase();
    const bool active = training.isActive();
    const QWidget* focus = window()->focusWidget();
    const bool hadFocus = focusWaits_ || focus == widgets_.pause || focus == widgets_.stop ||
                          focus == widgets_.resume || focus == widgets_.startNew;
    widgets_.pause->setVisible(active);
    widgets_.pause->setEnabled(phase && phase != TrainingPhase::Preparing && phase != TrainingPhase::Waiting);
    widgets_.pause->setText(phase == TrainingPhase::Paused ? tr("Resume") : tr("Pause"));
    widgets_.change->follow(training);
    widgets_.stop->setVisible(active);
    widgets_.stop->setEnabled(!training.isStopping());
    widgets_.notice->setVisible(active && !training.waitingReason().isEmpty());
    widgets_.noticeText->setText((phase == TrainingPhase::Waiting
                                      ? tr("The training is over, but it cannot be saved yet: %1")
                                      : tr("Not saved yet, the training continues: %1"))
                                     .arg(training.waitingReason()));
    widgets_.startNew->setVisible(!active);
    widgets_.startNew->setEnabled(session().isOpen() && view.writable && !view.tokenizers.empty() &&
                                  !session().isBusy());
    widgets_.runs->setEnabled(!active);
    const QString reason = active || training.run().id == 0 ? QStringLiteral("-") : resumeReason();
    widgets_.resume->setVisible(!active && training.run().id != 0 && training.run().state != RunState::Completed);
    widgets_.resume->setEnabled(reason.isEmpty());
    widgets_.resume->setToolTip(reason);
    if (hadFocus)
        focusNextAction();
    showUniformGuess();
    const bool failed = !active && training.run().state == RunState::Failed; // its summary says why
    widgets_.phase->setToolTip(failed ? QString::fromStdString(training.run().message) : QString());
    widgets_.phase->setText(!active && training.isReading() ? tr("Reading the curves…")
                            : failed                        ? tr("failed")
                            : active ? (phase ? QString::fromStdString(phaseText(*phase)) : tr("Stopping"))
                            : training.run().id == 0
                                ? QString()
                                : (reason.isEmpty() || training.run().state == RunState::Completed
                                       ? language::ofEngine(QString::fromStdString(training.run().message))
                                       : reason));
    followMetrics();
    showSummary();
}

// The button that had the focus may be hidden now. While a training ends there is no action: the next one gets it.
void TrainingPage::focusNextAction() {
    focusWaits_ = true;
    for (QPushButton* button : {widgets_.pause, widgets_.stop, widgets_.resume, widgets_.startNew})
        if (button->isVisibleTo(this) && button->isEnabled()) {
            button->setFocus(Qt::OtherFocusReason);
            focusWaits_ = false;
            return;
        }
}

void TrainingPage::showUniformGuess() {
    try {
        const std::string& config = session().training().run().configJson;
        widgets_.loss->setUniformGuess(
            config.empty()
                ? 0
                : std::log(static_cast<double>(parseConfigJson(config, "The run's configuration").vocabularySize)));
    } catch (const Error&) {
        widgets_.loss->setUniformGuess(0); // a run of another version: its curves can be seen all the same
    }
}

void TrainingPage::followMetrics() {
    const TrainingSession& training = session().training();
    const std::int64_t id = training.run().id;
    for (LossPlot* plot : widgets_.plots()) {
        plot->setTotalSteps(training.totalSteps());
        plot->setTimeBudget(training.timeBudget().value_or(0));
        plot->setRun(id, training.metrics(), training.evaluations());
        plot->setRunName(format::name(training.run().name));
    }
    for (GradientHeat* norms : widgets_.norms)
        norms->setNorms(training.groupNorms());
    widgets_.probe->setAnswers(training.probeAnswers());
    widgets_.replay->follow(session());
    widgets_.lens->follow(session());
    showFigures();
    Q_EMIT stateChanged();
}

void TrainingPage::showFigures() {
    const TrainingSession& training = session().training();
    const auto& metrics = training.metrics();
    const auto& evaluations = training.evaluations();
    if (metrics.empty()) {
        for (int i = 0; i < 8; ++i)
            widgets_.figures->setFigure(i, {});
        return;
    }
    const MetricRow& last = metrics.back();
    widgets_.figures->setFigure(
        0, format::count(static_cast<std::uint64_t>(last.step)),
        training.totalSteps() > 0 ? tr("of %1").arg(format::count(static_cast<std::uint64_t>(training.totalSteps())))
                                  : QString());
    widgets_.figures->setFigure(1, format::number(last.epoch, 2));
    widgets_.figures->setFigure(2, format::number(widgets_.loss->smoothedValueAt(metrics.size() - 1), 3),
                                tr("smoothed"));
    if (evaluations.empty()) {
        widgets_.figures->setFigure(3, {});
        widgets_.figures->setFigure(4, {});
    } else {
        const double best =
            std::min_element(evaluations.begin(), evaluations.end(), [](const auto& a, const auto& b) {
                return a.loss < b.loss;
            })->loss;
        const bool isBest = evaluations.back().loss <= best;
        widgets_.figures->setFigure(3, format::number(evaluations.back().loss, 3),
                                    isBest ? tr("best") : tr("best %1").arg(format::number(best, 3)),
                                    isBest ? FigureStrip::Tone::Good : FigureStrip::Tone::Plain);
        widgets_.figures->setFigure(4, format::number(std::exp(evaluations.back().loss), 1),
                                    tr("accuracy %1").arg(format::percent(evaluations.back().accuracy, 1)));
    }
    widgets_.figures->setFigure(
        5, format::count(static_cast<std::uint64_t>(std::llround(tokensPerSecondAt(metrics, metrics.size() - 1)))));
    const std::optional<double> budget = training.timeBudget();
    widgets_.figures->setFigure(6, format::duration(last.trainingSeconds),
                                budget ? tr("of %1").arg(format::duration(*budget)) : QString());
    widgets_.figures->setFigure(7, training.isActive() ? format::duration(training.secondsRemaining()) : QString());
}

QString TrainingPage::resumeReason() const {
    try {
        const Obstacle obstacle = whyNotResumable(session().handle(), session().training().run().id);
        return withHint(obstacle.reason, obstacle.remedy);
    } catch (const Error& error) {
        return QString::fromStdString(error.message());
    }
}

void TrainingPage::showChosenRun() {
    TrainingSession& training = session().training();
    const auto& runs = session().view().runs;
    if (training.isActive() || runs.empty())
        return;
    const qlonglong wanted = widgets_.runs->currentData().toLongLong();
    const auto chosen = std::find_if(runs.begin(), runs.end(), [&](const RunRow& row) { return row.id == wanted; });
    training.showRun(session().handle(), chosen == runs.end() ? runs.back() : *chosen);
}

void TrainingPage::openWizard() {
    if (isRefusedWhileBusy() || refuseInvalidModel(session(), prompts(), this))
        return;
    if (!session().isOpen() || session().view().tokenizers.empty())
        return; // the page says what is needed
    auto* wizard = new PretrainingWizard(session(), prompts(), this);
    showLessonSettings(session(), *wizard);
    keepDraft(*wizard, QString::fromStdString(session().handle().file().string()));
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
}

void TrainingPage::stopTraining() {
    stopTraining(tr("Stop %1?"));
}

void TrainingPage::stopTraining(const QString& question) {
    TrainingSession& training = session().training();
    if (!training.isActive())
        return;
    const QString name = format::name(training.run().name);
    switch (prompts().askStop(this, name.isEmpty() ? tr("Stop the training?") : question.arg(name))) {
    case Prompts::StopChoice::Continue:
        break;
    case Prompts::StopChoice::StopAndSave:
        training.stopAndSave();
        break;
    case Prompts::StopChoice::StopWithoutSaving:
        training.stopWithoutSaving();
        break;
    }
}

QStringList TrainingPage::plotNames() const {
    QStringList names;
    for (const LossPlot* plot : widgets_.plots())
        names += plot_texts::nameOf(plot->quantity());
    return names;
}

void TrainingPage::exportPlot(std::size_t plot) {
    LossPlot* chosen = widgets_.plots().at(plot);
    const QString file = prompts().saveFile(this, tr("Export the plot"),
                                            plot_texts::fileNameOf(chosen->quantity()) + QStringLiteral(".png"),
                                            tr("PNG picture (*.png);;SVG picture (*.svg);;PDF (*.pdf);;Table of "
                                               "values (*.csv)"));
    if (file.isEmpty())
        return;
    if (chosen->exportTo(file))
        prompts().tellSaved(this, file);
    else
        prompts().showError(this, tr("The plot could not be written to %1.").arg(file),
                            tr("Choose a folder that you have permission to write to."));
}

void TrainingPage::showSummary() {
    const TrainingSession& training = session().training();
    widgets_.summary->showRun(training.isActive() ? RunRow() : training.run(), training.evaluations());
    widgets_.makeRoom();
    const bool completed = training.run().state == RunState::Completed && training.run().step > 0; // else imported
    widgets_.summary->setMayTrainOn(session().isOpen() && session().view().writable && !session().isBusy() &&
                                    (completed || resumeReason().isEmpty()));
}

// A completed run to more steps, which are asked for; another one to its end.
void TrainingPage::trainOn() {
    const RunRow run = session().training().run();
    if (isRefusedWhileBusy())
        return;
    if (run.state != RunState::Completed) {
        resumeRun();
        return;
    }
    if (const auto request = askToTrainOn(prompts(), this, session().view(), run))
        attempt([&] { session().startTraining(*request); });
}

void TrainingPage::resumeRun() {
    if (const auto request = askToResume(prompts(), this, session().view(), session().training().run()))
        attempt([&] { session().startTraining(*request); });
}

void TrainingPage::pinSentence() {
    const QString sentence =
        prompts().askText(this, tr("Pin a sentence"), tr("Sentence with <mask>"),
                          QStringLiteral("Human thinking involves human <mask>."), [](const QString& text) {
                              return text.contains(QLatin1String("<mask>"))
                                         ? QString()
                                         : tr("Write <mask> where the model should predict a word.");
                          });
    if (sentence.isEmpty())
        return;
    attempt([&] {
        addProbe(session().handle(), sentence.toStdString());
        session().reload();
    });
}

} // namespace kantai::ui
