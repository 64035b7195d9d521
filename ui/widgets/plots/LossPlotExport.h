// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a LossPlot as a picture or as a table of its values. Private to LossPlot; UI thread.
#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <vector>

class QCPGraph;
class QCustomPlot;

namespace kantai::ui {

class LossPlotCanvas;
class MetricCurve;
struct LegendEntry;

// The graphs of the entries that are shown, each with its name.
QList<std::pair<QCPGraph*, QString>> shownGraphs(const LossPlotCanvas& canvas, const QList<LegendEntry>& legend);

// .png, .svg or .pdf by the ending of the name; false when it could not be written. named: the graphs of the
// picture's legend, each with its name; no legend for fewer than two.
bool exportPicture(QCustomPlot& plot, const QList<std::pair<QCPGraph*, QString>>& named, const QString& file);

// The curves of one run that are in one plot, which have the same steps.
struct ExportedRun {
    QString name;
    std::vector<const MetricCurve*> curves;
};
std::vector<ExportedRun> exportedRuns(const LossPlotCanvas& canvas, const QString& runName); // that shown, others
// Comma-separated values with a line of titles: run, step, training_seconds, tokens, each quantity and its smoothed
// value, and the held-out value; empty where there is none. Numbers have a decimal point in every language.
bool exportTable(const std::vector<ExportedRun>& runs, const QString& file);

} // namespace kantai::ui
