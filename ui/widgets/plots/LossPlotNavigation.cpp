// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/LossPlotNavigation.h"

#include "ui/Theme.h"
#include <QApplication>
#include <cmath>
#include <qcustomplot.h>

namespace kantai::ui {

namespace {
constexpr double kZoomIn = 0.8;    // of the range, for a press of plus
constexpr double kMoveShare = 0.1; // of the range, for a press of an arrow
} // namespace

LossPlotNavigation::LossPlotNavigation(QCustomPlot& plot, Actions actions)
    : QObject(&plot), plot_(plot), actions_(std::move(actions)) {
    plot.setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    plot.setFocusPolicy(Qt::NoFocus);             // the LossPlot takes it
    plot.setContextMenuPolicy(Qt::NoContextMenu); // a menu at the press of the button would prevent the rectangle
    plot.installEventFilter(this);
    followTheme();
    connect(&plot, &QCustomPlot::mouseDoubleClick, this, [this] { actions_.fit(); });
}

void LossPlotNavigation::followTheme() {
    const ThemeColors& c = theme::colors();
    QColor inside = c.accent;
    inside.setAlphaF(0.12F);
    plot_.selectionRect()->setPen(QPen(c.accent, 1));
    plot_.selectionRect()->setBrush(QBrush(inside));
}

bool LossPlotNavigation::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::Wheel) {
        const auto* wheel = static_cast<QWheelEvent*>(event);
        if (actions_.hasFocus() || wheel->modifiers().testFlag(Qt::ControlModifier))
            return false;
        event->ignore(); // Qt offers it to the parent next, up to the scroll area
        return true;
    }
    if (event->type() == QEvent::MouseButtonPress) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        pressedAt_ = mouse->pos();
        const bool rectangle = mouse->button() == Qt::RightButton || mouse->modifiers().testFlag(Qt::ShiftModifier);
        plot_.setSelectionRectMode(rectangle ? QCP::srmZoom : QCP::srmNone);
    }
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const bool moved = (mouse->pos() - pressedAt_).manhattanLength() >= QApplication::startDragDistance();
        if (mouse->button() == Qt::RightButton && !moved) {
            plot_.selectionRect()->cancel();
            actions_.openMenu(mouse->globalPosition().toPoint());
        }
    }
    return false;
}

void LossPlotNavigation::zoom(double factor) {
    plot_.xAxis->scaleRange(factor);
    plot_.replot(QCustomPlot::rpQueuedReplot);
}

void LossPlotNavigation::move(double share) {
    const QCPRange range = plot_.xAxis->range();
    const bool log = plot_.xAxis->scaleType() == QCPAxis::stLogarithmic;
    plot_.xAxis->moveRange(log ? std::pow(range.upper / range.lower, share) : share * range.size());
    plot_.replot(QCustomPlot::rpQueuedReplot);
}

bool LossPlotNavigation::press(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // where plus needs Shift
        zoom(kZoomIn);
        return true;
    case Qt::Key_Minus:
        zoom(1 / kZoomIn);
        return true;
    case Qt::Key_Left:
        move(-kMoveShare);
        return true;
    case Qt::Key_Right:
        move(kMoveShare);
        return true;
    case Qt::Key_0:
    case Qt::Key_Home:
        actions_.fit();
        return true;
    default:
        return false;
    }
}

} // namespace kantai::ui
