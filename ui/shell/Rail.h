// SPDX-License-Identifier: GPL-3.0-or-later
// The left rail: the six pages in task order, each with its title, a second line and a mark that shows its state.
#pragma once

#include "ui/pages/Page.h"
#include <QFrame>
#include <QRectF>
#include <vector>

class QPainter;

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

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; // the width of the window

private:
    std::vector<RailButton*> buttons_;
};

// Draws the mark of a state into a square of about 10 pixels. Each has a shape of its own, so that no colour is
// needed to tell them apart.
void paintState(QPainter& painter, const QRectF& square, PageState state);

} // namespace kantai::ui
