// SPDX-License-Identifier: GPL-3.0-or-later
// The learning curve of a classifier: training and held-out loss, and accuracy on held-out texts. UI thread.
#pragma once

#include "core/training/classify/ClassifierTrainer.h"
#include <QWidget>
#include <vector>

namespace kantai::ui {

class LossPlot;

class ClassifierCurves : public QWidget {
    Q_OBJECT
public:
    explicit ClassifierCurves(QWidget* parent = nullptr);

    // Another classifier is shown from here on. labels: how many it has.
    void begin(std::size_t labels, std::int64_t totalSteps);
    void setPoints(const std::vector<ClassifierPoint>& points); // all of them

private:
    LossPlot* loss_;
    LossPlot* accuracy_;
    std::int64_t run_ = 0; // tells the plots that another one is shown
};

} // namespace kantai::ui
