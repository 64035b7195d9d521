// SPDX-License-Identifier: GPL-3.0-or-later
// A line above the pages that tells of something that is ready, with a button that leads there. It takes neither page
// nor keyboard focus from the user, and stays until it is used or closed. UI thread.
#pragma once

#include "ui/Text.h"
#include <QFrame>
#include <functional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace kantai::ui {

class ProjectSession;

class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);

    // Replaces what it shows. act is called, once, when the button is pressed.
    void offer(const Text& text, const Text& action, std::function<void()> act);

private:
    void retranslate();

    Text text_, action_;
    std::function<void()> act_;
    QLabel* label_;
    QPushButton* button_;
};

// What stands below the pages: a deletion as long as it can be undone, and what was written to disk last.
void addNotices(QBoxLayout& column, ProjectSession& session, QWidget* parent);

} // namespace kantai::ui
