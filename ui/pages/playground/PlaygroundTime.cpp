// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundTime.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/pages/playground/PlaygroundText.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/StepCurve.h"
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace kantai::ui {

namespace {

// Requested from each checkpoint, so that the followed answer is likely among them. Of several masks fewer: many
// fillings take long.
constexpr int kAnswers = 200;
constexpr int kJointAnswers = 16;

} // namespace

PlaygroundTime::PlaygroundTime(const PlaygroundModels& models, QWidget* parent)
    : PlaygroundView(parent), models_(models) {
    stack_ = new QStackedLayout(this);
    auto* empty = new EmptyState(
        QStringLiteral("training"), [] { return tr("This view needs at least two checkpoints of a run"); },
        [] {
            return tr("Train longer or save checkpoints more often. Then you can step through the run and see how "
                      "the answers change.");
        },
        {}, this);
    empty->button()->setObjectName(QStringLiteral("playgroundTimeEmptyButton"));
    stack_->addWidget(empty);
    stack_->addWidget(makeBody());
    followLanguage(this, [this] {
        card_->setTitle(run_.isEmpty() ? tr("Answers over the training")
                                       : tr("Answers over the training: %1").arg(run_));
        if (!followed())
            return clear();
        showStep();
        showCurve();
    });
}

QWidget* PlaygroundTime::makeBody() {
    card_ = new Card({}, this);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(5 * theme::kGrid);
    auto* left = new QVBoxLayout;
    left->setSpacing(theme::kGrid); // not that between the columns, which it would inherit
    step_ = new QLabel(card_);
    step_->setObjectName(QStringLiteral("playgroundStepLabel"));
    step_->setFont(theme::font(theme::Role::Section));
    step_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    left->addWidget(step_);
    bars_ = new ProbabilityBars(card_);
    bars_->setObjectName(QStringLiteral("playgroundStepAnswers"));
    bindText(bars_, &QWidget::setAccessibleName, [] { return tr("Answers of this checkpoint"); });
    left->addWidget(bars_);
    left->addStretch(1);
    columns->addLayout(left, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(theme::kGrid);
    curveTitle_ = new QLabel(card_);
    curveTitle_->setObjectName(QStringLiteral("playgroundCurveLabel"));
    curveTitle_->setTextFormat(Qt::PlainText);
    curveTitle_->setFont(theme::font(theme::Role::Section));
    curveTitle_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    right->addWidget(curveTitle_);
    curve_ = new StepCurve(card_);
    curve_->setObjectName(QStringLiteral("playgroundStepCurve"));
    bindText(curve_, &QWidget::setAccessibleName, [] { return tr("Probability over the training"); });
    right->addWidget(curve_, 1);
    right->addWidget(newDimLabel([] { return tr("Choose an answer on the left to plot its probability."); }, card_));
    columns->addLayout(right, 1);
    card_->body()->addLayout(columns, 1);
    slider_ = new QSlider(Qt::Horizontal, card_);
    slider_->setObjectName(QStringLiteral("playgroundStepSlider"));
    bindText(slider_, &QWidget::setAccessibleName, [] { return tr("Checkpoint of the run"); });
    slider_->setPageStep(1);
    card_->body()->addWidget(slider_);
    connect(slider_, &QSlider::valueChanged, this, &PlaygroundTime::showStep);
    connect(curve_, &StepCurve::stepClicked, this, [this](double step) {
        for (std::size_t i = 0; i < checkpoints_.size(); ++i)
            if (static_cast<double>(checkpoints_[i].step) == step)
                slider_->setValue(static_cast<int>(i));
    });
    connect(bars_, &ProbabilityBars::chosenChanged, this, [this](int row) {
        if (row > 0 || (row == 0 && bars_->hasFocus())) { // not the list being filled
            pinned_ = bars_->bars().at(row);
            showCurve();
        }
    });
    return card_;
}

QString PlaygroundTime::title() const {
    return tr("Over training");
}

void PlaygroundTime::question(PlaygroundQuestion& question) {
    const CheckpointRow chosen = question.checkpoints.front();
    question.checkpoints = models_.ofRun(chosen.runId);
    question.ask.topK = question.ask.sentence.count(QStringLiteral("<mask>")) > 1 ? kJointAnswers : kAnswers;
    question.ask.candidates.clear();
    begin(models_.nameOf(chosen).section(QLatin1Char(','), 0, 0), question.checkpoints);
}

void PlaygroundTime::clear() {
    replies_.assign(checkpoints_.size(), std::nullopt);
    pinned_.reset();
    bars_->setBars({});
    curve_->setCurve({}, {});
    curveTitle_->clear();
    slider_->setEnabled(false);
    step_->setText(tr("Type a sentence with <mask> and press Enter."));
}

void PlaygroundTime::begin(const QString& run, const std::vector<CheckpointRow>& checkpoints) {
    run_ = run;
    checkpoints_ = checkpoints;
    clear();
    card_->setTitle(tr("Answers over the training: %1").arg(run));
    stack_->setCurrentIndex(checkpoints.size() > 1 ? 1 : 0);
    const QSignalBlocker quiet(slider_);
    slider_->setRange(0, std::max(0, static_cast<int>(checkpoints.size()) - 1));
    slider_->setValue(slider_->maximum());
}

void PlaygroundTime::show(const FillMaskReply& reply) {
    const auto number = static_cast<std::size_t>(reply.model);
    if (number >= replies_.size())
        return;
    replies_[number] = reply;
    slider_->setEnabled(true);
    if (static_cast<int>(number) == slider_->value() || !replies_[static_cast<std::size_t>(slider_->value())])
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
    const auto number = static_cast<std::size_t>(slider_->value());
    if (number >= checkpoints_.size())
        return;
    const CheckpointRow& row = checkpoints_[number];
    step_->setText(tr("Step %1 of %2")
                       .arg(format::count(static_cast<std::uint64_t>(row.step)),
                            format::count(static_cast<std::uint64_t>(checkpoints_.back().step))));
    curve_->setMarker(static_cast<double>(row.step));
    QVector<ProbabilityBar> bars;
    if (replies_[number])
        bars = playground::barsOf(*replies_[number], 0);
    bars_->setBars(bars.mid(0, 8));
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
