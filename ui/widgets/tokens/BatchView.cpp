// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokens/BatchView.h"

#include "core/tokenizer/SpecialTokens.h"
#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace kantai::ui {

namespace {

constexpr int kTokenHeight = 22, kLabelHeight = 15, kLineGap = 4, kSequenceGap = 8;
constexpr int kBatchPadding = 5, kTokenGap = 5, kBoxGap = 3;

int lineHeight() {
    return theme::scaled(kTokenHeight + kLabelHeight);
}

QString labelOf(const LensToken& token) {
    const QString word = BatchView::wordOf(token.label);
    return token.predicted && token.predicted->rank == 1 ? word + QStringLiteral(" ✓") : word;
}

bool startsWord(const LensToken& token) {
    const std::string& text = token.fate == TokenFate::Masked ? token.label : token.text;
    return text.starts_with(' ');
}

QString numberOf(const LensSequence& sequence) {
    return format::count(std::uint64_t{sequence.number} + 1);
}

} // namespace

BatchView::BatchView(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

QString BatchView::wordOf(const std::string& text) {
    const QString word = QString::fromStdString(text.starts_with(' ') ? text.substr(1) : text);
    return word.isEmpty() ? QStringLiteral("␣") : word;
}

void BatchView::setSequences(std::vector<LensSequence> sequences) {
    sequences_ = std::move(sequences);
    chosen_.clear();
    for (std::size_t s = 0; s < sequences_.size(); ++s)
        for (std::size_t t = 0; t < sequences_[s].tokens.size(); ++t)
            if (sequences_[s].tokens[t].fate != TokenFate::Context)
                chosen_.push_back({s, t});
    layOutAgain();
    current_ = chosen_.empty() ? -1 : std::clamp(current_, 0, chosenCount() - 1);
    Q_EMIT currentChanged(current_);
}

const LensToken& BatchView::chosen(int index) const {
    return tokenAt(chosen_.at(static_cast<std::size_t>(index)));
}

QRect BatchView::areaOf(int index) const {
    const Place& place = chosen_.at(static_cast<std::size_t>(index));
    for (const LaidOut& each : places_)
        if (each.place.sequence == place.sequence && each.place.token == place.token)
            return each.area;
    return {};
}

int BatchView::gutter() const {
    const QFontMetrics small(theme::font(theme::Role::Small));
    int widest = 0;
    for (const LensSequence& sequence : sequences_)
        widest = std::max(widest, small.horizontalAdvance(numberOf(sequence)));
    return widest + 12;
}

std::vector<BatchView::LaidOut> BatchView::layOut(int width, int& height) const {
    const QFontMetrics text(theme::font(theme::Role::Body)), small(theme::font(theme::Role::Small));
    const int left = gutter();
    std::vector<LaidOut> places;
    int y = 0;
    for (std::size_t s = 0; s < sequences_.size(); ++s) {
        int x = left;
        for (std::size_t t = 0; t < sequences_[s].tokens.size(); ++t) {
            const LensToken& token = sequences_[s].tokens[t];
            const bool isBox = token.fate != TokenFate::Context;
            int wide = text.horizontalAdvance(wordOf(token.text));
            if (isBox)
                wide = std::max(wide, small.horizontalAdvance(labelOf(token))) + 2 * kBatchPadding;
            if (x > left)
                x += startsWord(token) ? kTokenGap : isBox ? kBoxGap : 0;
            if (x > left && x + wide > width) {
                x = left;
                y += lineHeight() + kLineGap;
            }
            places.push_back({{s, t}, QRect(x, y, wide, lineHeight())});
            x += wide;
        }
        y += lineHeight() + kSequenceGap;
    }
    height = std::max(0, y - kSequenceGap);
    return places;
}

int BatchView::heightForWidth(int width) const {
    int height = 0;
    layOut(width, height);
    return height;
}

void BatchView::layOutAgain() {
    int height = 0;
    places_ = layOut(width(), height);
    setMinimumHeight(height); // for the scroll area around it
    update();
}

void BatchView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        layOutAgain();
}

