// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/TokenScatter.h"

#include "ui/Theme.h"
#include "ui/widgets/charts/Ramp.h"
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace kantai::ui {

namespace {

constexpr double kMargin = 18;  // px around the points
constexpr double kReach = 9;    // px from the pointer to a point
constexpr double kDot = 2.2;    // px, radius
constexpr double kMarked = 4.5; // px, radius
constexpr double kMostZoom = 400;
constexpr int kMostNames = 70;
constexpr double kKeyZoom = 1.4, kKeyMove = 48; // px

} // namespace

TokenScatter::TokenScatter(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TokenScatter::setPoints(const QVector<ScatterPoint>& points) {
    points_ = points;
    chosen_.clear();
    neighbours_.clear();
    hovered_ = -1;
    double left = 0, right = 0, bottom = 0, top = 0;
    for (qsizetype i = 0; i < points_.size(); ++i) {
        const QPointF& at = points_[i].at;
        left = i == 0 ? at.x() : std::min(left, at.x());
        right = i == 0 ? at.x() : std::max(right, at.x());
        bottom = i == 0 ? at.y() : std::min(bottom, at.y());
        top = i == 0 ? at.y() : std::max(top, at.y());
    }
    middle_ = {(left + right) / 2, (bottom + top) / 2};
    half_ = {std::max(1e-9, (right - left) / 2), std::max(1e-9, (top - bottom) / 2)};
    showAll();
}

void TokenScatter::setMarked(const QVector<qint64>& chosen, const QVector<qint64>& neighbours) {
    chosen_.clear();
    neighbours_.clear();
    for (int i = 0; i < points_.size(); ++i) {
        if (chosen.contains(points_[i].id))
            chosen_.append(i);
        else if (neighbours.contains(points_[i].id))
            neighbours_.append(i);
    }
    update();
}

void TokenScatter::showAll() {
    zoom_ = 1;
    centre_ = middle_;
    update();
}

double TokenScatter::scaleX() const {
    return zoom_ * std::max(1.0, width() / 2.0 - kMargin) / half_.x();
}

double TokenScatter::scaleY() const {
    return zoom_ * std::max(1.0, height() / 2.0 - kMargin) / half_.y();
}

QPointF TokenScatter::toPixels(const QPointF& at) const {
    return {width() / 2.0 + (at.x() - centre_.x()) * scaleX(), height() / 2.0 - (at.y() - centre_.y()) * scaleY()};
}

QPointF TokenScatter::pixelOf(int point) const {
    return toPixels(points_[point].at);
}

void TokenScatter::zoomAround(const QPointF& pixel, double factor) {
    const double zoom = std::clamp(zoom_ * factor, 1.0, kMostZoom);
    // What is under the pixel stays there.
    const QPointF away(pixel.x() - width() / 2.0, height() / 2.0 - pixel.y());
    const QPointF under(centre_.x() + away.x() / scaleX(), centre_.y() + away.y() / scaleY());
    zoom_ = zoom;
    centre_ = zoom_ > 1 ? QPointF(under.x() - away.x() / scaleX(), under.y() - away.y() / scaleY()) : middle_;
    update();
}

void TokenScatter::zoomBy(double factor) {
    zoomAround(QPointF(width() / 2.0, height() / 2.0), factor);
}

void TokenScatter::moveBy(const QPointF& pixels) {
    const QPointF to = centre_ + QPointF(pixels.x() / scaleX(), -pixels.y() / scaleY());
    centre_ = {std::clamp(to.x(), middle_.x() - half_.x(), middle_.x() + half_.x()),
               std::clamp(to.y(), middle_.y() - half_.y(), middle_.y() + half_.y())};
    update();
}

int TokenScatter::nearest(const QPointF& pixel) const {
    int found = -1;
    double least = kReach * kReach;
    for (int i = 0; i < points_.size(); ++i) {
        const QPointF away = pixelOf(i) - pixel;
        if (const double distance = QPointF::dotProduct(away, away); distance < least) {
            least = distance;
            found = i;
        }
    }
    return found;
}

void TokenScatter::wheelEvent(QWheelEvent* event) {
    zoomAround(event->position(), std::pow(1.0015, event->angleDelta().y()));
    event->accept();
}

void TokenScatter::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    pressed_ = event->position();
    dragged_ = false;
}

void TokenScatter::mouseMoveEvent(QMouseEvent* event) {
    if (pressed_) {
        const QPointF moved = event->position() - *pressed_;
        if (dragged_ || moved.manhattanLength() > 4) {
            dragged_ = true;
            moveBy(-moved);
            pressed_ = event->position();
        }
        return;
    }
    if (const int point = nearest(event->position()); point != hovered_) {
        hovered_ = point;
        setCursor(point < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
        update();
        Q_EMIT hoveredChanged(hovered_);
    }
}

void TokenScatter::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    pressed_.reset();
    if (const int point = dragged_ ? -1 : nearest(event->position()); point >= 0)
        Q_EMIT pointClicked(points_[point].id);
}

void TokenScatter::leaveEvent(QEvent*) {
    hovered_ = -1;
    update();
    Q_EMIT hoveredChanged(-1);
}

void TokenScatter::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(kKeyZoom);
    case Qt::Key_Minus:
        return zoomBy(1 / kKeyZoom);
    case Qt::Key_0:
    case Qt::Key_Home:
        return showAll();
    case Qt::Key_Left:
        return moveBy({-kKeyMove, 0});
    case Qt::Key_Right:
        return moveBy({kKeyMove, 0});
    case Qt::Key_Up:
        return moveBy({0, -kKeyMove});
    case Qt::Key_Down:
        return moveBy({0, kKeyMove});
    default:
        QWidget::keyPressEvent(event);
    }
}

