// SPDX-License-Identifier: GPL-3.0-or-later
// Plays the history of a run: moves a time line from its first stop to its last in ten seconds. Makes the line and
// the button; whoever has it places them and follows stepShown(). UI thread.
#pragma once

#include "ui/widgets/plots/TimeLine.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QPushButton;

namespace kantai::ui {

class Replay : public QObject {
    Q_OBJECT
public:
    static constexpr double kMilliseconds = 10'000; // of a whole run

    // names: the objectNames of the line and the button, which become children of parent.
    Replay(const char* lineName, const char* buttonName, QWidget* parent);

    TimeLine* line() const { return line_; }
    QPushButton* button() const { return button_; }
    bool isPlaying() const { return timer_.isActive(); }
    void toggle();                     // plays from where it is, or from the beginning when it is at the end
    void stop();                       // where it is
    void advance(double milliseconds); // what a timer does while it plays

Q_SIGNALS:
    void stepShown(qint64 step); // another one
    void playingChanged(bool playing);

private:
    void showButton();

    TimeLine* line_;
    QPushButton* button_;
    QTimer timer_;
    QElapsedTimer since_;
    double position_ = 0; // 0 to 1, while it plays
};

} // namespace kantai::ui
