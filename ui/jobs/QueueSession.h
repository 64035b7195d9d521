// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of the open project while it is being run: when a training of it ends, the next one begins by itself,
// until nothing waits or the user stops. Owned by ProjectSession; UI thread.
#pragma once

#include <QObject>
#include <cstdint>

namespace kantai::ui {

class ProjectSession;

class QueueSession : public QObject {
    Q_OBJECT
public:
    explicit QueueSession(ProjectSession& session); // its parent

    // Begins the first waiting entry, as the training of the session; does nothing while another job runs. Throws
    // kantai::Error.
    void start();
    void endAfterThisRun(); // the training in progress continues, and no other one follows
    bool isGoingOn() const { return goesOn_; }

Q_SIGNALS:
    void changed(); // isGoingOn()

private:
    void setGoingOn(bool goesOn);
    void followEnd(); // of whatever job of the session
    void begin();

    ProjectSession& session_;
    bool goesOn_ = false;
    std::int64_t entry_ = 0; // begun last
};

} // namespace kantai::ui
