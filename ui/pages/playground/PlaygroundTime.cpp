// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundTime.h"
#include "core/base/Error.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/pages/playground/PlaygroundText.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/charts/HeatMap.h"
#include "ui/widgets/plots/LandmarkText.h"
#include "ui/widgets/plots/Replay.h"
#include "ui/widgets/plots/StepCurve.h"
#include "ui/widgets/tokens/SideBySide.h"
#include "ui/widgets/tokens/SurprisalView.h"
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace kantai::ui {

namespace {

// Requested from each model, so that the followed answer is likely among them. Of several masks fewer: many fillings
// take long.
constexpr int kAnswers = 200;
constexpr int kJointAnswers = 16;
constexpr int kShownAnswers = 8;
constexpr int kNarrowAnswers = 440; // pixels below which the curve stands below the answers
constexpr int kNarrow = 1100;       // pixels below which the attention stands below the answers and the curve

} // namespace

PlaygroundTime::PlaygroundTime(const PlaygroundModels& models, QWidget* parent)
    : PlaygroundView(parent), models_(models) {
    stack_ = new QStackedLayout(this);
    auto* empty = new EmptyState(
        QStringLiteral("training"),
        [] { return tr("This view needs at least two checkpoints or snapshots of a run"); },
        [] {
            return tr("Train longer, save checkpoints more often or keep snapshots. Then you can step through the "
                      "run and see how the answers change.");
        },
        {}, this);
    empty->button()->setObjectName(QStringLiteral("playgroundTimeEmptyButton"));
    stack_->addWidget(empty);
    stack_->addWidget(makeBody());
    connect(&service_, &FillMaskService::answered, this, &PlaygroundTime::takeDetails);
    followLanguage(this, [this] {
        card_->setTitle(run_.isEmpty() ? tr("Answers over the training")
                                       : tr("Answers over the training: %1").arg(run_));
        line()->setMarks(timeMarks(landmarks_));
        if (!followed())
            return clear();
        showStep();
        showCurve();
    });
}

QWidget* PlaygroundTime::makeBody() {
    card_ = new Card({}, this);
    replay_ = new Replay("playgroundStepSlider", "playgroundPlayButton", card_);
    card_->addToCorner(replay_->button());
    auto* both = new SideBySide(kNarrowAnswers, card_);
    for (QLayout* column : {makeAnswers(), makeCurve()}) {
        auto* widget = new QWidget(both);
        column->setContentsMargins(0, 0, 0, 0);
        widget->setLayout(column);
        both->addWidget(widget, 1);
    }
    auto* all = new SideBySide(kNarrow, card_);
    all->addWidget(both, 5);
    all->addWidget(makeAttention(), 2);
    card_->body()->addWidget(newScrollArea(all, card_), 1);
    connect(replay_, &Replay::stepShown, this, &PlaygroundTime::showStep);
    connect(curve_, &StepCurve::stepClicked, this,
            [this](double step) { line()->goTo(static_cast<std::int64_t>(std::llround(step))); });
    connect(bars_, &ProbabilityBars::chosenChanged, this, [this](int row) {
        if (row > 0 || (row == 0 && bars_->hasFocus())) { // not the list being filled
            pinned_ = bars_->bars().at(row);
            showCurve();
        }
    });
    return card_;
}

QVBoxLayout* PlaygroundTime::makeAnswers() {
    auto* column = new QVBoxLayout;
    column->setSpacing(theme::kGrid); // not that between the columns, which it would inherit
    step_ = new QLabel(card_);
    step_->setObjectName(QStringLiteral("playgroundStepLabel"));
    step_->setFont(theme::font(theme::Role::Section));
    step_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    column->addWidget(step_);
    words_ = new SurprisalView(card_);
    words_->setObjectName(QStringLiteral("playgroundStepSurprisal"));
    bindText(words_, &QWidget::setAccessibleName, [] { return tr("Surprisal of each word at this step"); });
    column->addWidget(words_);
    bars_ = new ProbabilityBars(card_);
    bars_->setObjectName(QStringLiteral("playgroundStepAnswers"));
    bindText(bars_, &QWidget::setAccessibleName, [] { return tr("Answers at this step"); });
    column->addWidget(bars_);
    column->addStretch(1);
    return column;
}

QVBoxLayout* PlaygroundTime::makeCurve() {
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    curveTitle_ = new QLabel(card_);
    curveTitle_->setObjectName(QStringLiteral("playgroundCurveLabel"));
    curveTitle_->setTextFormat(Qt::PlainText);
    curveTitle_->setFont(theme::font(theme::Role::Section));
    curveTitle_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    column->addWidget(curveTitle_);
    curve_ = new StepCurve(card_);
    curve_->setObjectName(QStringLiteral("playgroundStepCurve"));
    bindText(curve_, &QWidget::setAccessibleName, [] { return tr("Probability over the training"); });
    column->addWidget(curve_, 1);
    line()->setPlace(curve_->leftMargin(), curve_->rightMargin(), false);
    column->addWidget(line());
    landmark_ = newDimLabel({}, card_);
    landmark_->setObjectName(QStringLiteral("playgroundLandmarkLabel"));
    column->addWidget(landmark_);
    return column;
}

QWidget* PlaygroundTime::makeAttention() {
    auto* side = new QWidget(card_);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    auto* title = new QLabel(side);
    title->setFont(theme::font(theme::Role::Section));
    title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    bindText(title, &QLabel::setText, [] { return tr("Attention, mean of all layers and heads"); });
    column->addWidget(title);
    map_ = new HeatMap(side);
    map_->setObjectName(QStringLiteral("playgroundStepAttention"));
    bindText(map_, &QWidget::setAccessibleName, [] { return tr("Attention at this step"); });
    column->addWidget(map_, 1);
    return side;
}

QString PlaygroundTime::title() const {
    return tr("Over training");
}

TimeLine* PlaygroundTime::line() const {
    return replay_->line();
}

std::size_t PlaygroundTime::current() const {
    return static_cast<std::size_t>(line()->value());
}

// The details are computed while they can be seen.
void PlaygroundTime::showEvent(QShowEvent* event) {
    PlaygroundView::showEvent(event);
    askDetails();
}

void PlaygroundTime::hideEvent(QHideEvent* event) {
    replay_->stop();
    PlaygroundView::hideEvent(event);
}

void PlaygroundTime::question(PlaygroundQuestion& question) {
    const CheckpointRow chosen = question.checkpoints.front();
    question.checkpoints = models_.ofRun(chosen.runId);
    question.ask.topK = question.ask.sentence.count(QStringLiteral("<mask>")) > 1 ? kJointAnswers : kAnswers;
    question.ask.candidates.clear();
    checkpoints_ = question.checkpoints;
    begin(chosen, question.ask.sentence);
}

void PlaygroundTime::clear() {
    service_.forget();
    loading_.reset();
    replies_.assign(checkpoints_.size(), std::nullopt);
    details_.assign(checkpoints_.size(), {});
    pinned_.reset();
    replay_->stop();
    replay_->button()->setEnabled(false);
    bars_->setBars({});
    words_->setWords({});
    map_->setMatrix({}, {});
    curve_->setCurve({}, {});
    curveTitle_->clear();
    landmark_->clear();
    line()->setEnabled(false);
    step_->setText(tr("Type a sentence with <mask> and press Enter."));
}

void PlaygroundTime::forgetProject() {
    checkpoints_.clear();
    clear();
    service_.forgetModels();
}

void PlaygroundTime::begin(const CheckpointRow& chosen, const QString& sentence) {
    run_ = models_.nameOf(chosen).section(QLatin1Char(','), 0, 0);
    sentence_ = sentence;
    clear();
    card_->setTitle(tr("Answers over the training: %1").arg(run_));
    stack_->setCurrentIndex(checkpoints_.size() > 1 ? 1 : 0);
    std::vector<std::int64_t> steps;
    for (const CheckpointRow& row : checkpoints_)
        steps.push_back(row.step);
    const QSignalBlocker quiet(line());
    line()->setStops(steps);
    line()->setValue(line()->maximum());
    line()->setEnabled(false); // until the first answer
    landmarks_ = models_.landmarks(chosen.runId);
    line()->setMarks(timeMarks(landmarks_));
    if (!steps.empty())
        curve_->setScale({static_cast<double>(steps.front()), static_cast<double>(steps.back())});
}

void PlaygroundTime::show(const FillMaskReply& reply) {
    const auto number = static_cast<std::size_t>(reply.model);
    if (number >= replies_.size())
        return;
    replies_[number] = reply;
    line()->setEnabled(true);
    replay_->button()->setEnabled(checkpoints_.size() > 1);
    if (number == current() || !replies_[current()])
        showStep();
    showCurve();
}

std::optional<ProbabilityBar> PlaygroundTime::followed() const {
    if (pinned_)
        return pinned_;
    for (auto reply = replies_.rbegin(); reply != replies_.rend(); ++reply)
        if (*reply)
            if (const auto bars = playground::barsOf(**reply, 0); !bars.isEmpty())
                return bars.front();
    return std::nullopt;
}

void PlaygroundTime::showStep() {
    if (current() >= checkpoints_.size())
        return;
    const CheckpointRow& row = checkpoints_[current()];
    step_->setText(tr("Step %1 of %2")
                       .arg(format::count(static_cast<std::uint64_t>(row.step)),
                            format::count(static_cast<std::uint64_t>(checkpoints_.back().step))));
    const QString landmark = line()->landmark();
    landmark_->setText(landmark.isEmpty()
                           ? tr("Space plays the run. Choose an answer on the left to plot its probability.")
                           : landmark);
    curve_->setMarker(static_cast<double>(row.step));
    QVector<ProbabilityBar> bars;
    if (replies_[current()])
        bars = playground::barsOf(*replies_[current()], 0);
    bars_->setBars(bars.mid(0, kShownAnswers));
    showDetails();
    askDetails();
}

void PlaygroundTime::showDetails() {
    const Details& details = details_[current()];
    if (details.surprisal && details.surprisal->surprisal) {
        QVector<ShownWord> words;
        for (const WordSurprisal& word : details.surprisal->surprisal->words)
            words.append({QString::fromStdString(word.text), word.nats / std::log(2.0), word.masked});
        words_->setWords(words);
    }
    if (details.attention && details.attention->attention) {
        QStringList labels;
        for (std::size_t i = 0; i < details.attention->tokens.size(); ++i)
            labels.append(playground::shownToken(*details.attention, i));
        map_->setMatrix(labels, details.attention->attention->matrix(-1, -1));
    }
}

// One model at a time: where the time line moves faster than models are loaded, those that it has left behind are
// passed over.
void PlaygroundTime::askDetails() {
    if (loading_ || !isVisible() || current() >= details_.size() || sentence_.trimmed().isEmpty())
        return;
    const Details& details = details_[current()];
    if (details.surprisal && details.attention)
        return;
    FillMaskQuestion question;
    question.view = details.surprisal ? FillMaskQuestion::View::Attention : FillMaskQuestion::View::Surprisal;
    question.sentence = sentence_;
    try {
        question.models.append(models_.folderOf(checkpoints_[current()]));
    } catch (const Error&) {
        return; // it is gone: its answers say so
    }
    loading_ = current();
    service_.ask(question);
}

void PlaygroundTime::takeDetails(const FillMaskReply& reply) {
    if (!loading_)
        return;
    Details& details = details_[*loading_];
    const bool isNow = std::exchange(loading_, std::nullopt) == current();
    (reply.question.view == FillMaskQuestion::View::Surprisal ? details.surprisal : details.attention) = reply;
    if (isNow)
        showDetails();
    askDetails();
}

void PlaygroundTime::showCurve() {
    const std::optional<ProbabilityBar> answer = followed();
    if (!answer)
        return;
    const auto isIt = [&](const ProbabilityBar& bar) {
        return bar.id == answer->id && bar.sentence == answer->sentence;
    };
    QVector<QPointF> points;
    for (std::size_t i = 0; i < checkpoints_.size(); ++i)
        if (replies_[i]) {
            const QVector<ProbabilityBar> bars = playground::barsOf(*replies_[i], 0);
            if (const auto bar = std::find_if(bars.begin(), bars.end(), isIt); bar != bars.end())
                points.append(QPointF(static_cast<double>(checkpoints_[i].step), bar->probability));
        }
    curve_->setCurve(answer->token, points);
    curveTitle_->setText(tr("Probability of “%1”").arg(answer->token));
}

} // namespace kantai::ui
