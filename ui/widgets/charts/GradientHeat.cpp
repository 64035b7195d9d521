// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/GradientHeat.h"

#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/widgets/charts/Ramp.h"
#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <limits>

namespace kantai::ui {

namespace {

constexpr double kStepAxis = 18; // px below the cells
constexpr int kNormDigits = 3;

} // namespace

GradientHeat::GradientHeat(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    describe();
}

void GradientHeat::setNorms(const std::vector<GroupNorms>& norms) {
    if (norms.size() == norms_.size() && (norms.empty() || norms.back().step == norms_.back().step))
        return;
    norms_ = norms;
    double lowest = std::numeric_limits<double>::infinity(), highest = -lowest;
    for (const GroupNorms& at : norms_)
        for (const float norm : at.norms)
            if (std::isfinite(norm) && norm > 0) {
                lowest = std::min(lowest, std::log(static_cast<double>(norm)));
                highest = std::max(highest, std::log(static_cast<double>(norm)));
            }
    lowest_ = lowest <= highest ? lowest : 0;
    highest_ = lowest <= highest ? std::max(highest, lowest + 1e-3) : 1;
    describe();
    update();
}

QString GradientHeat::groupName(std::size_t group) const {
    if (group == 0)
        return tr("Embeddings");
    return group + 1 == groups() ? tr("Head") : tr("Layer %1").arg(group);
}

void GradientHeat::describe() {
    QStringList spoken;
    for (std::size_t group = 0; group < groups(); ++group)
        spoken.append(groupName(group) + QStringLiteral(": ") +
                      format::brief(static_cast<double>(norms_.back().norms[group]), kNormDigits));
    setAccessibleDescription(norms_.empty()
                                 ? tr("Gradient norms by layer are shown while a training runs; they are not stored.")
                                 : tr("Step %1: %2")
                                       .arg(format::count(static_cast<std::uint64_t>(norms_.back().step)),
                                            spoken.join(QStringLiteral(", "))));
}

void GradientHeat::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

QRectF GradientHeat::plotArea() const {
    const QFontMetricsF metrics(theme::font(theme::Role::Small));
    double names = 0;
    for (std::size_t group = 0; group < groups(); ++group)
        names = std::max(names, metrics.horizontalAdvance(groupName(group)));
    return QRectF(rect()).adjusted(names + 6, 2, 0, -kStepAxis);
}

double GradientHeat::share(float norm) const {
    if (!(norm > 0))
        return 0;
    return std::isfinite(norm)
               ? std::clamp((std::log(static_cast<double>(norm)) - lowest_) / (highest_ - lowest_), 0.0, 1.0)
               : 1;
}

// One column of pixels for each moment or, where there are more moments than pixels, for the newest of them.
void GradientHeat::paintCells(QPainter& painter) const {
    const ThemeColors& colors = theme::colors();
    const QRectF area = plotArea();
    const double columns = std::min(area.width(), static_cast<double>(norms_.size()));
    const double wide = area.width() / columns, tall = area.height() / static_cast<double>(groups());
    painter.setPen(Qt::NoPen);
    for (int column = 0; column < static_cast<int>(columns); ++column) {
        const auto index = static_cast<std::size_t>((column + 1) * static_cast<double>(norms_.size()) / columns) - 1;
        for (std::size_t group = 0; group < groups(); ++group) {
            const float norm = norms_[index].norms[group];
            painter.setBrush(std::isfinite(norm) ? rampColor(colors.panel, colors.accent, share(norm))
                                                 : colors.danger);
            const double top = std::round(area.bottom() - static_cast<double>(group + 1) * tall);
            const double bottom = std::round(area.bottom() - static_cast<double>(group) * tall);
            painter.drawRect(QRectF(area.left() + column * wide, top, wide + 0.5, bottom - top - (tall > 4 ? 1 : 0)));
        }
    }
}

void GradientHeat::paintNames(QPainter& painter) const {
    const QRectF area = plotArea();
    const QFontMetricsF metrics(painter.font());
    const double tall = area.height() / static_cast<double>(groups());
    painter.setPen(theme::colors().dim);
    double free = height();
    for (std::size_t group = 0; group < groups(); ++group) {
        const double middle = area.bottom() - (static_cast<double>(group) + 0.5) * tall;
        if (middle + metrics.height() / 2 > free)
            continue;
        painter.drawText(QRectF(0, middle - metrics.height() / 2, area.left() - 6, metrics.height()), Qt::AlignRight,
                         groupName(group));
        free = middle - metrics.height() / 2;
    }
    const QRectF below(area.left(), area.bottom() + 2, area.width(), kStepAxis - 2);
    painter.drawText(below, Qt::AlignLeft, format::count(static_cast<std::uint64_t>(norms_.front().step)));
    painter.drawText(below, Qt::AlignRight, format::count(static_cast<std::uint64_t>(norms_.back().step)));
}

void GradientHeat::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(theme::font(theme::Role::Small));
    if (norms_.empty()) {
        painter.setPen(theme::colors().dim);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, accessibleDescription());
        return;
    }
    paintCells(painter);
    paintNames(painter);
}

bool GradientHeat::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && !norms_.empty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QRectF area = plotArea();
        const double x = std::clamp((help->pos().x() - area.left()) / area.width(), 0.0, 1.0);
        const double y = std::clamp((area.bottom() - help->pos().y()) / area.height(), 0.0, 1.0);
        const auto index =
            std::min(norms_.size() - 1, static_cast<std::size_t>(x * static_cast<double>(norms_.size())));
        const std::size_t group = std::min(groups() - 1, static_cast<std::size_t>(y * static_cast<double>(groups())));
        QToolTip::showText(help->globalPos(),
                           tr("%1, step %2: gradient norm %3")
                               .arg(groupName(group), format::count(static_cast<std::uint64_t>(norms_[index].step)),
                                    format::brief(static_cast<double>(norms_[index].norms[group]), kNormDigits)),
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace kantai::ui
