// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/FieldHelp.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWhatsThis>
#include <QWidget>

namespace kantai::ui {

FieldHelp::FieldHelp(QObject* parent) : QObject(parent) {
    qApp->installEventFilter(this);
}

QString FieldHelp::explanationOf(const QWidget* control) {
    for (; control != nullptr && !control->isWindow(); control = control->parentWidget())
        if (!control->whatsThis().isEmpty())
            return control->whatsThis();
    return {};
}

bool FieldHelp::explainFocus() {
    QWidget* focus = QApplication::focusWidget();
    const QString text = explanationOf(focus);
    if (text.isEmpty())
        return false;
    QWhatsThis::showText(focus->mapToGlobal(QPoint(0, focus->height())), text, focus);
    return true;
}

bool FieldHelp::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || QApplication::activeModalWidget() == nullptr)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    return key->key() == Qt::Key_F1 && key->modifiers() == Qt::NoModifier && watched == QApplication::focusWidget() &&
           explainFocus();
}

} // namespace kantai::ui
