// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/ViewChooser.h"

#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/WrapLayout.h"
#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <algorithm>

namespace kantai::ui {

ViewChooser::ViewChooser(QTabWidget& tabs, const std::vector<Group>& groups, QWidget* parent)
    : QWidget(parent), tabs_(tabs), buttons_(new QButtonGroup(this)) {
    auto* rows = new WrapLayout(WrapLayout::Style::Text, theme::kGrid, this);
    rows->setContentsMargins(0, 0, 0, 0);
    setObjectName(QStringLiteral("playgroundViewChooser"));
    int first = 0;
    for (const Group& group : groups) {
        rows->addWidget(makeGroup(group, first));
        first += group.views;
    }
    buttons_->button(tabs_.currentIndex())->setChecked(true);
    connect(buttons_, &QButtonGroup::idToggled, &tabs_, [this](int view, bool checked) {
        if (checked)
            tabs_.setCurrentIndex(view);
    });
    connect(&tabs_, &QTabWidget::currentChanged, this,
            [this](int view) { buttons_->button(view)->setChecked(true); });
}

QWidget* ViewChooser::makeGroup(const Group& group, int first) {
    auto* widget = new QWidget(this);
    auto* row = new WrapLayout(WrapLayout::Style::Text, 0, widget); // large type in a small window needs more rows
    row->setContentsMargins(0, 0, theme::kGrid, 0);
    titles_.push_back(newDimLabel(group.title, widget));
    titles_.back()->setWordWrap(false);
    titles_.back()->setContentsMargins(0, 0, theme::kGrid, 0);
    row->addWidget(titles_.back());
    for (int i = 0; i < group.views; ++i) {
        auto* button = new QPushButton(widget);
        button->setObjectName(QStringLiteral("playgroundViewButton%1").arg(first + i));
        button->setCheckable(true);
        button->setProperty("segment", i == 0                 ? QStringLiteral("first")
                                       : i + 1 == group.views ? QStringLiteral("last")
                                                              : QStringLiteral("middle"));
        button->installEventFilter(this);
        buttons_->addButton(button, first + i);
        row->addWidget(button);
    }
    return widget;
}

// Qt's own go by places, and not from the end of a row to the next one.
bool ViewChooser::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
    if (!forward && key != Qt::Key_Left && key != Qt::Key_Up)
        return QWidget::eventFilter(watched, event);
    if (QAbstractButton* next = buttons_->button(buttons_->checkedId() + (forward ? 1 : -1))) {
        next->setFocus(Qt::TabFocusReason);
        next->setChecked(true);
    }
    return true;
}

void ViewChooser::followNames() {
    for (int view = 0; view < tabs_.count(); ++view) {
        QAbstractButton* button = buttons_->button(view);
        button->setText(tabs_.tabText(view));
        button->setAccessibleName(tabs_.tabText(view));
    }
    int widest = 0; // of the titles: the buttons of two rows begin at the same place
    for (const QLabel* title : titles_)
        widest = std::max(widest, title->sizeHint().width());
    for (QLabel* title : titles_)
        title->setMinimumWidth(widest);
}

} // namespace kantai::ui
