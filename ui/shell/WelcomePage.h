// SPDX-License-Identifier: GPL-3.0-or-later
// The start page: what the program is, three ways to start, and the recent projects.
#pragma once

#include "ui/Text.h"
#include <QWidget>

class QHBoxLayout;
class QListWidget;
class QLabel;

namespace kantai::ui {

class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);
    void refresh(); // reads the recent projects again

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void sampleRequested();
    void recentRequested(const QString& file);

private:
    QHBoxLayout* makeHead();
    QWidget* makeChoice(const QString& icon, const Text& title, const Text& text, const char* name, bool primary);
    QListWidget* recent_;
    QLabel* none_;
};

} // namespace kantai::ui
