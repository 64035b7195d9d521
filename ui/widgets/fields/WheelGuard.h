// SPDX-License-Identifier: GPL-3.0-or-later
// The mouse wheel scrolls the page, also while the pointer is over a field: Qt would change the number or the choice
// below it, which is easily not noticed. Installed once for the application. UI thread.
#pragma once

#include <QObject>

class QApplication;

namespace kantai::ui {

class WheelGuard : public QObject {
    Q_OBJECT
public:
    explicit WheelGuard(QApplication& application); // which owns it

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace kantai::ui