// Larger type, or another face.
void BatchView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        layOutAgain();
}

void BatchView::setCurrent(int index) {
    if (index == current_)
        return;
    current_ = index;
    update();
    Q_EMIT currentChanged(index);
}

// The last token that was pointed at stays, so that its figures can be read at leisure.
void BatchView::mouseMoveEvent(QMouseEvent* event) {
    for (int i = 0; i < chosenCount(); ++i)
        if (areaOf(i).contains(event->position().toPoint()))
            return setCurrent(i);
}

void BatchView::keyPressEvent(QKeyEvent* event) {
    if (chosen_.empty())
        return QWidget::keyPressEvent(event);
    const int last = chosenCount() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(std::max(0, current_ - 1));
    case Qt::Key_Right:
        return setCurrent(std::min(last, current_ + 1));
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(last);
    default:
        QWidget::keyPressEvent(event);
    }
}

// The shapes tell the fates apart without the colours: filled, dashed, a line below.
void BatchView::paintBox(QPainter& painter, const QRectF& area, TokenFate fate) {
    const ThemeColors& colors = theme::colors();
    const QRectF box = area.adjusted(0.75, 0.75, -0.75, -0.75);
    painter.setBrush(fate == TokenFate::Masked ? QBrush(colors.accentSoft) : QBrush(Qt::NoBrush));
    if (fate == TokenFate::Masked) {
        painter.setPen(QPen(colors.accent, 1));
        painter.drawRoundedRect(box, 5, 5);
    } else if (fate == TokenFate::Random) {
        painter.setPen(QPen(colors.second, 1.5, Qt::DashLine));
        painter.drawRect(box);
    } else {
        painter.setPen(QPen(colors.good, 2));
        painter.drawLine(box.bottomLeft(), box.bottomRight());
    }
}

void BatchView::paintToken(QPainter& painter, const LaidOut& each, bool isCurrent) const {
    const ThemeColors& colors = theme::colors();
    const LensToken& token = tokenAt(each.place);
    const bool isBox = token.fate != TokenFate::Context;
    QRect box = each.area;
    box.setHeight(theme::scaled(kTokenHeight));
    if (isBox)
        paintBox(painter, box, token.fate);
    if (isCurrent) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.text, 1.5));
        painter.drawRoundedRect(QRectF(each.area).adjusted(-1, -1, 1, 0), 5, 5);
    }
    painter.setFont(theme::font(theme::Role::Body));
    const bool isMark = token.id < static_cast<std::int64_t>(kSpecialTokens.size());
    painter.setPen(token.fate == TokenFate::Masked ? colors.accent : isMark ? colors.dim : colors.text);
    painter.drawText(box, Qt::AlignCenter, wordOf(token.text));
    if (!isBox)
        return;
    painter.setFont(theme::font(theme::Role::Small));
    const bool isRight = token.predicted && token.predicted->rank == 1;
    painter.setPen(isRight ? colors.good : colors.dim);
    painter.drawText(each.area.adjusted(0, theme::scaled(kTokenHeight), 0, 0), Qt::AlignCenter, labelOf(token));
}

void BatchView::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int numbers = gutter() - 12;
    for (const LaidOut& each : places_) {
        if (!each.area.adjusted(-gutter(), -2, 2, 2).intersects(event->rect()))
            continue;
        if (each.place.token == 0) {
            painter.setFont(theme::font(theme::Role::Small));
            painter.setPen(theme::colors().dim);
            painter.drawText(QRect(0, each.area.top(), numbers, theme::scaled(kTokenHeight)),
                             Qt::AlignRight | Qt::AlignVCenter, numberOf(sequences_[each.place.sequence]));
        }
        const Place* current = current_ < 0 ? nullptr : &chosen_[static_cast<std::size_t>(current_)];
        paintToken(painter, each,
                   current != nullptr && current->sequence == each.place.sequence &&
                       current->token == each.place.token);
    }
}

} // namespace kantai::ui
