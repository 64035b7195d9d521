// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Rail.h"

#include "ui/LargeType.h"
#include "ui/Text.h"
#include "ui/Theme.h"
#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>

namespace kantai::ui {

namespace {

constexpr std::array<const char*, 6> kIcons{"corpus", "tokenizer", "model", "training", "checkpoints", "playground"};

constexpr int kWidth = 216, kNarrowWidth = 168, kNarrowWindow = 760; // pixels; large type makes a window narrow
constexpr int kTwoLines = 42;                                        // pixels of height that title and state need

QString stateName(PageState state) {
    switch (state) {
    case PageState::Empty:
        return Rail::tr("empty");
    case PageState::Ready:
        return Rail::tr("ready");
    case PageState::Running:
        return Rail::tr("running");
    case PageState::Done:
        return Rail::tr("done");
    case PageState::NeedsAttention:
        return Rail::tr("needs attention");
    }
    return {};
}

// In a narrow window the pages need the room.
bool isNarrow(const QWidget& rail) {
    return rail.window()->width() < theme::scaled(kNarrowWindow);
}

} // namespace

// Paints itself: a push button has one line of text only.
class RailButton : public QPushButton {
public:
    RailButton(Page* page, QWidget* parent) : QPushButton(parent), page_(page) {
        setCheckable(true);
        setAutoExclusive(true);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
        setCursor(Qt::PointingHandCursor);
        followLanguage(this, [this] { follow(); });
    }
    void follow() {
        setAccessibleName(pageTitle(page_->id()));
        setAccessibleDescription(page_->stateText() + QStringLiteral(", ") + stateName(page_->state()));
        setToolTip(page_->stateText());
        update();
    }
    PageId id() const { return page_->id(); }
    // Not setFixedHeight: a style sheet resets that when it is changed.
    QSize sizeHint() const override { return {theme::scaled(140), theme::scaled(52)}; }
    QSize minimumSizeHint() const override { return {theme::scaled(140), theme::scaled(30)}; }

protected:
    void paintEvent(QPaintEvent* event) override {
        QPushButton::paintEvent(event); // ground and focus frame, by the style sheet
        const ThemeColors& colors = theme::colors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int middle = height() / 2, margin = theme::scaled(isNarrow(*this) ? 5 : 12);
        theme::icon(QString::fromLatin1(kIcons[static_cast<std::size_t>(id())]))
            .paint(&painter, QRect(margin, middle - theme::scaled(10), theme::scaled(20), theme::scaled(20)));
        painter.setPen(colors.text);
        painter.setFont(theme::font(isChecked() ? theme::Role::Section : theme::Role::Body));
        const int left = 2 * margin + theme::scaled(20), room = width() - left - theme::scaled(30),
                  line = theme::scaled(18);
        const bool hasTwoLines =
            height() >= theme::scaled(kTwoLines); // in a low window the shape at the right must do
        painter.drawText(QRect(left, middle - (hasTwoLines ? line : line / 2), room, line),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(pageTitle(id()), Qt::ElideRight, room));
        if (hasTwoLines) {
            painter.setPen(colors.dim);
            painter.setFont(theme::font(theme::Role::Small));
            painter.drawText(QRect(left, middle, room, line), Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(page_->stateText(), Qt::ElideRight, room));
        }
        paintState(painter, QRectF(width() - 23, height() / 2.0 - 5, 10, 10), page_->state());
    }

private:
    Page* page_;
};

Rail::Rail(const std::vector<Page*>& pages, QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("rail"));
    setFixedWidth(theme::scaled(kWidth));
    parent->window()->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kGrid, 2 * theme::kGrid, theme::kGrid, theme::kGrid);
    layout->setSpacing(4);
    for (Page* page : pages) {
        auto* button = new RailButton(page, this);
        button->setObjectName(
            QStringLiteral("rail%1Button").arg(QString::fromLatin1(kIcons[static_cast<std::size_t>(page->id())])));
        layout->addWidget(button);
        buttons_.push_back(button);
        connect(page, &Page::stateChanged, button, [button] { button->follow(); });
        connect(button, &QPushButton::clicked, this, [this, id = page->id()] { Q_EMIT chosen(id); });
    }
    layout->addStretch(1);
}

bool Rail::eventFilter(QObject* watched, QEvent* event) {
    if (watched == window() && (event->type() == QEvent::Resize || event->type() == QEvent::StyleChange))
        setFixedWidth(theme::scaled(isNarrow(*this) ? kNarrowWidth : kWidth));
    return QFrame::eventFilter(watched, event);
}

void Rail::setCurrent(PageId id) {
    const bool hadFocus = isAncestorOf(window()->focusWidget()); // also while another window is active
    for (RailButton* button : buttons_)
        button->setChecked(button->id() == id);
    if (hadFocus)
        focusCurrent();
}

void Rail::focusCurrent() {
    for (RailButton* button : buttons_)
        if (button->isChecked())
            button->setFocus(Qt::OtherFocusReason);
}

void paintState(QPainter& painter, const QRectF& square, PageState state) {
    const ThemeColors& colors = theme::colors();
    const QPointF middle = square.center();
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    switch (state) {
    case PageState::Empty: // a ring
        painter.setPen(QPen(colors.dim, 1));
        painter.drawEllipse(square.adjusted(1, 1, -1, -1));
        break;
    case PageState::Ready: // a disc
        painter.setBrush(colors.good);
        painter.drawEllipse(square.adjusted(1, 1, -1, -1));
        break;
    case PageState::Done: // a tick
        painter.setPen(QPen(colors.good, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(
            QPolygonF({QPointF(square.left() + 1, middle.y()), QPointF(middle.x() - 1, square.bottom() - 2),
                       QPointF(square.right() - 1, square.top() + 2)}));
        break;
    case PageState::Running: // a triangle that points onward
        painter.setBrush(colors.accent);
        painter.drawPolygon(QPolygonF({square.topLeft(), QPointF(square.right(), middle.y()), square.bottomLeft()}));
        break;
    case PageState::NeedsAttention: // a diamond
        painter.setBrush(colors.second);
        painter.drawPolygon(QPolygonF({QPointF(middle.x(), square.top()), QPointF(square.right(), middle.y()),
                                       QPointF(middle.x(), square.bottom()), QPointF(square.left(), middle.y())}));
        break;
    }
}

} // namespace kantai::ui
