// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/LensCard.h"

#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/tokens/BatchView.h"
#include "ui/widgets/tokens/FateLegend.h"
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

namespace kantai::ui {

namespace {

constexpr std::size_t kSequences = 12;

QString stepText(std::int64_t step) {
    return format::count(static_cast<std::uint64_t>(step));
}

QString counted(std::size_t number) {
    return format::count(number);
}

// The step of the newest of the rows of the run up to that step, if it is newer than found.
template <class Row>
void takeNewest(const std::vector<Row>& rows, std::int64_t run, std::int64_t step, std::int64_t& found) {
    for (const Row& row : rows)
        if (row.runId == run && row.step <= step)
            found = std::max(found, row.step);
}

} // namespace

LensCard::LensCard(QWidget* parent)
    : Card([] { return tr("Masking lens"); }, parent), job_(std::make_unique<LatestJob>()) {
    setObjectName(QStringLiteral("lensCard"));
    legend_ = new FateLegend(this);
    addToCorner(legend_);
    status_ = newDimLabel({}, this);
    status_->setObjectName(QStringLiteral("lensStatusLabel"));
    body()->addWidget(status_);
    batch_ = new BatchView;
    batch_->setObjectName(QStringLiteral("lensBatch"));
    bindText(batch_, &QWidget::setAccessibleName, [] { return tr("Sequences of the batch"); });
    scroll_ = newScrollArea(batch_, this);
    scroll_->setMinimumHeight(theme::scaled(140));
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(scroll_, 1);
    details_ = new QLabel(this);
    details_->setObjectName(QStringLiteral("lensTokenLabel"));
    details_->setTextFormat(Qt::PlainText);
    details_->setWordWrap(true);
    details_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    details_->setMinimumHeight(2 * details_->fontMetrics().lineSpacing()); // so that nothing moves with the pointer
    body()->addWidget(details_);
    connect(batch_, &BatchView::currentChanged, this, &LensCard::showToken);
    rest_.setSingleShot(true);
    connect(&rest_, &QTimer::timeout, this, &LensCard::look);
    followLanguage(this, [this] { showView(); });
}

void LensCard::follow(ProjectSession& session) {
    session_ = &session;
    look();
}

void LensCard::setStep(std::int64_t step) {
    step_ = step;
    look();
}

LensCard::Look LensCard::wanted() const {
    const TrainingSession& training = session_->training();
    const ProjectView& project = session_->view();
    const std::int64_t run = training.run().id;
    std::int64_t step = step_, model = 0;
    if (step == 0 && training.isActive()) {
        constexpr std::int64_t kAny = std::numeric_limits<std::int64_t>::max();
        takeNewest(project.snapshots, run, kAny, step);
        takeNewest(project.checkpoints, run, kAny, step);
        if (!training.evaluations().empty())
            step = std::max(step, training.evaluations().back().step);
    } else if (step == 0) {
        step = training.run().step;
    }
    step = std::max<std::int64_t>(step, 1);
    takeNewest(project.snapshots, run, step, model);
    takeNewest(project.checkpoints, run, step, model);
    return {run, step, model};
}

// A look that is being computed is not stopped by the next one: a time line that plays would never let one end.
void LensCard::look() {
    if (session_ == nullptr)
        return;
    if (!session_->isOpen()) {
        forgetProject();
        return;
    }
    const bool isFollowing = step_ == 0 && session_->training().isActive();
    if (!isVisible() || job_->isBusy() || (isFollowing && rest_.isActive()))
        return;
    const Look now = wanted();
    if (now == asked_ || std::get<0>(now) == 0)
        return;
    asked_ = now;
    if (!lens_)
        lens_ = std::make_shared<MaskingLens>();
    LensQuestion question;
    question.runId = std::get<0>(now);
    question.step = std::get<1>(now);
    question.sequences = kSequences;
    auto result = std::make_shared<LensView>();
    const auto work = [lens = lens_, project = session_->handle(), question, result](const Progress&,
                                                                                     const std::stop_token& stop) {
        *result = lens->look(project, question, stop);
    };
    // A small model is evaluated several times a second: putting that many batches in lines would slow the window
    // down.
    constexpr int kRest = 2000; // milliseconds
    job_->start(work, [this, result](const JobOutcome& outcome) {
        rest_.start(kRest);
        const bool isDone = outcome.kind == JobOutcome::Kind::Done;
        problem_ = isDone ? QString() : outcome.message + QLatin1Char(' ') + outcome.hint.sentence;
        view_ = isDone ? std::move(*result) : LensView();
        showView();
        look(); // what was asked for meanwhile
    });
}

// A look holds the project open: it is waited for, so that the project can be opened again at once.
void LensCard::forgetProject() {
    if (asked_ == Look() && view_.step == 0)
        return;
    job_ = std::make_unique<LatestJob>();
    lens_.reset();
    asked_ = {};
    view_ = {};
    problem_.clear();
    showView();
}

void LensCard::showEvent(QShowEvent* event) {
    Card::showEvent(event);
    look();
}

// Nothing is kept in memory for a lens that nobody looks through.
void LensCard::hideEvent(QHideEvent* event) {
    Card::hideEvent(event);
    job_->forget();
    lens_.reset();
    asked_ = {};
}

void LensCard::showView() {
    legend_->setCounts(view_.masked, view_.random, view_.kept);
    legend_->setVisible(view_.step > 0);
    batch_->setVisible(view_.step > 0);
    batch_->setSequences(view_.shown);
    if (view_.step == 0) {
        status_->setText(problem_.isEmpty() ? tr("The batch is being put together…") : problem_);
        return;
    }
    QString text =
        tr("Batch of step %1: %2 sequences, %3 tokens, of which %4 are chosen to be predicted; the first %5 "
           "sequences are shown.")
            .arg(stepText(view_.step), counted(view_.sequences), counted(view_.tokens), counted(view_.chosen()),
                 counted(view_.shown.size()));
    if (view_.modelStep > 0)
        text += QLatin1Char(' ') + tr("The model of step %1 predicts them with a loss of %2.")
                                       .arg(stepText(view_.modelStep), format::number(view_.loss, 2));
    else
        text += QLatin1Char(' ') + tr("The run has kept no model up to this step, so nothing is predicted.");
    status_->setText(text);
}

void LensCard::showToken(int index) {
    if (index < 0) {
        details_->clear();
        batch_->setAccessibleDescription({});
        return;
    }
    const LensToken& token = batch_->chosen(index);
    const QString label = BatchView::wordOf(token.label);
    QString text = token.fate == TokenFate::Masked ? tr("“%1” was masked.").arg(label)
                   : token.fate == TokenFate::Random
                       ? tr("“%1” was replaced by the random token “%2”.").arg(label, BatchView::wordOf(token.text))
                       : tr("“%1” was kept, and has to be predicted all the same.").arg(label);
    if (token.predicted) {
        QStringList guesses;
        for (const LayerGuess& guess : token.predicted->guesses)
            guesses.append(
                QStringLiteral("“%1” %2").arg(BatchView::wordOf(guess.text), format::percent(guess.probability, 1)));
        text += QLatin1Char(' ') + tr("The model predicts: %1.").arg(guesses.join(QStringLiteral(", ")));
        if (token.predicted->rank > static_cast<std::int64_t>(guesses.size()))
            text += QLatin1Char(' ') +
                    tr("“%1” has rank %2 with %3.")
                        .arg(label, stepText(token.predicted->rank), format::percent(token.predicted->probability));
    }
    details_->setText(text);
    batch_->setAccessibleDescription(text);
    if (batch_->hasFocus()) {
        const QRect area = batch_->areaOf(index);
        scroll_->ensureVisible(area.center().x(), area.center().y(), 0, area.height());
    }
}

} // namespace kantai::ui
