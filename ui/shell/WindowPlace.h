// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window stands and how large it is: restored when it is made, and remembered a second after the user has
// moved or resized it, so that a crash does not lose it. A child of the window, on the UI thread.
#pragma once

#include <QObject>
#include <QTimer>

class QMainWindow;

namespace kantai::ui {

class WindowPlace : public QObject {
    Q_OBJECT
public:
    explicit WindowPlace(QMainWindow& window); // which has its docks

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void restore();
    void remember() const;

    QMainWindow& window_;
    QTimer timer_;
};

} // namespace kantai::ui
