// SPDX-License-Identifier: GPL-3.0-or-later
// The views of the Playground, which a ViewChooser chooses: as high as the one that is shown, while a QTabWidget is
// as high as the highest one; and they shrink to a height in which something is seen of it, before the page is
// scrolled. UI thread.
#pragma once

#include <QTabWidget>

namespace kantai::ui {

class ViewTabs : public QTabWidget {
    Q_OBJECT
public:
    explicit ViewTabs(QWidget* parent);

    bool hasHeightForWidth() const override { return false; } // which would be their least height
    QSize minimumSizeHint() const override;

protected:
    void tabInserted(int index) override;

private:
    void giveRoomToCurrent();
};

} // namespace kantai::ui
