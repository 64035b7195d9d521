// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PlainLabels.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>

namespace kantai::ui {

PlainLabels::PlainLabels(QApplication& application) : QObject(&application) {
    application.installEventFilter(this);
}

bool PlainLabels::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Polish)
        return false;
    auto* label = qobject_cast<QLabel*>(watched); // a tool tip is one too
    if (label != nullptr && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
    return false;
}

} // namespace kantai::ui
