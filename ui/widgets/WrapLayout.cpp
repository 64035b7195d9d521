// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/WrapLayout.h"

#include <algorithm>
#include <numeric>

namespace kantai::ui {

namespace {

// As the item would like it, but no wider than a row; one that is narrower than it likes may be higher.
QSize sizeIn(const QLayoutItem& item, int width) {
    const QSize hint = item.sizeHint();
    if (hint.width() <= width)
        return hint;
    return {width, item.hasHeightForWidth() ? item.heightForWidth(width) : hint.height()};
}

} // namespace

WrapLayout::WrapLayout(Style style, int spacing, QWidget* parent) : QLayout(parent), style_(style) {
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

WrapLayout::~WrapLayout() {
    qDeleteAll(items_);
}

QLayoutItem* WrapLayout::takeAt(int index) {
    return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

std::vector<QLayoutItem*> WrapLayout::shownItems() const {
    std::vector<QLayoutItem*> shown;
    for (QLayoutItem* item : items_)
        if (!item->isEmpty())
            shown.push_back(item);
    return shown;
}

QSize WrapLayout::sizeHint() const {
    QSize size(0, 0);
    for (const QLayoutItem* item : shownItems())
        size = QSize(size.width() + item->sizeHint().width() + (size.isEmpty() ? 0 : spacing()),
                     std::max(size.height(), item->sizeHint().height()));
    const QMargins margins = contentsMargins();
    return size.grownBy(margins);
}

QSize WrapLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : shownItems())
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void WrapLayout::setGeometry(const QRect& area) {
    QLayout::setGeometry(area);
    arrange(area, [](QLayoutItem& item, const QRect& place) { item.setGeometry(place); });
}

int WrapLayout::arrange(const QRect& area, const Place& place) const {
    const QMargins margins = contentsMargins();
    const QRect inner(area.left() + margins.left(), area.top() + margins.top(),
                      area.width() - margins.left() - margins.right(), 0);
    const int height = style_ == Style::Columns ? arrangeColumns(inner, place) : arrangeRows(inner, place);
    return height + margins.top() + margins.bottom();
}

// With n columns, item i stands in column i % n.
int WrapLayout::arrangeColumns(const QRect& area, const Place& place) const {
    const std::vector<QLayoutItem*> items = shownItems();
    if (items.empty())
        return 0;
    std::vector<int> widths;
    int spare = 0;
    for (std::size_t n = items.size(); n > 0; --n) {
        widths.assign(n, 0);
        for (std::size_t i = 0; i < items.size(); ++i)
            widths[i % n] = std::max(widths[i % n], items[i]->minimumSize().width());
        spare = area.width() - std::accumulate(widths.begin(), widths.end(), static_cast<int>(n - 1) * spacing());
        if (spare >= 0)
            break;
    }
    const std::size_t rows = (items.size() + widths.size() - 1) / widths.size();
    if (const std::size_t even = (items.size() + rows - 1) / rows; even < widths.size()) { // 4 + 3 rather than 6 + 1
        widths.assign(even, 0);
        for (std::size_t i = 0; i < items.size(); ++i)
            widths[i % even] = std::max(widths[i % even], items[i]->minimumSize().width());
        spare = area.width() - std::accumulate(widths.begin(), widths.end(), static_cast<int>(even - 1) * spacing());
    }
    const int more = std::max(0, spare) / static_cast<int>(widths.size());
    int y = area.top();
    for (std::size_t begin = 0; begin < items.size(); begin += widths.size()) {
        const std::size_t end = std::min(begin + widths.size(), items.size());
        int height = 0;
        for (std::size_t i = begin; i < end; ++i)
            height = std::max(height, sizeIn(*items[i], std::min(widths[i - begin] + more, area.width())).height());
        int x = area.left();
        for (std::size_t i = begin; i < end; ++i) {
            const int width = std::min(widths[i - begin] + more, area.width());
            if (place)
                place(*items[i], QRect(x, y, width, height));
            x += width + spacing();
        }
        y += height + spacing();
    }
    return y - spacing() - area.top();
}

int WrapLayout::arrangeRows(const QRect& area, const Place& place) const {
    const std::vector<QLayoutItem*> items = shownItems();
    int y = area.top();
    for (std::size_t begin = 0; begin < items.size();) {
        std::size_t end = begin;
        int used = 0, height = 0;
        for (; end < items.size(); ++end) {
            const QSize size = sizeIn(*items[end], area.width());
            if (end > begin && used + spacing() + size.width() > area.width())
                break;
            used += (end > begin ? spacing() : 0) + size.width();
            height = std::max(height, size.height());
        }
        int x = area.left() + (style_ == Style::Toolbar ? std::max(0, area.width() - used) : 0);
        for (std::size_t i = begin; i < end; ++i) {
            const QSize size = sizeIn(*items[i], area.width());
            const int left = i == 0 ? area.left() : x;
            if (place)
                place(*items[i], QRect(QPoint(left, y + (height - size.height()) / 2), size));
            x += size.width() + spacing();
        }
        y += height + spacing();
        begin = end;
    }
    return items.empty() ? 0 : y - spacing() - area.top();
}

} // namespace kantai::ui
