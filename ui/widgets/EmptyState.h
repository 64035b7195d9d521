// SPDX-License-Identifier: GPL-3.0-or-later
// What a page shows when it cannot work yet: what is missing, in one sentence, and the button that leads there.
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
