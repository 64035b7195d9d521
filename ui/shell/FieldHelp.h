// SPDX-License-Identifier: GPL-3.0-or-later
// F1: the explanation of the control that has the focus, in the window and in its dialogs. The explanations are those
// of ui/widgets/Explanations. UI thread.
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace kantai::ui {

class FieldHelp : public QObject {
    Q_OBJECT
public:
    explicit FieldHelp(QObject* parent);

    // Beside the control that has the focus, until the next key or click. False when it has no explanation.
    bool explainFocus();

    // Of the control, or of what it is a part of; empty: none.
    static QString explanationOf(const QWidget* control);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; // F1 in dialogs, where menus have no shortcuts
};

} // namespace kantai::ui
