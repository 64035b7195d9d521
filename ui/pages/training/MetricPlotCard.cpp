// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/MetricPlotCard.h"

#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/charts/GradientHeat.h"
#include "ui/widgets/plots/PlotTexts.h"
#include <QComboBox>
#include <QSettings>
#include <QStringList>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace kantai::ui {

namespace {

using Quantity = LossPlot::Quantity;

// As they are listed; the loss has a plot of its own.
constexpr std::array kQuantities{Quantity::LearningRate, Quantity::GradientNorm, Quantity::TokensPerSecond,
                                 Quantity::Perplexity,   Quantity::Accuracy,     Quantity::Pairs,
                                 Quantity::Memory,       Quantity::StepTime};

// After them, in place of a plot: the gradient norms by layer.
constexpr int kNorms = static_cast<int>(kQuantities.size());
constexpr QLatin1String kNormsSetting("gradient-norm-by-layer");

QString settingOf(int place) {
    return QStringLiteral("training/plot%1").arg(place);
}

Quantity remembered(int place, Quantity proposed) {
    const QString name = QSettings().value(settingOf(place)).toString();
    const auto found = std::find_if(kQuantities.begin(), kQuantities.end(),
                                    [&](Quantity each) { return plot_texts::fileNameOf(each) == name; });
    return found == kQuantities.end() ? proposed : *found;
}

} // namespace

MetricPlotCard::MetricPlotCard(int place, Quantity proposed, QWidget* parent)
    : Card({}, parent), place_(place), quantities_(new QComboBox(this)),
      plot_(new LossPlot(remembered(place, proposed), this)), norms_(new GradientHeat(this)) {
    layout()->setContentsMargins(2 * theme::kGrid, theme::kGrid, 2 * theme::kGrid, 4); // the plot has margins too
    quantities_->setObjectName(QStringLiteral("plotQuantity%1").arg(place));
    bindText(quantities_, &QWidget::setAccessibleName,
             [place] { return tr("Quantity of small plot %1").arg(place); });
    bindItems(quantities_, [] {
        QStringList names;
        for (const Quantity each : kQuantities)
            names += plot_texts::nameOf(each);
        names += tr("Gradient norm by layer");
        return names;
    });
    const auto chosen = std::find(kQuantities.begin(), kQuantities.end(), plot_->quantity());
    const bool norms = QSettings().value(settingOf(place)).toString() == kNormsSetting;
    quantities_->setCurrentIndex(norms ? kNorms : static_cast<int>(std::distance(kQuantities.begin(), chosen)));
    // The longest name in any language must not make three cards wider than a small screen.
    quantities_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    quantities_->setMinimumContentsLength(15);
    addToCorner(quantities_);
    plot_->setObjectName(QStringLiteral("smallPlot%1").arg(place));
    bindText(plot_, &QWidget::setAccessibleName, [this] { return plot_texts::nameOf(plot_->quantity()); });
    body()->addWidget(plot_, 1);
    norms_->setObjectName(QStringLiteral("smallNorms%1").arg(place));
    bindText(norms_, &QWidget::setAccessibleName, [] { return tr("Gradient norm by layer"); });
    body()->addWidget(norms_, 1);
    plot_->setVisible(!norms);
    norms_->setVisible(norms);
    connect(quantities_, &QComboBox::currentIndexChanged, this, &MetricPlotCard::pick);
}

void MetricPlotCard::pick(int index) {
    if (index < 0)
        return; // while the language changes
    plot_->setVisible(index != kNorms);
    norms_->setVisible(index == kNorms);
    if (index == kNorms) {
        QSettings().setValue(settingOf(place_), QString(kNormsSetting));
        return;
    }
    plot_->setQuantity(kQuantities.at(static_cast<std::size_t>(index)));
    plot_->setAccessibleName(plot_texts::nameOf(plot_->quantity()));
    QSettings().setValue(settingOf(place_), plot_texts::fileNameOf(plot_->quantity()));
}

} // namespace kantai::ui
