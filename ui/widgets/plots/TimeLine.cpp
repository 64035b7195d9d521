// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/TimeLine.h"

#include "ui/Format.h"
#include "ui/Text.h"
#include "ui/Theme.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace kantai::ui {

namespace {

constexpr double kMark = 5, kHandle = 7, kReach = 8; // pixels: half of a landmark, of the handle; of a click
constexpr int kTrack = 20;                           // below the upper edge; landmarks stand above it
constexpr double kMarkHeight = 7;
constexpr int kLabelGap = 14; // between the numbers below

QString written(std::int64_t step) {
    return format::count(static_cast<std::uint64_t>(step));
}

} // namespace

TimeLine::TimeLine(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setRange(0, 0);
    setPageStep(1);
    setMouseTracking(true);
    connect(this, &QSlider::valueChanged, this, &TimeLine::describe);
    followLanguage(this, [this] { describe(); });
}

void TimeLine::setStops(const std::vector<std::int64_t>& steps) {
    if (steps == stops_)
        return;
    const bool follows = stops_.empty() || isAtEnd();
    const std::int64_t before = step();
    stops_ = steps;
    setRange(0, std::max(0, static_cast<int>(stops_.size()) - 1));
    setEnabled(stops_.size() > 1);
    if (follows)
        setValue(maximum());
    else
        goTo(before);
    describe();
    update();
}

void TimeLine::setMarks(const std::vector<TimeMark>& marks) {
    if (marks == marks_)
        return;
    marks_ = marks;
    describe();
    update();
}

void TimeLine::setPlace(int left, int right, bool labels) {
    left_ = left;
    right_ = right;
    labels_ = labels;
    updateGeometry();
    update();
}

std::int64_t TimeLine::step() const {
    return stops_.empty() ? 0 : stops_[static_cast<std::size_t>(std::clamp(value(), 0, maximum()))];
}

void TimeLine::goTo(std::int64_t step) {
    const auto after = std::upper_bound(stops_.begin(), stops_.end(), step);
    setValue(std::max(0, static_cast<int>(after - stops_.begin()) - 1));
}

StepScale TimeLine::scale() const {
    return stops_.empty() ? StepScale()
                          : StepScale{static_cast<double>(stops_.front()), static_cast<double>(stops_.back())};
}

double TimeLine::positionOf(int stop) const {
    return scale().position(static_cast<double>(stops_.at(static_cast<std::size_t>(stop))));
}

int TimeLine::stopAt(double position) const {
    int last = 0;
    for (int stop = 1; stop < static_cast<int>(stops_.size()) && positionOf(stop) <= position + 1e-9; ++stop)
        last = stop;
    return last;
}

QPointF TimeLine::pointOf(std::int64_t step) const {
    return {left_ + (width() - left_ - right_) * scale().position(static_cast<double>(step)), kTrack};
}

int TimeLine::stopOf(const TimeMark& mark) const {
    const auto at = std::lower_bound(stops_.begin(), stops_.end(), mark.step);
    return std::min(maximum(), static_cast<int>(at - stops_.begin()));
}

QString TimeLine::landmark() const {
    QStringList texts;
    for (const TimeMark& mark : marks_)
        if (stopOf(mark) == value())
            texts.append(mark.text);
    return texts.join(QStringLiteral(" · "));
}

QSize TimeLine::sizeHint() const {
    return {320, minimumSizeHint().height()};
}

QSize TimeLine::minimumSizeHint() const {
    const QFontMetrics metrics(theme::font(theme::Role::Small));
    return {160, kTrack + static_cast<int>(kHandle) + 3 + (labels_ ? metrics.height() : 0)};
}

