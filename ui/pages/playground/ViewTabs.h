// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of the Playground: as high as the view that is shown, while a QTabWidget is as high as the highest one;
// and they shrink to what that view needs at least, before the page is scrolled. UI thread.
#pragma once

#include <QTabWidget>

namespace kantai::ui {

class ViewTabs : public QTabWidget {
    Q_OBJECT
public:
    explicit ViewTabs(QWidget* parent);

    bool hasHeightForWidth() const override { return false; } // which would be their least height

protected:
    void tabInserted(int index) override;

private:
    void giveRoomToCurrent();
};

} // namespace kantai::ui
