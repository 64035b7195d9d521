// SPDX-License-Identifier: GPL-3.0-or-later
// The distribution of a tensor's numbers at each checkpoint of a run, as ridges behind each other: the first step at
// the top, the newest in front, all over the same axis. The pointer and the arrow keys tell the figures of one. UI
// thread.
#pragma once

#include "core/workflow/inspect/InspectModel.h"
#include <QWidget>
#include <vector>

namespace kantai::ui {

class HistogramRidges : public QWidget {
    Q_OBJECT
public:
    explicit HistogramRidges(QWidget* parent = nullptr);

    void setSteps(std::vector<TensorAtStep> steps); // steps rising
    const std::vector<TensorAtStep>& steps() const { return steps_; }
    int current() const { return current_; } // -1: none
    QString figuresOf(int index) const;      // "Step 1,200: mean 0.001, standard deviation 0.02"

    QSize sizeHint() const override { return {420, 200}; }
    QSize minimumSizeHint() const override { return {200, 110}; }

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override; // follows the language

private:
    void describe();
    void setCurrent(int index);
    double labelWidth() const;
    QRectF plotArea() const;
    double baseOf(int index) const; // y
    double tallest() const;         // px
    void paintRidge(QPainter& painter, int index, double top) const;
    void paintAxis(QPainter& painter) const;

    std::vector<TensorAtStep> steps_;
    int current_ = -1;
};

} // namespace kantai::ui
