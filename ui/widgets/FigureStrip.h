// SPDX-License-Identifier: GPL-3.0-or-later
// A row of figures: small label above, large tabular number, a small note next to it. Used at the top of pages.
#pragma once

#include "ui/Text.h"
#include <QFrame>
#include <QString>
#include <QStringList>
#include <QVector>
#include <functional>

class QHBoxLayout;
class QLabel;

namespace kantai::ui {

class FigureStrip : public QFrame {
    Q_OBJECT
public:
    enum class Tone { Plain, Good, Second };

    explicit FigureStrip(const std::function<QStringList()>& labels, QWidget* parent = nullptr);

    // An empty value shows a dash.
    void setFigure(int index, const QString& value, const QString& note = {}, Tone tone = Tone::Plain);
    // What the figure counts: its tooltip, and its description for screen readers.
    void setHelp(int index, const Text& help);
    QString value(int index) const;
    QString note(int index) const;

protected:
    bool event(QEvent* event) override; // the hairlines follow the figures
    void paintEvent(QPaintEvent* event) override;

private:
    struct Figure {
        QLabel* value;
        QLabel* note;
        QLabel* label;
    };
    static void updateAccessibleText(const Figure& figure); // for screen readers
    QVector<Figure> figures_;
};

} // namespace kantai::ui
