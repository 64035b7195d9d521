// SPDX-License-Identifier: GPL-3.0-or-later
// A small plot whose quantity the user picks; the choice is remembered. UI thread.
#pragma once

#include "ui/widgets/Card.h"
#include "ui/widgets/plots/LossPlot.h"

class QComboBox;

namespace kantai::ui {

class GradientHeat;

class MetricPlotCard : public Card {
    Q_OBJECT
public:
    // place: 1, 2, ... on the page, for the names of its widgets and of the setting. proposed: until the user picks.
    MetricPlotCard(int place, LossPlot::Quantity proposed, QWidget* parent = nullptr);

    LossPlot* plot() const { return plot_; }
    GradientHeat* norms() const { return norms_; } // seen instead of the plot when it is picked

private:
    void pick(int index);

    int place_;
    QComboBox* quantities_;
    LossPlot* plot_;
    GradientHeat* norms_;
};

} // namespace kantai::ui
