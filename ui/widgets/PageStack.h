// SPDX-License-Identifier: GPL-3.0-or-later
// The empty state and the content of a page, of which one is shown. Unlike a QStackedLayout it asks for no more
// height than the one that is shown needs: that one asks for the height that its contents would like. UI thread.
#pragma once

#include <QStackedLayout>

namespace kantai::ui {

class PageStack : public QStackedLayout {
    Q_OBJECT
public:
    using QStackedLayout::QStackedLayout;
    int minimumHeightForWidth(int width) const override;
};

} // namespace kantai::ui
