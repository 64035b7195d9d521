// SPDX-License-Identifier: GPL-3.0-or-later
// The left rail: the six pages in task order, each with its title, a second line and a dot that shows its state.
#pragma once

#include "ui/pages/Page.h"
#include <QFrame>
#include <vector>

namespace kantai::ui {

class RailButton;

class Rail : public QFrame {
    Q_OBJECT
public:
    explicit Rail(const std::vector<Page*>& pages, QWidget* parent = nullptr);
    void setCurrent(PageId id);
    void focusCurrent(); // so that keyboard navigation starts there

Q_SIGNALS:
    void chosen(kantai::ui::PageId id);

private:
    std::vector<RailButton*> buttons_;
};

} // namespace kantai::ui
