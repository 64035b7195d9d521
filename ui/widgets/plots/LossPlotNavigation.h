// SPDX-License-Identifier: GPL-3.0-or-later
// How a user looks around in a LossPlot: dragging moves, dragging with Shift or the right button zooms into a
// rectangle, the wheel zooms where the plot has the focus or with Ctrl, and keys do the same. Private to LossPlot.
// UI thread.
#pragma once

#include <QObject>
#include <QPoint>
#include <functional>

class QCustomPlot;
class QKeyEvent;
class QMouseEvent;

namespace kantai::ui {

class LossPlotNavigation : public QObject {
public:
    struct Actions {
        std::function<bool()> hasFocus; // the wheel is for the plot, not for the page
        std::function<void()> fit;
        std::function<void(const QPoint& globalPosition)> openMenu;
    };
    // plot owns it.
    LossPlotNavigation(QCustomPlot& plot, Actions actions);

    bool press(const QKeyEvent& event); // false: no key of the plot's
    void followTheme();

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void zoom(double factor);
    void move(double share); // of the range, to the right

    QCustomPlot& plot_;
    Actions actions_;
    QPoint pressedAt_;
};

} // namespace kantai::ui
