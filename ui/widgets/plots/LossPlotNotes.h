// SPDX-License-Identifier: GPL-3.0-or-later
// Where something happened to a run that a LossPlot shows: a dashed line through the plot with a few words below.
// Private to LossPlot. UI thread.
#pragma once

#include <QString>
#include <qcustomplot.h>
#include <vector>

namespace kantai::ui {

struct PlotNote {
    double x = 0; // on the axis
    QString text; // "resumed"
    bool operator==(const PlotNote&) const = default;
};

class LossPlotNotes {
public:
    explicit LossPlotNotes(QCustomPlot& plot) : plot_(plot) {}

    void set(const std::vector<PlotNote>& notes);
    void setLabelled(bool labelled); // only where there is room for words; else lines alone
    void arrange();                  // the words, for the range that the plot shows
    void applyTheme();
    const std::vector<PlotNote>& notes() const { return notes_; }

private:
    QCustomPlot& plot_;
    bool labelled_ = true;
    std::vector<PlotNote> notes_;
    std::vector<QCPItemStraightLine*> lines_;
    std::vector<QCPItemText*> labels_;
};

} // namespace kantai::ui
