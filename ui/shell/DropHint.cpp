// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DropHint.h"

#include "ui/Theme.h"
#include <QPainter>

namespace kantai::ui {

DropHint::DropHint(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("dropHint"));
    setAttribute(Qt::WA_TransparentForMouseEvents); // the window below continues to receive the drag
    hide();
}

void DropHint::showMessage(const QString& what) {
    text_ = what;
    setAccessibleName(what);
    setGeometry(parentWidget()->rect());
    show();
    raise();
    update();
}

void DropHint::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = colors.ground;
    veil.setAlpha(225);
    painter.fillRect(rect(), veil);
    const QRectF frame = QRectF(rect()).adjusted(24, 24, -24, -24);
    painter.setPen(QPen(colors.accent, 2, Qt::DashLine));
    painter.setBrush(colors.accentSoft);
    painter.drawRoundedRect(frame, theme::kRadius, theme::kRadius);
    painter.setPen(colors.text);
    painter.setFont(theme::font(theme::Role::Title));
    painter.drawText(frame.adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, text_);
}

} // namespace kantai::ui
