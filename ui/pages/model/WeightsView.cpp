// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/model/WeightsView.h"

#include "core/workflow/checkpoint/Checkpoints.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/pages/model/NetworkPanel.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/FigureStrip.h"
#include "ui/widgets/charts/HistogramRidges.h"
#include "ui/widgets/charts/ValueHistogram.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace kantai::ui {

namespace {

constexpr int kDigits = 3;

} // namespace

WeightsView::WeightsView(QWidget* parent)
    : TrainedView(
          [] {
              return tr("Here you see how the numbers of each tensor are distributed, and how training changed them. "
                        "Train a model first; its first checkpoint can be examined while the training is running.");
          },
          parent) {
    auto* columns = new QHBoxLayout(content());
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(2 * theme::kGrid);
    network_ = new NetworkPanel([] { return tr("Tensors"); }, NetworkPanel::Detail::Narrow, QStringLiteral("weights"),
                                content());
    columns->addWidget(network_, 2);
    auto* right = new QVBoxLayout;
    right->setSpacing(2 * theme::kGrid);
    figures_ = new FigureStrip(
        [] {
            return QStringList{tr("Numbers"), tr("Minimum"), tr("Maximum"), tr("Mean"), tr("Standard deviation"),
                               tr("Zeros")};
        },
        content());
    right->addWidget(figures_);
    right->addWidget(makeNumbersCard(), 1);
    columns->addLayout(right, 3);
    connect(network_, &NetworkPanel::tensorChosen, this, &WeightsView::examine);
    connect(ridges_, &HistogramRidges::currentChanged, this, &WeightsView::showStep);
    showNumbers();
}

Card* WeightsView::makeNumbersCard() {
    card_ = new Card({}, content());
    status_ = newDimLabel({}, card_);
    status_->setObjectName(QStringLiteral("weightsStatusLabel"));
    card_->body()->addWidget(status_);
    histogram_ = new ValueHistogram(card_);
    histogram_->setObjectName(QStringLiteral("weightsHistogram"));
    bindText(histogram_, &QWidget::setAccessibleName, [] { return tr("Distribution of the numbers"); });
    card_->body()->addWidget(histogram_, 2);
    caption_ = newDimLabel({}, card_);
    caption_->setObjectName(QStringLiteral("weightsRunLabel"));
    card_->body()->addWidget(caption_);
    ridges_ = new HistogramRidges(card_);
    ridges_->setObjectName(QStringLiteral("weightsRidges"));
    bindText(ridges_, &QWidget::setAccessibleName, [] { return tr("Distribution over the training"); });
    card_->body()->addWidget(ridges_, 3);
    return card_;
}

void WeightsView::showCheckpoint(const InspectedCheckpoint& checkpoint) {
    checkpoint_ = checkpoint;
    network_->setModel(checkpoint.config);
    if (network_->currentTensor().isEmpty())
        network_->chooseTensor(QString::fromStdString(tensorSpecs(checkpoint.config).front().name));
    examine(network_->currentTensor());
}

void WeightsView::stopWork() {
    job_.forget();
    runJob_.forget();
    now_ = {};
    ridges_->setSteps({});
    showNumbers();
}

void WeightsView::examine(const QString& tensor) {
    runJob_.forget();
    auto result = std::make_shared<TensorAtStep>();
    const auto work = [folder = checkpoint_.folder, name = tensor.toStdString(),
                       result](const Progress& progress, const std::stop_token& stop) {
        requireUndamagedModel(folder, WeightsCheck::Quick);
        const auto steps = tensorOverTraining({{0, folder}}, name, progress, stop);
        if (!steps.empty())
            *result = steps.front();
    };
    job_.start(work, [this, result, tensor](const JobOutcome& outcome) {
        now_ = *result;
        showNumbers();
        showProblem(outcome);
        if (outcome.kind == JobOutcome::Kind::Done)
            examineRun(tensor);
    });
}

void WeightsView::examineRun(const QString& tensor) {
    auto result = std::make_shared<std::vector<TensorAtStep>>();
    const auto work = [places = checkpoint_.run, name = tensor.toStdString(), result](const Progress& progress,
                                                                                      const std::stop_token& stop) {
        *result = tensorOverTraining(places, name, progress, stop);
    };
    runJob_.start(work, [this, result](const JobOutcome& outcome) {
        ridges_->setSteps(std::move(*result));
        showNumbers();
        showProblem(outcome);
    });
}

void WeightsView::showNumbers() {
    const QString tensor = network_->currentTensor();
    card_->setTitle(tensor.isEmpty()
                        ? QString()
                        : groupName(partOf(tensor.toStdString())) + QStringLiteral(" · ") + shortTensorName(tensor));
    card_->setToolTip(tensor);
    const TensorStatistics& statistics = now_.statistics;
    const bool known = statistics.count > 0;
    const auto figure = [&](double value) { return known ? format::brief(value, kDigits) : QString(); };
    figures_->setFigure(0, known ? format::count(statistics.count) : QString());
    figures_->setFigure(1, figure(statistics.minimum));
    figures_->setFigure(2, figure(statistics.maximum));
    figures_->setFigure(3, figure(statistics.mean));
    figures_->setFigure(4, figure(statistics.deviation));
    figures_->setFigure(5, known ? format::percent(statistics.shareOfZeros()) : QString());
    histogram_->setHistogram(now_.histogram, statistics);
    const std::uint64_t outside = now_.histogram.below + now_.histogram.above;
    QStringList notes;
    if (outside > 0)
        notes.append(tr("%1 numbers are more than four standard deviations from the mean and not drawn.")
                         .arg(format::count(outside)));
    if (statistics.notFinite > 0)
        notes.append(tr("%1 are NaN or infinite.").arg(format::count(statistics.notFinite)));
    status_->setText(notes.join(QLatin1Char(' ')));
    status_->setVisible(!notes.isEmpty());
    showStep(-1);
}

void WeightsView::showStep(int index) {
    const auto steps = static_cast<int>(ridges_->steps().size());
    if (index >= 0)
        caption_->setText(ridges_->figuresOf(index));
    else if (steps == 1)
        caption_->setText(tr(
            "The run has kept one model. With snapshots or more checkpoints you see how the distribution changes."));
    else if (steps > 1)
        caption_->setText(tr("At %n kept step(s) of the run, the newest in front", nullptr, steps));
    else
        caption_->setText({});
}

void WeightsView::showProblem(const JobOutcome& outcome) {
    if (outcome.kind == JobOutcome::Kind::Done)
        return;
    status_->setText(outcome.message + QLatin1Char(' ') + outcome.hint.sentence);
    status_->show();
}

void WeightsView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && ridges_ != nullptr)
        showNumbers();
    TrainedView::changeEvent(event);
}

} // namespace kantai::ui
