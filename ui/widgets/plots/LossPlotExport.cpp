// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/LossPlotExport.h"

#include "ui/Theme.h"
#include "ui/widgets/SvgPicture.h"
#include "ui/widgets/plots/LossPlotCanvas.h"
#include "ui/widgets/plots/MetricCurve.h"
#include "ui/widgets/plots/PlotTexts.h"

#include <QSaveFile>
#include <cmath>
#include <fmt/format.h>
#include <qcustomplot.h>

namespace kantai::ui {

namespace {

bool writePicture(QCustomPlot& plot, const QString& file) {
    if (file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        return plot.savePdf(file);
    if (!file.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive))
        return plot.savePng(file, 0, 0, 2.0);
    const QByteArray bytes = svgPicture(plot.size(), [&plot](QPaintDevice& device) {
        QCPPainter painter;
        if (!painter.begin(&device))
            return false;
        plot.toPainter(&painter, plot.width(), plot.height());
        return painter.end();
    });
    QSaveFile out(file);
    return !bytes.isEmpty() && out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit();
}

void showLegend(QCPLegend& legend, const QList<std::pair<QCPGraph*, QString>>& named) {
    const ThemeColors& c = theme::colors();
    for (const auto& [graph, name] : named) {
        graph->setName(name);
        graph->addToLegend(&legend);
    }
    legend.setFont(theme::plotFont());
    legend.setTextColor(c.text);
    legend.setBrush(QBrush(c.panel));
    legend.setBorderPen(Qt::NoPen);
    legend.setVisible(named.size() > 1);
}

// The shortest text that is read as the same number; empty for what was not recorded.
std::string cell(double value) {
    return std::isfinite(value) ? fmt::format("{}", value) : std::string();
}

std::string quoted(const QString& name) {
    QString text = name;
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    // A name that begins as a formula does would be computed by a spreadsheet.
    static const QString formulas = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && formulas.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    return fmt::format("\"{}\"", text.toStdString());
}

// The points come in the order of steps, as the rows do.
double heldOutAt(const std::vector<MetricCurve::Point>& points, std::size_t& next, std::int64_t step) {
    while (next < points.size() && points[next].step < step)
        ++next;
    return next < points.size() && points[next].step == step ? points[next].y : std::nan("");
}

void appendRun(std::string& text, const ExportedRun& run) {
    const MetricCurve& first = *run.curves.front();
    const auto points = first.heldOut();
    const std::string name = quoted(run.name);
    std::size_t nextPoint = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const MetricRow& row = first.metrics()[i];
        text += fmt::format("{},{},{},{}", name, row.step, cell(row.trainingSeconds), row.tokens);
        for (const MetricCurve* curve : run.curves)
            text += fmt::format(",{},{}", cell(curve->value(i)), cell(curve->smoothed(i)));
        text += fmt::format(",{}\n", cell(heldOutAt(points, nextPoint, row.step)));
    }
}

} // namespace

QList<std::pair<QCPGraph*, QString>> shownGraphs(const LossPlotCanvas& canvas, const QList<LegendEntry>& legend) {
    QList<std::pair<QCPGraph*, QString>> named;
    for (const LegendEntry& entry : legend)
        if (entry.shown)
            canvas.forEachSeries([&](const LossPlotSeries& series) {
                if (series.key == entry.key)
                    named.append({series.line(), entry.name});
                else if (entry.key == QStringLiteral("heldOut") && &series == canvas.own.front().get())
                    named.append({series.heldOut(), entry.name});
            });
    return named;
}

bool exportPicture(QCustomPlot& plot, const QList<std::pair<QCPGraph*, QString>>& named, const QString& file) {
    showLegend(*plot.legend, named);
    const bool written = writePicture(plot, file);
    plot.legend->clearItems();
    plot.legend->setVisible(false);
    return written;
}

std::vector<ExportedRun> exportedRuns(const LossPlotCanvas& canvas, const QString& runName) {
    std::vector<ExportedRun> runs{{runName, {}}};
    for (const auto& series : canvas.own)
        runs.front().curves.push_back(&series->curve);
    for (const auto& series : canvas.others)
        runs.push_back({series->name, {&series->curve}});
    return runs;
}

bool exportTable(const std::vector<ExportedRun>& runs, const QString& file) {
    std::string text = "run,step,training_seconds,tokens";
    for (const MetricCurve* curve : runs.front().curves) {
        const std::string column = plot_texts::columnOf(curve->quantity()).toStdString();
        text += fmt::format(",{0},{0}_smoothed", column);
    }
    text += ",held_out\n";
    for (const ExportedRun& run : runs)
        appendRun(text, run);
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(text.data(), static_cast<qint64>(text.size())) >= 0 &&
           out.commit();
}

} // namespace kantai::ui
