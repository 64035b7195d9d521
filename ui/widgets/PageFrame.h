// SPDX-License-Identifier: GPL-3.0-or-later
// The margins around a page in its scroll area. A page that would fit the window if its contents took no more than
// they need does so and is not scrolled; one that does not fit has the height that its contents would like. UI
// thread.
#pragma once

#include <QWidget>

namespace kantai::ui {

class PageFrame : public QWidget {
    Q_OBJECT
public:
    PageFrame(QWidget& page, QWidget* parent);
    int heightForWidth(int width) const override;
};

} // namespace kantai::ui
