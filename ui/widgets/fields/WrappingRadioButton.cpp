// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields/WrappingRadioButton.h"

#include "ui/LargeType.h"
#include <QStyleOptionButton>
#include <QStylePainter>
#include <algorithm>

namespace kantai::ui {

namespace {

constexpr int kAFewWords = 160; // pixels

} // namespace

WrappingRadioButton::WrappingRadioButton(QWidget* parent) : QRadioButton(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

// Beside the circle, as the style places the text of one line.
QRect WrappingRadioButton::textArea(int width, int height) const {
    QStyleOptionButton option;
    initStyleOption(&option);
    option.rect = QRect(0, 0, width, height);
    const int left = style()->subElementRect(QStyle::SE_RadioButtonContents, &option, this).left();
    return {left, 0, std::max(1, width - left), height};
}

QSize WrappingRadioButton::minimumSizeHint() const {
    const int width = std::min(QRadioButton::sizeHint().width(), theme::scaled(kAFewWords));
    return {width, QRadioButton::minimumSizeHint().height()};
}

int WrappingRadioButton::heightForWidth(int width) const {
    const int least = QRadioButton::sizeHint().height();
    if (width >= QRadioButton::sizeHint().width())
        return least;
    constexpr int kHighest = 10'000;
    return std::max(least, fontMetrics().boundingRect(textArea(width, kHighest), Qt::TextWordWrap, text()).height());
}

void WrappingRadioButton::paintEvent(QPaintEvent* event) {
    if (width() >= QRadioButton::sizeHint().width())
        return QRadioButton::paintEvent(event);
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_RadioButton, option);
    painter.drawItemText(textArea(width(), height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, palette(),
                         isEnabled(), text(), foregroundRole());
}

} // namespace kantai::ui
