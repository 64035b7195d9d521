// SPDX-License-Identifier: GPL-3.0-or-later
// The empty state and the content of a page, of which one is shown. Unlike a QStackedLayout it asks for the height of
// that one alone: an empty page is not as high as a full one, and not scrolled. UI thread.
#pragma once

#include <QStackedLayout>

namespace kantai::ui {

class PageStack : public QStackedLayout {
    Q_OBJECT
public:
    using QStackedLayout::QStackedLayout;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    int heightForWidth(int width) const override;
    int minimumHeightForWidth(int width) const override;
};

} // namespace kantai::ui
