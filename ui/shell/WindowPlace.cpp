// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WindowPlace.h"

#include <QEvent>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>

namespace kantai::ui {

namespace {
constexpr int kPause = 1000; // milliseconds after the last change
const QString kGeometry = QStringLiteral("window/geometry");
const QString kState = QStringLiteral("window/state");
} // namespace

WindowPlace::WindowPlace(QMainWindow& window) : QObject(&window), window_(window) {
    restore();
    timer_.setSingleShot(true);
    timer_.setInterval(kPause);
    connect(&timer_, &QTimer::timeout, this, &WindowPlace::remember);
    window.installEventFilter(this);
}

void WindowPlace::restore() {
    window_.setMinimumSize(800, 480);
    // The frame that the window manager adds is not known yet.
    window_.resize(QSize(1440, 900).boundedTo(window_.screen()->availableSize() * 0.92));
    window_.restoreGeometry(QSettings().value(kGeometry).toByteArray());
    window_.restoreState(QSettings().value(kState).toByteArray());
}

void WindowPlace::remember() const {
    QSettings().setValue(kGeometry, window_.saveGeometry());
    QSettings().setValue(kState, window_.saveState());
}

bool WindowPlace::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &window_) {
        const bool byTheUser = event->spontaneous();
        if (byTheUser && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
            timer_.start();
        else if (event->type() == QEvent::Close)
            remember();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kantai::ui
