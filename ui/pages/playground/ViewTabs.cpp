// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/ViewTabs.h"
#include "ui/LargeType.h"

#include <QTabBar>
#include <algorithm>

namespace kantai::ui {

namespace {

constexpr int kLeastHeight = 340; // pixels

} // namespace

ViewTabs::ViewTabs(QWidget* parent) : QTabWidget(parent) {
    tabBar()->hide(); // a ViewChooser is in its place
    setFocusPolicy(Qt::NoFocus);
    connect(this, &QTabWidget::currentChanged, this, &ViewTabs::giveRoomToCurrent);
}

QSize ViewTabs::minimumSizeHint() const {
    QSize size = QTabWidget::minimumSizeHint();
    size.setHeight(std::max(size.height(), theme::scaled(kLeastHeight)));
    return size;
}

void ViewTabs::tabInserted(int index) {
    QTabWidget::tabInserted(index);
    giveRoomToCurrent();
}

void ViewTabs::giveRoomToCurrent() {
    for (int i = 0; i < count(); ++i) {
        const auto policy = i == currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        widget(i)->setSizePolicy(policy, policy);
    }
}

} // namespace kantai::ui
