// SPDX-License-Identifier: GPL-3.0-or-later
// A radio button whose text takes several lines where there is no room for one. UI thread.
#pragma once

#include <QRadioButton>

namespace kantai::ui {

class WrappingRadioButton : public QRadioButton {
    Q_OBJECT
public:
    explicit WrappingRadioButton(QWidget* parent = nullptr);

    QSize minimumSizeHint() const override; // of a few words a line
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect textArea(int width, int height) const;
};

} // namespace kantai::ui
