// SPDX-License-Identifier: GPL-3.0-or-later
// One line of text of any length, which ends in dots where there is no room for all of it; all of it is in the
// tooltip then. Asks for no width. UI thread.
#pragma once

#include <QLabel>

namespace kantai::ui {

class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent);

protected:
    bool event(QEvent* event) override; // tooltip
    void paintEvent(QPaintEvent* event) override;

private:
    QString shown() const;
};

} // namespace kantai::ui
