// SPDX-License-Identifier: GPL-3.0-or-later
// Labels, messages and tool tips show their text as it stands: Qt would take what looks like a tag, such as <s> or a
// run's name, for HTML. A label that is to show HTML says so with setTextFormat(Qt::RichText). Installed once for the
// application. UI thread.
#pragma once

#include <QObject>

class QApplication;

namespace kantai::ui {

class PlainLabels : public QObject {
    Q_OBJECT
public:
    explicit PlainLabels(QApplication& application); // which owns it

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace kantai::ui