void TimeLine::describe() {
    QStringList spoken;
    if (!stops_.empty())
        spoken.append(tr("Step %1 of %2").arg(written(step()), written(stops_.back())));
    for (const TimeMark& mark : marks_)
        spoken.append(tr("step %1: %2").arg(written(mark.step), mark.text));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

void TimeLine::paintScale(QPainter& painter) const {
    const ThemeColors& colors = theme::colors();
    painter.setPen(QPen(colors.line, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(pointOf(stops_.front()), pointOf(stops_.back()));
    painter.setPen(QPen(colors.dim, 1));
    for (const std::int64_t stop : stops_)
        painter.drawLine(pointOf(stop) + QPointF(0, 2), pointOf(stop) + QPointF(0, 5));
    if (!labels_)
        return;
    const QFont small = theme::font(theme::Role::Small);
    const QFontMetrics metrics(small);
    painter.setFont(small);
    const double below = kTrack + kHandle + 1;
    double free = 0; // where the next number may begin
    const double lastLeft = width() - metrics.horizontalAdvance(written(stops_.back())) - 1;
    const auto write = [&](std::int64_t step, double x) {
        painter.drawText(QPointF(x, below + metrics.ascent()), written(step));
        free = x + metrics.horizontalAdvance(written(step)) + kLabelGap;
    };
    write(stops_.front(),
          std::max(0.0, pointOf(stops_.front()).x() - metrics.horizontalAdvance(written(stops_.front())) / 2.0));
    for (std::int64_t decade = 10; decade < stops_.back(); decade *= 10) {
        const double x = pointOf(decade).x() - metrics.horizontalAdvance(written(decade)) / 2.0;
        if (decade > stops_.front() && x >= free &&
            x + metrics.horizontalAdvance(written(decade)) + kLabelGap < lastLeft)
            write(decade, x);
    }
    if (stops_.size() > 1)
        write(stops_.back(), lastLeft);
}

void TimeLine::paintEvent(QPaintEvent*) {
    if (stops_.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintScale(painter);
    const ThemeColors& colors = theme::colors();
    painter.setPen(Qt::NoPen);
    for (const TimeMark& mark : marks_) {
        const QPointF at(pointOf(mark.step).x(), kMarkHeight);
        painter.setBrush(stopOf(mark) == value() ? colors.accent : colors.second);
        painter.drawPolygon(QPolygonF(
            {at + QPointF(0, -kMark), at + QPointF(kMark, 0), at + QPointF(0, kMark), at + QPointF(-kMark, 0)}));
    }
    painter.setPen(QPen(hasFocus() ? colors.text : colors.panel, 2));
    painter.setBrush(isEnabled() ? colors.accent : colors.dim);
    painter.drawEllipse(pointOf(step()), kHandle, kHandle);
}

const TimeMark* TimeLine::markAt(const QPointF& point) const {
    if (point.y() > kTrack - kHandle)
        return nullptr;
    const auto distance = [&](const TimeMark& mark) { return std::abs(pointOf(mark.step).x() - point.x()); };
    const auto nearest = std::ranges::min_element(marks_, {}, distance);
    return nearest != marks_.end() && distance(*nearest) <= kReach ? &*nearest : nullptr;
}

int TimeLine::nearestStop(double x) const {
    const auto distance = [&](std::int64_t step) { return std::abs(pointOf(step).x() - x); };
    return static_cast<int>(std::ranges::min_element(stops_, {}, distance) - stops_.begin());
}

void TimeLine::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || stops_.empty())
        return;
    if (const TimeMark* mark = markAt(event->position()))
        setValue(stopOf(*mark));
    else
        setValue(nearestStop(event->position().x()));
}

void TimeLine::mouseMoveEvent(QMouseEvent* event) {
    setCursor(markAt(event->position()) != nullptr ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if ((event->buttons() & Qt::LeftButton) != 0 && !stops_.empty())
        setValue(nearestStop(event->position().x()));
}

void TimeLine::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space) {
        if (!event->isAutoRepeat())
            Q_EMIT playToggled();
        return;
    }
    if (event->key() == Qt::Key_PageDown) {
        const auto next = std::ranges::find_if(marks_, [&](const TimeMark& mark) { return stopOf(mark) > value(); });
        return setValue(next != marks_.end() ? stopOf(*next) : maximum());
    }
    if (event->key() == Qt::Key_PageUp) {
        const auto next = std::find_if(marks_.rbegin(), marks_.rend(),
                                       [&](const TimeMark& mark) { return stopOf(mark) < value(); });
        return setValue(next != marks_.rend() ? stopOf(*next) : 0);
    }
    QSlider::keyPressEvent(event);
}

bool TimeLine::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || stops_.empty())
        return QSlider::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const TimeMark* mark = markAt(help->pos());
    const auto nearest = static_cast<std::size_t>(nearestStop(help->pos().x()));
    const std::int64_t at = mark != nullptr ? mark->step : stops_[nearest];
    QString text = tr("Step %1").arg(written(at));
    if (mark != nullptr)
        text += QStringLiteral(": ") + mark->text;
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace kantai::ui
