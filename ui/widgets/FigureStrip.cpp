// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FigureStrip.h"

#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/widgets/WrapLayout.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>
#include <QStyle>
#include <QVBoxLayout>

namespace kantai::ui {

FigureStrip::FigureStrip(const std::function<QStringList()>& labels, QWidget* parent) : QFrame(parent) {
    setProperty("card", true);
    auto* rows = new WrapLayout(WrapLayout::Style::Columns, 3 * theme::kGrid, this);
    rows->setContentsMargins(2 * theme::kGrid, theme::kGrid, 2 * theme::kGrid, theme::kGrid);
    for (qsizetype i = 0; i < labels().size(); ++i) {
        auto* figure = new QWidget(this);
        auto* column = new QVBoxLayout(figure);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto* label = new QLabel(this);
        label->setFont(theme::font(theme::Role::Small));
        label->setProperty("dim", true);
        column->addWidget(label);

        auto* line = new QHBoxLayout;
        line->setSpacing(6);
        auto* value = new QLabel(QStringLiteral("–"), this);
        value->setFont(theme::font(theme::Role::Number));
        value->setObjectName(QStringLiteral("figureValue%1").arg(i));
        auto* note = new QLabel(this);
        note->setFont(theme::font(theme::Role::Small));
        note->setProperty("dim", true);
        line->addWidget(value, 0, Qt::AlignBaseline);
        line->addWidget(note, 0, Qt::AlignBaseline);
        line->addStretch(1);
        column->addLayout(line);
        rows->addWidget(figure);
        figures_.append({value, note, label});
    }
    followLanguage(this, [this, labels] {
        const QStringList names = labels();
        for (qsizetype i = 0; i < names.size(); ++i) {
            figures_[i].label->setText(names[i]);
            updateAccessibleText(figures_[i]);
        }
    });
}

bool FigureStrip::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) // the figures get other places
        update();
    return QFrame::event(event);
}

// Hairlines between the figures of a row.
void FigureStrip::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(theme::colors().line);
    const int first = figures_.front().label->parentWidget()->x();
    for (const Figure& figure : figures_) {
        const QRect area = figure.label->parentWidget()->geometry();
        if (area.x() > first)
            painter.drawLine(area.x() - 3 * theme::kGrid / 2, area.top(), area.x() - 3 * theme::kGrid / 2,
                             area.bottom());
    }
}

void FigureStrip::updateAccessibleText(const Figure& figure) {
    figure.value->setAccessibleName(figure.label->text() + QStringLiteral(": ") + figure.value->text());
}

void FigureStrip::setFigure(int index, const QString& value, const QString& note, Tone tone) {
    const Figure& figure = figures_.at(index);
    figure.value->setText(value.isEmpty() ? QStringLiteral("–") : value);
    // Room for any digits, so that a figure that changes does not move its note or lose its end.
    static const QRegularExpression digit(QStringLiteral("\\d"));
    const QString widest = QString(figure.value->text()).replace(digit, QStringLiteral("0"));
    figure.value->setMinimumWidth(figure.value->fontMetrics().horizontalAdvance(widest) + 1);
    updateAccessibleText(figure);
    figure.note->setText(note);
    const QString name = tone == Tone::Good     ? QStringLiteral("good")
                         : tone == Tone::Second ? QStringLiteral("second")
                                                : QString();
    if (figure.note->property("tone").toString() != name) {
        figure.note->setProperty("tone", name);
        figure.note->style()->unpolish(figure.note);
        figure.note->style()->polish(figure.note);
    }
}

void FigureStrip::setHelp(int index, const Text& help) {
    const Figure& figure = figures_.at(index);
    bindText(figure.label->parentWidget(), &QWidget::setToolTip, help);
    bindText(figure.value, &QWidget::setAccessibleDescription, help);
}

QString FigureStrip::value(int index) const {
    return figures_.at(index).value->text();
}

QString FigureStrip::note(int index) const {
    return figures_.at(index).note->text();
}

} // namespace kantai::ui
