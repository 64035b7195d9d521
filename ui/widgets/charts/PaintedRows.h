// SPDX-License-Identifier: GPL-3.0-or-later
// Base of widgets that paint rows of which one is chosen, with the mouse or with the arrow keys: hundreds of them are
// cheap. UI thread.
#pragma once

#include <QRect>
#include <QWidget>

namespace kantai::ui {

class PaintedRows : public QWidget {
    Q_OBJECT
public:
    explicit PaintedRows(QWidget* parent);

    int chosen() const { return chosen_; } // -1 when there are no rows
    virtual QRect areaOf(int row) const = 0;

Q_SIGNALS:
    void chosenChanged(int row); // -1: there are none now

protected:
    // There are so many other rows now, of which that one is chosen, and says so. Without rows nothing takes the
    // focus.
    void resetRows(qsizetype count, qsizetype chosen);
    int rowAt(QPoint position) const; // -1: none

    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(int row); // nothing where there is none

    int count_ = 0;
    int chosen_ = -1;
};

} // namespace kantai::ui
