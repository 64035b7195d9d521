// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FlowLabel.h"

namespace kantai::ui {

FlowLabel::FlowLabel(QWidget* parent) : QLabel(parent) {
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
}

QSize FlowLabel::sizeHint() const {
    ensurePolished();
    constexpr int kAir = 2; // a text exactly as wide as its place is wrapped on some displays
    const QSize line = fontMetrics().size(0, text());
    return QSize(text().isEmpty() ? 0 : line.width() + kAir, line.height()).grownBy(contentsMargins());
}

} // namespace kantai::ui
