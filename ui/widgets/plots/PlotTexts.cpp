// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/PlotTexts.h"

#include "ui/Format.h"
#include <QCoreApplication>

namespace kantai::ui::plot_texts {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("kantai::ui::plot_texts", text);
}

} // namespace

QString nameOf(LossPlot::Quantity quantity) {
    switch (quantity) {
    case LossPlot::Quantity::LearningRate:
        return tr("Learning rate");
    case LossPlot::Quantity::GradientNorm:
        return tr("Gradient norm");
    case LossPlot::Quantity::TokensPerSecond:
        return tr("Tokens / s");
    case LossPlot::Quantity::Perplexity:
        return tr("Perplexity");
    case LossPlot::Quantity::Accuracy:
        return tr("Held-out accuracy (%)");
    case LossPlot::Quantity::Pairs:
        return tr("Minimal pairs (%)");
    case LossPlot::Quantity::Memory:
        return tr("Memory (GB)");
    case LossPlot::Quantity::StepTime:
        return tr("Step time (ms)");
    case LossPlot::Quantity::Loss:
        break;
    }
    return tr("Loss");
}

QString lossTitle() {
    return tr("loss (nats)");
}

QString xTitleOf(LossPlot::XAxis axis, double unit) {
    if (axis == LossPlot::XAxis::Tokens)
        return tr("tokens");
    if (axis == LossPlot::XAxis::Step)
        return tr("step");
    return unit >= 3600 ? tr("time (hours)") : unit >= 60 ? tr("time (minutes)") : tr("time (seconds)");
}

QString curveNameOf(MetricCurve::Quantity quantity) {
    switch (quantity) {
    case MetricCurve::Quantity::DataTime:
        return tr("data");
    case MetricCurve::Quantity::ForwardTime:
        return tr("forward");
    case MetricCurve::Quantity::BackwardTime:
        return tr("backward");
    case MetricCurve::Quantity::OptimizerTime:
        return tr("optimizer");
    default:
        return tr("training");
    }
}

QString keyOf(MetricCurve::Quantity quantity) {
    switch (quantity) {
    case MetricCurve::Quantity::DataTime:
        return QStringLiteral("data");
    case MetricCurve::Quantity::ForwardTime:
        return QStringLiteral("forward");
    case MetricCurve::Quantity::BackwardTime:
        return QStringLiteral("backward");
    case MetricCurve::Quantity::OptimizerTime:
        return QStringLiteral("optimizer");
    default:
        return QStringLiteral("training");
    }
}

QString fileNameOf(LossPlot::Quantity quantity) {
    switch (quantity) {
    case LossPlot::Quantity::LearningRate:
        return QStringLiteral("learning-rate");
    case LossPlot::Quantity::GradientNorm:
        return QStringLiteral("gradient-norm");
    case LossPlot::Quantity::TokensPerSecond:
        return QStringLiteral("tokens-per-second");
    case LossPlot::Quantity::Perplexity:
        return QStringLiteral("perplexity");
    case LossPlot::Quantity::Accuracy:
        return QStringLiteral("accuracy");
    case LossPlot::Quantity::Pairs:
        return QStringLiteral("minimal-pairs");
    case LossPlot::Quantity::Memory:
        return QStringLiteral("memory");
    case LossPlot::Quantity::StepTime:
        return QStringLiteral("step-time");
    case LossPlot::Quantity::Loss:
        break;
    }
    return QStringLiteral("loss");
}

QString columnOf(MetricCurve::Quantity quantity) {
    switch (quantity) {
    case MetricCurve::Quantity::LearningRate:
        return QStringLiteral("learning_rate");
    case MetricCurve::Quantity::GradientNorm:
        return QStringLiteral("gradient_norm");
    case MetricCurve::Quantity::TokensPerSecond:
        return QStringLiteral("tokens_per_second");
    case MetricCurve::Quantity::Perplexity:
        return QStringLiteral("perplexity");
    case MetricCurve::Quantity::Accuracy:
        return QStringLiteral("accuracy_percent");
    case MetricCurve::Quantity::Pairs:
        return QStringLiteral("pairs_percent");
    case MetricCurve::Quantity::Memory:
        return QStringLiteral("memory_gigabytes");
    case MetricCurve::Quantity::DataTime:
        return QStringLiteral("data_milliseconds");
    case MetricCurve::Quantity::ForwardTime:
        return QStringLiteral("forward_milliseconds");
    case MetricCurve::Quantity::BackwardTime:
        return QStringLiteral("backward_milliseconds");
    case MetricCurve::Quantity::OptimizerTime:
        return QStringLiteral("optimizer_milliseconds");
    case MetricCurve::Quantity::Loss:
        break;
    }
    return QStringLiteral("loss");
}

QString descriptionOf(const MetricCurve& curve, LossPlot::Quantity quantity) {
    if (curve.size() == 0)
        return tr("No data yet");
    QString text = tr("Step %1: %2")
                       .arg(format::count(static_cast<std::uint64_t>(curve.metrics().back().step)),
                            format::brief(curve.smoothed(curve.size() - 1), 4));
    if (!curve.evaluations().empty() && quantity == LossPlot::Quantity::Loss)
        text += tr(", held out %1").arg(format::number(curve.evaluations().back().loss, 3));
    return text;
}

} // namespace kantai::ui::plot_texts
