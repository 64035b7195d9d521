// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/HeadOverview.h"

#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/widgets/charts/Ramp.h"
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace kantai::ui {

namespace {

constexpr int kTile = 52, kGap = 8, kNumberHeight = 15;

} // namespace

HeadOverview::HeadOverview(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HeadOverview::setMatrices(const std::vector<std::vector<float>>& matrices, int tokens) {
    matrices_ = matrices;
    tokens_ = tokens;
    if (current_ >= count())
        current_ = -1;
    draw();
    setFixedHeight(heightFor(width()));
    setVisible(count() > 0);
}

void HeadOverview::draw() {
    const ThemeColors& colors = theme::colors();
    pictures_.clear();
    for (const std::vector<float>& matrix : matrices_) {
        QImage picture(tokens_, tokens_, QImage::Format_RGB32);
        const float largest = *std::max_element(matrix.begin(), matrix.end());
        for (int row = 0; row < tokens_; ++row)
            for (int column = 0; column < tokens_; ++column) {
                const float value = matrix[static_cast<std::size_t>(row) * static_cast<std::size_t>(tokens_) +
                                           static_cast<std::size_t>(column)];
                const double share = static_cast<double>(value) / std::max(1e-9, static_cast<double>(largest));
                picture.setPixelColor(column, row, rampColor(colors.panel, colors.accent, share));
            }
        pictures_.append(picture);
    }
    update();
}

int HeadOverview::columns(int width) const {
    return std::max(1, (width + kGap) / (kTile + kGap));
}

int HeadOverview::heightFor(int width) const {
    const int rows = (count() + columns(width) - 1) / columns(width);
    return std::max(1, rows * (kTile + theme::scaled(kNumberHeight) + kGap) - kGap);
}

QRect HeadOverview::areaOf(int head) const {
    const int across = columns(width());
    return {head % across * (kTile + kGap), head / across * (kTile + theme::scaled(kNumberHeight) + kGap), kTile,
            kTile};
}

void HeadOverview::setCurrent(int head) {
    current_ = head < count() ? head : -1;
    setAccessibleDescription(current_ < 0 ? QString() : tr("Head %1 of %2").arg(current_ + 1).arg(count()));
    update();
}

void HeadOverview::choose(int head) {
    if (head < 0 || head >= count() || head == current_)
        return;
    setCurrent(head);
    Q_EMIT chosen(head);
}

void HeadOverview::mousePressEvent(QMouseEvent* event) {
    for (int head = 0; head < count(); ++head)
        if (areaOf(head).adjusted(0, 0, 0, theme::scaled(kNumberHeight)).contains(event->pos()))
            return choose(head);
}

void HeadOverview::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Right)
        choose(current_ + 1);
    else if (event->key() == Qt::Key_Left)
        choose(current_ - 1);
    else
        QWidget::keyPressEvent(event);
}

// Its height follows the width by itself: a layout with height for width would give the map above it too much room.
void HeadOverview::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    setFixedHeight(heightFor(width()));
}

void HeadOverview::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        draw();
    QWidget::changeEvent(event);
}

void HeadOverview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = theme::colors();
    painter.setFont(theme::font(theme::Role::Small));
    for (int head = 0; head < count(); ++head) {
        const QRect area = areaOf(head);
        painter.drawImage(area, pictures_[head]); // cells stay sharp: it is not smoothed
        painter.setPen(QPen(head == current_ ? colors.accent : colors.line, head == current_ ? 2 : 1));
        painter.drawRect(area.adjusted(0, 0, -1, -1));
        painter.setPen(head == current_ ? colors.text : colors.dim);
        painter.drawText(QRect(area.left(), area.bottom() + 1, area.width(), theme::scaled(kNumberHeight)),
                         Qt::AlignCenter, QString::number(head + 1));
    }
}

} // namespace kantai::ui
