// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses one of the Playground's views, in place of the tab bar of its tabs, which would need arrows in a small
// window: a button for each view, in named groups that continue in a second row where one has no room for them. The
// arrow keys go through all buttons. UI thread.
#pragma once

#include "ui/Text.h"

#include <QWidget>
#include <vector>

class QButtonGroup;
class QLabel;
class QTabWidget;

namespace kantai::ui {

class ViewChooser : public QWidget {
    Q_OBJECT
public:
    struct Group {
        Text title;
        int views = 0; // so many of the tabs that no group before it has
    };

    // tabs: has all its views, and outlives this. The groups have as many views as there are.
    ViewChooser(QTabWidget& tabs, const std::vector<Group>& groups, QWidget* parent);

    void followNames(); // the views have other names, those of their tabs

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; // arrow keys of the buttons

private:
    QWidget* makeGroup(const Group& group, int first);

    QTabWidget& tabs_;
    QButtonGroup* buttons_;
    std::vector<QLabel*> titles_;
};

} // namespace kantai::ui