void TokenScatter::paintPoints(QPainter& painter) const {
    const ThemeColors& colors = theme::colors();
    painter.setPen(Qt::NoPen);
    const double last = std::max(1.0, static_cast<double>(points_.size()) - 1);
    for (int i = static_cast<int>(points_.size()) - 1; i >= 0; --i) { // the frequent ones on top
        painter.setBrush(rampColor(colors.panel, colors.accent, 0.3 + 0.7 * (1 - i / last)));
        painter.drawEllipse(pixelOf(i), kDot, kDot);
    }
    painter.setPen(QPen(colors.panel, 1));
    painter.setBrush(colors.text);
    for (const int i : neighbours_)
        painter.drawEllipse(pixelOf(i), kMarked, kMarked);
    painter.setBrush(colors.second);
    for (const int i : chosen_)
        painter.drawEllipse(pixelOf(i), kMarked + 1.5, kMarked + 1.5);
}

// Those of the marked points and of the one under the pointer first, then of others while they overlap none.
void TokenScatter::paintNames(QPainter& painter) const {
    const ThemeColors& colors = theme::colors();
    const QFontMetricsF metrics(painter.font());
    QVector<QRectF> taken;
    const auto write = [&](int i, bool must, const QColor& color) {
        const QPointF at = pixelOf(i);
        const double width = metrics.horizontalAdvance(points_[i].name);
        const bool leftwards = at.x() + 6 + width > this->width();
        const QRectF area(leftwards ? at.x() - 6 - width : at.x() + 6, at.y() - metrics.height() / 2, width,
                          metrics.height());
        const auto overlaps = [&](const QRectF& other) { return other.intersects(area); };
        if (!must && (!QRectF(rect()).contains(area) || std::any_of(taken.cbegin(), taken.cend(), overlaps)))
            return;
        taken.append(area);
        QColor ground = colors.panel; // readable on points
        ground.setAlphaF(0.8F);
        painter.fillRect(area, ground);
        painter.setPen(color);
        painter.drawText(area, Qt::AlignCenter, points_[i].name);
    };
    if (hovered_ >= 0)
        write(hovered_, true, colors.text);
    for (const int i : chosen_)
        write(i, true, colors.second);
    for (const int i : neighbours_)
        write(i, false, colors.text);
    if (!chosen_.isEmpty())
        return;                              // what was asked for is not lost among others
    for (const bool letters : {false, true}) // single letters where nothing else has a name
        for (int i = 0; i < points_.size() && taken.size() < kMostNames; ++i)
            if ((points_[i].name.size() <= 2) == letters)
                write(i, false, colors.text);
}

void TokenScatter::paintEvent(QPaintEvent*) {
    if (points_.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::font(theme::Role::Small));
    painter.setClipRect(rect());
    paintPoints(painter);
    paintNames(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(theme::colors().accent);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace kantai::ui
