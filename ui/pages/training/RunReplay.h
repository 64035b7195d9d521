// SPDX-License-Identifier: GPL-3.0-or-later
// The time line of the Training page: moves through what was measured of the run shown, or plays it, with its
// landmarks. At its end the page shows the newest figures, as without it. UI thread.
#pragma once

#include "core/workflow/replay/Landmarks.h"
#include <QWidget>
#include <cstdint>
#include <tuple>
#include <vector>

class QLabel;

namespace kantai::ui {

class ProjectSession;
class Replay;
class TimeLine;

class RunReplay : public QWidget {
    Q_OBJECT
public:
    explicit RunReplay(QWidget* parent = nullptr);

    // The run that the training session shows; cheap while nothing new was measured. Hidden without two steps to
    // move between.
    void follow(ProjectSession& session);
    TimeLine* line() const;

Q_SIGNALS:
    void stepShown(qint64 step); // 0: the newest

private:
    void showStep();

    Replay* replay_;
    QLabel* text_;
    std::int64_t run_ = 0;
    std::vector<Landmark> landmarks_;
    std::tuple<std::size_t, std::size_t, std::size_t> seen_; // evaluations, answers, snapshots of that run
};

} // namespace kantai::ui
