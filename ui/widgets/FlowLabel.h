// SPDX-License-Identifier: GPL-3.0-or-later
// A line of text that stands beside other widgets in a WrapLayout where there is room for all of it, and takes
// several lines where there is not. UI thread.
#pragma once

#include <QLabel>

namespace kantai::ui {

class FlowLabel : public QLabel {
    Q_OBJECT
public:
    explicit FlowLabel(QWidget* parent = nullptr);
    QSize sizeHint() const override; // of one line
};

} // namespace kantai::ui
