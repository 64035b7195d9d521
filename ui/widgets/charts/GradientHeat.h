// SPDX-License-Identifier: GPL-3.0-or-later
// The gradient norms of a training by group of tensors over its steps, as rows of coloured cells: embeddings at the
// bottom, the layers above each other, the head at the top; the scale is logarithmic. UI thread.
#pragma once

#include "ui/jobs/MetricsMailbox.h"
#include <QWidget>
#include <vector>

namespace kantai::ui {

class GradientHeat : public QWidget {
    Q_OBJECT
public:
    explicit GradientHeat(QWidget* parent = nullptr);

    // steps rising, all with the same number of groups. Empty: says why nothing is shown.
    void setNorms(const std::vector<GroupNorms>& norms);
    const std::vector<GroupNorms>& norms() const { return norms_; }
    QString groupName(std::size_t group) const; // "Layer 2"

    QSize sizeHint() const override { return {260, 150}; }
    QSize minimumSizeHint() const override { return {120, 80}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;       // a tool tip a cell
    void changeEvent(QEvent* event) override; // follows the language

private:
    std::size_t groups() const { return norms_.empty() ? 0 : norms_.back().norms.size(); }
    QRectF plotArea() const;
    double share(float norm) const; // of the scale, 0 .. 1
    void describe();
    void paintCells(QPainter& painter) const;
    void paintNames(QPainter& painter) const;

    std::vector<GroupNorms> norms_;
    double lowest_ = 0, highest_ = 1; // logarithms
};

} // namespace kantai::ui
