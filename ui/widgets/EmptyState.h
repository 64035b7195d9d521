// SPDX-License-Identifier: GPL-3.0-or-later
// Shown by a page whose prerequisites are missing: one sentence and the button that leads to the missing step.
#pragma once

#include "ui/Text.h"
#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace kantai::ui {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    // icon: a name for theme::icon.
    EmptyState(const QString& icon, const Text& title, const Text& text, const Text& action,
               QWidget* parent = nullptr);

    void setContent(const QString& title, const QString& text, const QString& action); // action empty: no button
    QPushButton* button() const { return button_; }

Q_SIGNALS:
    void actionRequested();

private:
    QLabel* title_;
    QLabel* text_;
    QPushButton* button_;
};

} // namespace kantai::ui
