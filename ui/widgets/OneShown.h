// SPDX-License-Identifier: GPL-3.0-or-later
// A stack that is as large as the widget it shows: QStackedLayout has room for the largest one, so that a page would
// be scrolled for what it shows later. Used by the pages; UI thread.
#pragma once

#include <QStackedLayout>
#include <QWidget>

namespace kantai::ui {

class OneShown : public QStackedLayout {
public:
    // parent: whose layout it becomes; none for a part of another layout.
    explicit OneShown(QWidget* parent = nullptr) {
        if (parent != nullptr)
            parent->setLayout(this);
        connect(this, &QStackedLayout::currentChanged, this, [this] {
            invalidate();
            if (parentWidget() != nullptr)
                parentWidget()->updateGeometry();
        });
    }

    QSize minimumSize() const override {
        return currentWidget() != nullptr ? itemAt(currentIndex())->minimumSize() : QSize();
    }
    QSize sizeHint() const override {
        return currentWidget() != nullptr ? itemAt(currentIndex())->sizeHint() : QSize();
    }
    bool hasHeightForWidth() const override {
        return currentWidget() != nullptr && itemAt(currentIndex())->hasHeightForWidth();
    }
    int heightForWidth(int width) const override {
        return currentWidget() != nullptr ? itemAt(currentIndex())->heightForWidth(width) : -1;
    }
};

} // namespace kantai::ui
