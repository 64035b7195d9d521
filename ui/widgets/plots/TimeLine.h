// SPDX-License-Identifier: GPL-3.0-or-later
// The time line of a run: a slider whose values are the steps at which there is something to show, placed on a
// logarithmic scale (StepScale), with landmarks that a click goes to. Its value() is the number of a stop. Left and
// right go a stop back and forth, page up and page down from landmark to landmark, space plays. UI thread.
#pragma once

#include "ui/widgets/plots/StepScale.h"

#include <QSlider>
#include <QString>
#include <cstdint>
#include <vector>

namespace kantai::ui {

struct TimeMark { // a landmark
    std::int64_t step = 0;
    QString text; // a sentence
    bool operator==(const TimeMark&) const = default;
};

class TimeLine : public QSlider {
    Q_OBJECT
public:
    explicit TimeLine(QWidget* parent = nullptr);

    // steps: rising. Stays at its step, or at the last stop when it was there.
    void setStops(const std::vector<std::int64_t>& steps);
    void setMarks(const std::vector<TimeMark>& marks); // in the order of their steps
    // Pixels beside the scale at the left and right, to stand below a plot; labels: whether steps are written below.
    void setPlace(int left, int right, bool labels);

    const std::vector<std::int64_t>& stops() const { return stops_; }
    const std::vector<TimeMark>& marks() const { return marks_; }
    std::int64_t step() const; // 0 without stops
    bool isAtEnd() const { return value() == maximum(); }
    void goTo(std::int64_t step);             // to the stop at or before, or to the first
    int stopAt(double position) const;        // the last one at or before a position from 0 to 1
    double positionOf(int stop) const;        // 0 to 1
    QPointF pointOf(std::int64_t step) const; // of the scale, in pixels
    int stopOf(const TimeMark& mark) const;   // the first stop that a landmark has come by, or the last
    QString landmark() const;                 // those of the stop where it is, joined; empty for none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void playToggled(); // by the space bar

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    StepScale scale() const;
    const TimeMark* markAt(const QPointF& point) const; // null for none
    int nearestStop(double x) const;
    void paintScale(QPainter& painter) const;
    void describe();

    std::vector<std::int64_t> stops_;
    std::vector<TimeMark> marks_;
    int left_ = 10, right_ = 10;
    bool labels_ = true;
};

} // namespace kantai::ui
