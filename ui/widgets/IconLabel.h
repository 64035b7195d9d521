// SPDX-License-Identifier: GPL-3.0-or-later
// A theme icon as a picture of its own. Unlike a label with a pixmap it is drawn anew in the theme's colours whenever
// it is painted, so that it follows a change of theme. UI thread.
#pragma once

#include <QIcon>
#include <QWidget>

namespace kantai::ui {

class IconLabel : public QWidget {
    Q_OBJECT
public:
    // name: as theme::icon takes it. size: width and height in pixels.
    IconLabel(const QString& name, int size, QIcon::Mode mode, QIcon::State state, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon icon_;
    QIcon::Mode mode_;
    QIcon::State state_;
};

} // namespace kantai::ui
