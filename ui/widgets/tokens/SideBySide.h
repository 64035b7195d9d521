// SPDX-License-Identifier: GPL-3.0-or-later
// Widgets beside each other where there is room, and below each other where there is not. UI thread.
#pragma once

#include <QWidget>

class QBoxLayout;

namespace kantai::ui {

class SideBySide : public QWidget {
    Q_OBJECT
public:
    // narrowBelow: the width in pixels from which on the widgets stand beside each other; with large type it is
    // larger.
    explicit SideBySide(int narrowBelow, QWidget* parent = nullptr);

    void addWidget(QWidget* widget, int stretch);
    bool isNarrow() const;

    QSize minimumSizeHint() const override; // of the widest widget, since the others go below it

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    QBoxLayout* layout_;
    int narrowBelow_;
};

} // namespace kantai::ui
