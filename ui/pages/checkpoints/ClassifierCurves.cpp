// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkpoints/ClassifierCurves.h"

#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/plots/LossPlot.h"
#include "ui/widgets/plots/PlotTexts.h"
#include <QHBoxLayout>
#include <QLabel>
#include <cmath>

namespace kantai::ui {

ClassifierCurves::ClassifierCurves(QWidget* parent)
    : QWidget(parent), loss_(new LossPlot(LossPlot::Quantity::Loss, this)),
      accuracy_(new LossPlot(LossPlot::Quantity::Accuracy, this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * theme::kGrid);
    loss_->setObjectName(QStringLiteral("classifierLossPlot"));
    accuracy_->setObjectName(QStringLiteral("classifierAccuracyPlot"));
    for (LossPlot* plot : {loss_, accuracy_}) {
        bindText(plot, &QWidget::setAccessibleName, [plot] { return plot_texts::nameOf(plot->quantity()); });
        plot->setSmoothing(0); // each point is a mean already
        auto* column = new QVBoxLayout;
        column->addWidget(newDimLabel([plot] { return plot_texts::nameOf(plot->quantity()); }, this));
        column->addWidget(plot, 1);
        row->addLayout(column, 1);
    }
    connect(loss_, &LossPlot::cursorMoved, accuracy_, &LossPlot::showCursor);
    connect(accuracy_, &LossPlot::cursorMoved, loss_, &LossPlot::showCursor);
}

void ClassifierCurves::begin(std::size_t labels, std::int64_t totalSteps) {
    ++run_;
    loss_->setUniformGuess(std::log(static_cast<double>(labels)));
    for (LossPlot* plot : {loss_, accuracy_}) {
        plot->setTotalSteps(totalSteps);
        plot->setRun(run_, {}, {});
        plot->fit();
    }
}

void ClassifierCurves::setPoints(const std::vector<ClassifierPoint>& points) {
    std::vector<MetricRow> metrics;
    std::vector<EvaluationRow> evaluations;
    for (const ClassifierPoint& point : points) {
        MetricRow metric;
        metric.step = point.step;
        metric.epoch = point.epoch;
        metric.loss = point.trainingLoss;
        metric.trainingSeconds = point.seconds;
        metrics.push_back(metric);
        EvaluationRow evaluation;
        evaluation.step = point.step;
        evaluation.loss = point.loss;
        evaluation.accuracy = point.accuracy;
        evaluation.trainingSeconds = point.seconds;
        evaluation.maskedTokens = 1;
        evaluations.push_back(evaluation);
    }
    for (LossPlot* plot : {loss_, accuracy_})
        plot->setRun(run_, metrics, evaluations);
}

} // namespace kantai::ui
