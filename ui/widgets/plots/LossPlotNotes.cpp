// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/LossPlotNotes.h"

#include "ui/Theme.h"

#include <algorithm>

namespace kantai::ui {

namespace {

constexpr std::size_t kMostLabels = 6; // more would hide the curves

} // namespace

void LossPlotNotes::set(const std::vector<PlotNote>& notes) {
    if (notes == notes_)
        return;
    notes_ = notes;
    while (lines_.size() > notes.size()) {
        plot_.removeItem(lines_.back());
        plot_.removeItem(labels_.back());
        lines_.pop_back();
        labels_.pop_back();
    }
    while (lines_.size() < notes.size()) {
        lines_.push_back(new QCPItemStraightLine(&plot_));
        auto* label = new QCPItemText(&plot_);
        label->position->setTypeX(QCPItemPosition::ptPlotCoords);
        label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        labels_.push_back(label);
    }
    for (std::size_t i = 0; i < notes.size(); ++i) {
        lines_[i]->point1->setCoords(notes[i].x, 1);
        lines_[i]->point2->setCoords(notes[i].x, 2);
        labels_[i]->setText(notes[i].text);
    }
    setLabelled(labelled_);
    applyTheme();
}

void LossPlotNotes::setLabelled(bool labelled) {
    labelled_ = labelled;
    for (QCPItemText* label : labels_)
        label->setVisible(labelled && labels_.size() <= kMostLabels);
}

// At the right of its line, or, beyond the middle of the plot, at the left of it; above the words that it would
// touch.
void LossPlotNotes::arrange() {
    if (labels_.empty() || !labels_.front()->visible())
        return;
    const QRect area = plot_.axisRect()->rect();
    const QFontMetrics metrics(labels_.front()->font());
    const double line = static_cast<double>(metrics.height()) / std::max(1, area.height());
    std::vector<QPair<double, double>> taken; // in pixels, those of the lines from the lowest on
    std::vector<int> rows;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
        const double x = plot_.xAxis->coordToPixel(notes_[i].x);
        const bool toTheLeft = x > area.center().x();
        const double width = metrics.horizontalAdvance(notes_[i].text) + 8;
        const QPair<double, double> extent = toTheLeft ? qMakePair(x - width, x) : qMakePair(x, x + width);
        int row = 0;
        for (std::size_t other = 0; other < taken.size(); ++other)
            if (extent.first < taken[other].second && taken[other].first < extent.second)
                row = std::max(row, rows[other] + 1);
        taken.push_back(extent);
        rows.push_back(row);
        labels_[i]->setPositionAlignment((toTheLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom);
        labels_[i]->setPadding(toTheLeft ? QMargins(0, 0, 3, 2) : QMargins(3, 0, 0, 2));
        labels_[i]->position->setCoords(notes_[i].x, 1 - row * line);
    }
}

void LossPlotNotes::applyTheme() {
    const ThemeColors& c = theme::colors();
    for (QCPItemStraightLine* line : lines_)
        line->setPen(QPen(c.dim, 1, Qt::DashLine));
    for (QCPItemText* label : labels_) {
        label->setColor(c.dim);
        label->setBrush(QBrush(c.panel)); // readable across curves
        label->setFont(theme::plotFont());
    }
}

} // namespace kantai::ui
