// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the curves of a plot in the colours of the curves; each is a button that shows or hides its curve.
// Used by LossPlot; UI thread.
#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <QWidget>

class QToolButton;

namespace kantai::ui {

class WrapLayout;

struct LegendEntry {
    QString key; // of the curve, the same in every language
    QString name;
    QColor color;
    bool shown = true;
    bool operator==(const LegendEntry&) const = default;
};

class PlotLegend : public QWidget {
    Q_OBJECT
public:
    explicit PlotLegend(QWidget* parent = nullptr);

    // Hidden when there is only one: its plot has its name as a title.
    void setEntries(const QList<LegendEntry>& entries);
    const QList<LegendEntry>& entries() const { return entries_; }

Q_SIGNALS:
    void toggled(const QString& key, bool shown);

private:
    void show(QToolButton* button, const LegendEntry& entry);

    WrapLayout* row_;
    QList<LegendEntry> entries_;
    QList<QToolButton*> buttons_;
};

} // namespace kantai::ui
