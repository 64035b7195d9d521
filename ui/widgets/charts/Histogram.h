// SPDX-License-Identifier: GPL-3.0-or-later
// A small bar chart for a distribution with labelled bins (line lengths). UI thread.
#pragma once

#include <QStringList>
#include <QVector>
#include <QWidget>

namespace kantai::ui {

class Histogram : public QWidget {
    Q_OBJECT
public:
    explicit Histogram(QWidget* parent = nullptr);
    // As many labels as counts; the labels stand below the bars and are thinned out when they do not fit.
    void setBins(const QStringList& labels, const QVector<quint64>& counts);
    QSize sizeHint() const override { return {320, 120}; }
    QSize minimumSizeHint() const override { return {160, 80}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override; // a tool tip a bar

private:
    QStringList labels_;
    QVector<quint64> counts_;
};

} // namespace kantai::ui
