// SPDX-License-Identifier: GPL-3.0-or-later
// How the numbers of a tensor are distributed: bars over a number axis, with lines at zero and at the mean. UI
// thread.
#pragma once

#include "core/model/TensorStatistics.h"
#include <QWidget>

namespace kantai::ui {

class ValueHistogram : public QWidget {
    Q_OBJECT
public:
    explicit ValueHistogram(QWidget* parent = nullptr);

    // statistics: of the same numbers. No bins: nothing is shown.
    void setHistogram(const NumberHistogram& histogram, const TensorStatistics& statistics);
    const NumberHistogram& histogram() const { return histogram_; }

    QSize sizeHint() const override { return {420, 180}; }
    QSize minimumSizeHint() const override { return {200, 96}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;       // a tool tip a bar
    void changeEvent(QEvent* event) override; // follows the language

private:
    void describe();
    QRectF plotArea() const;
    double pixel(double value) const;
    void paintAxis(QPainter& painter) const;

    NumberHistogram histogram_;
    TensorStatistics statistics_;
};

} // namespace kantai::ui
