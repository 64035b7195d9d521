// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/TrainingPage.h"
#include "core/base/Error.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/Resume.h"
#include "ui/Format.h"
#include "ui/Language.h"
#include "ui/Theme.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FigureStrip.h"
#include "ui/widgets/LossPlot.h"
#include "ui/widgets/ProbeCard.h"
#include "ui/wizards/PretrainingWizard.h"
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <algorithm>
#include <cmath>

namespace kantai::ui {

TrainingPage::TrainingPage(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : Page(PageId::Training, session, prompts, parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    layout->addWidget(makeHeader());
    layout->addWidget(makeNotice());
    stack_ = new QStackedLayout;
    layout->addLayout(stack_, 1);
    empty_ = new EmptyState(QStringLiteral("training"), {}, {}, {}, this);
    connect(empty_, &EmptyState::actionRequested, this, [this] {
        if (this->session().view().tokenizers.empty())
            Q_EMIT pageRequested(this->session().view().corpusFiles.empty() ? PageId::Corpus : PageId::Tokenizer);
        else
            openWizard();
    });
    stack_->addWidget(empty_);
    stack_->addWidget(makeContent());
    connectSession();
    followLanguage(this, [this] { followProject(); }); // which follows the training too
}

void TrainingPage::connectSession() {
    ProjectSession& project = session();
    TrainingSession& training = project.training();
    connect(&project, &ProjectSession::viewChanged, this, &TrainingPage::followProject);
    connect(&project, &ProjectSession::opened, this, &TrainingPage::showChosenRun);
    connect(&project, &ProjectSession::closed, this, &TrainingPage::followProject);
    connect(&training, &TrainingSession::stateChanged, this, &TrainingPage::followTraining);
    connect(&training, &TrainingSession::runChanged, this, &TrainingPage::followProject);
    connect(&training, &TrainingSession::metricsArrived, this, &TrainingPage::followMetrics);
    connect(&training, &TrainingSession::checkpointsChanged, &project, &ProjectSession::reload);
    connect(&training, &TrainingSession::finished, this, [this](const JobOutcome& outcome) { showFailure(outcome); });
}

PageState TrainingPage::state() const {
    if (session().training().isActive())
        return PageState::Running;
    const auto& runs = session().view().runs;
    if (runs.empty())
        return PageState::Empty;
    const RunState last = runs.back().state;
    return last == RunState::Completed || last == RunState::Stopped ? PageState::Done : PageState::NeedsAttention;
}

QString TrainingPage::stateText() const {
    const TrainingSession& training = session().training();
    if (training.isActive())
        return tr("step %1").arg(
            format::count(training.metrics().empty() ? 0 : std::uint64_t(training.metrics().back().step)));
    const auto& runs = session().view().runs;
    if (runs.empty())
        return session().view().tokenizers.empty() ? tr("needs a tokenizer") : tr("no run yet");
    return tr("%1 · step %2")
        .arg(QString::fromStdString(runs.back().name), format::count(std::uint64_t(runs.back().step)));
}

void TrainingPage::followProject() {
    const ProjectView& view = session().view();
    const TrainingSession& training = session().training();
    if (view.tokenizers.empty())
        empty_->setContent(tr("Pretraining needs a tokenizer"),
                           tr("The model learns to predict masked tokens. The tokenizer defines what a token is."),
                           view.corpusFiles.empty() ? tr("Go to Corpus") : tr("Go to Tokenizer"));
    else
        empty_->setContent(tr("Pretrain your model"),
                           tr("The wizard asks for a preset and a length, checks memory, disk and data, and starts "
                              "the training. You can follow the loss, pause at any time, and resume exactly."),
                           tr("Pretrain…"));
    {
        const QSignalBlocker blocker(runs_);
        runs_->clear();
        for (auto run = view.runs.rbegin(); run != view.runs.rend(); ++run)
            runs_->addItem(QString::fromStdString(run->name), qlonglong(run->id));
        runs_->setCurrentIndex(runs_->findData(qlonglong(training.run().id)));
    }
    const bool anything = !view.runs.empty() || training.isActive();
    stack_->setCurrentIndex(anything ? 1 : 0);
    runs_->setVisible(anything);
    probe_->setProbes(view.probes);
    if (anything && training.run().id == 0 && !training.isActive())
        showChosenRun();
    followTraining();
}

void TrainingPage::followTraining() {
    const TrainingSession& training = session().training();
    const ProjectView& view = session().view();
    const std::optional<TrainingPhase> phase = training.phase();
    const bool active = training.isActive();
    pause_->setVisible(active);
    pause_->setEnabled(phase && phase != TrainingPhase::Preparing && phase != TrainingPhase::Waiting);
    pause_->setText(phase == TrainingPhase::Paused ? tr("Resume") : tr("Pause"));
    stop_->setVisible(active);
    stop_->setEnabled(!training.isStopping());
    notice_->setVisible(active && !training.waitingReason().isEmpty());
    noticeText_->setText((phase == TrainingPhase::Waiting ? tr("The training is over, but it cannot be saved yet: %1")
                                                          : tr("Not saved yet, the training continues: %1"))
                             .arg(training.waitingReason()));
    new_->setVisible(!active);
    new_->setEnabled(session().isOpen() && view.writable && !view.tokenizers.empty() && !session().isBusy());
    runs_->setEnabled(!active);
    const QString reason = active || training.run().id == 0 ? QStringLiteral("-") : resumeReason();
    resume_->setVisible(!active && training.run().id != 0 && training.run().state != RunState::Completed);
    resume_->setEnabled(reason.isEmpty());
    resume_->setToolTip(reason);
    showUniformGuess();
    phase_->setText(active ? (phase ? QString::fromStdString(phaseText(*phase)) : tr("Stopping"))
                    : training.run().id == 0
                        ? QString()
                        : (reason.isEmpty() || training.run().state == RunState::Completed
                               ? language::ofEngine(QString::fromStdString(training.run().message))
                               : reason));
    followMetrics();
}

void TrainingPage::showUniformGuess() {
    try {
        const std::string& config = session().training().run().configJson;
        loss_->setUniformGuess(
            config.empty() ? 0 : std::log(double(parseConfigJson(config, "The run's configuration").vocabularySize)));
    } catch (const Error&) {
        loss_->setUniformGuess(0); // a run of another version: its curves can be seen all the same
    }
}

void TrainingPage::followMetrics() {
    const TrainingSession& training = session().training();
    const std::int64_t id = training.run().id;
    for (LossPlot* plot : {loss_, rate_, norm_, speed_}) {
        plot->setTotalSteps(training.totalSteps());
        plot->setRun(id, training.metrics(), training.evaluations());
    }
    probe_->setAnswers(training.probeAnswers());
    showFigures();
    Q_EMIT stateChanged();
}

void TrainingPage::showFigures() {
    const TrainingSession& training = session().training();
    const auto& metrics = training.metrics();
    const auto& evaluations = training.evaluations();
    if (metrics.empty()) {
        for (int i = 0; i < 7; ++i)
            figures_->setFigure(i, {});
        return;
    }
    const MetricRow& last = metrics.back();
    figures_->setFigure(
        0, format::count(std::uint64_t(last.step)),
        training.totalSteps() > 0 ? tr("of %1").arg(format::count(std::uint64_t(training.totalSteps()))) : QString());
    figures_->setFigure(1, format::number(loss_->smoothedValueAt(metrics.size() - 1), 3), tr("smoothed"));
    if (evaluations.empty()) {
        figures_->setFigure(2, {});
        figures_->setFigure(3, {});
    } else {
        const double best =
            std::min_element(evaluations.begin(), evaluations.end(), [](const auto& a, const auto& b) {
                return a.loss < b.loss;
            })->loss;
        const bool isBest = evaluations.back().loss <= best;
        figures_->setFigure(2, format::number(evaluations.back().loss, 3),
                            isBest ? tr("best") : tr("best %1").arg(format::number(best, 3)),
                            isBest ? FigureStrip::Tone::Good : FigureStrip::Tone::Plain);
        figures_->setFigure(3, format::number(std::exp(evaluations.back().loss), 1),
                            tr("accuracy %1").arg(format::percent(evaluations.back().accuracy, 1)));
    }
    figures_->setFigure(4, format::count(std::uint64_t(std::lround(last.tokensPerSecond))));
    figures_->setFigure(5, format::duration(last.trainingSeconds));
    figures_->setFigure(6, training.isActive() ? format::duration(training.secondsRemaining()) : QString());
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
    const qlonglong wanted = runs_->currentData().toLongLong();
    const auto chosen = std::find_if(runs.begin(), runs.end(), [&](const RunRow& row) { return row.id == wanted; });
    attempt([&] { training.showRun(session().handle(), chosen == runs.end() ? runs.back() : *chosen); });
}

void TrainingPage::openWizard() {
    if (session().isBusy()) {
        prompts().showError(this, tr("Another job is running."),
                            tr("Wait until it has finished, or stop it in the status bar."));
        return;
    }
    auto* wizard = new PretrainingWizard(session(), prompts(), this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
}

void TrainingPage::stopTraining() {
    TrainingSession& training = session().training();
    if (!training.isActive())
        return;
    switch (prompts().askStop(this, QString::fromStdString(training.run().name))) {
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

void TrainingPage::resumeRun() {
    PretrainRequest request;
    request.resumeRun = session().training().run().id;
    attempt([&] { session().training().start(session().handle(), request); });
}

void TrainingPage::pinSentence() {
    const QString sentence = prompts().askText(this, tr("Pin a sentence"), tr("Sentence with <mask>"),
                                               QStringLiteral("Human thinking involves human <mask>."));
    if (sentence.isEmpty())
        return;
    attempt([&] {
        addProbe(session().handle(), sentence.toStdString());
        session().reload();
    });
}

} // namespace kantai::ui
