// SPDX-License-Identifier: GPL-3.0-or-later
// A row that continues in further rows where it is too wide, so that a page fits a small screen. UI thread.
#pragma once

#include <QLayout>
#include <QList>
#include <functional>
#include <vector>

namespace kantai::ui {

class WrapLayout : public QLayout {
public:
    enum class Style {
        Columns, // as many columns as fit, which share the width: figures
        Toolbar, // the first item at the left end, the others at the right end: a title and its controls
        Text,    // all from the left end, as the words of a text
    };

    // parent: the widget that is laid out; none for a part of another layout.
    WrapLayout(Style style, int spacing, QWidget* parent = nullptr);
    ~WrapLayout() override;

    void addItem(QLayoutItem* item) override { items_.append(item); }
    int count() const override { return static_cast<int>(items_.size()); }
    QLayoutItem* itemAt(int index) const override { return items_.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), {}); }
    QSize sizeHint() const override;    // of one row
    QSize minimumSize() const override; // of the widest item
    void setGeometry(const QRect& area) override;

private:
    using Place = std::function<void(QLayoutItem& item, const QRect& place)>;
    // Each returns the height; without place nothing moves.
    int arrange(const QRect& area, const Place& place) const;
    int arrangeColumns(const QRect& area, const Place& place) const;
    int arrangeRows(const QRect& area, const Place& place) const;
    std::vector<QLayoutItem*> shownItems() const;

    Style style_;
    QList<QLayoutItem*> items_;
};

} // namespace kantai::ui
