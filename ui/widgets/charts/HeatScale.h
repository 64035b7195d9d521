// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of a HeatMap as a scale from 0 % to its largest value. UI thread.
#pragma once

#include <QWidget>

namespace kantai::ui {

class HeatScale : public QWidget {
    Q_OBJECT
public:
    explicit HeatScale(QWidget* parent = nullptr);
    void setLargest(double share); // 0 hides it
    double largest() const { return largest_; }
    QSize sizeHint() const override { return {220, 18}; }
    QSize minimumSizeHint() const override { return {180, 18}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double largest_ = 0;
};

} // namespace kantai::ui
