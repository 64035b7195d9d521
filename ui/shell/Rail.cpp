// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Rail.h"

#include "ui/Text.h"
#include "ui/Theme.h"
#include <QCoreApplication>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>

namespace kantai::ui {

namespace {

constexpr std::array<const char*, 6> kIcons{"corpus", "tokenizer", "model", "training", "checkpoints", "playground"};

QColor dotColor(PageState state) {
    const ThemeColors& colors = theme::colors();
    switch (state) {
    case PageState::Empty:
        return colors.line;
    case PageState::Ready:
    case PageState::Done:
        return colors.good;
    case PageState::Running:
        return colors.accent;
    case PageState::NeedsAttention:
        return colors.second;
    }
    return colors.line;
}

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

} // namespace

// Paints itself: a push button has one line of text only.
class RailButton : public QPushButton {
public:
    RailButton(Page* page, QWidget* parent) : QPushButton(parent), page_(page) {
        setCheckable(true);
        setAutoExclusive(true);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setCursor(Qt::PointingHandCursor);
        followLanguage(this, [this] { follow(); });
    }
    void follow() {
        setAccessibleName(pageTitle(page_->id()));
        setAccessibleDescription(page_->stateText() + QStringLiteral(", ") + stateName(page_->state()));
        update();
    }
    PageId id() const { return page_->id(); }
    // Not setFixedHeight: a style sheet resets that when it is changed.
    QSize sizeHint() const override { return {160, 52}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override {
        QPushButton::paintEvent(event); // ground and focus frame, by the style sheet
        const ThemeColors& colors = theme::colors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        theme::icon(QString::fromLatin1(kIcons[std::size_t(id())])).paint(&painter, QRect(12, 16, 20, 20));
        painter.setPen(colors.text);
        painter.setFont(theme::font(isChecked() ? theme::Role::Section : theme::Role::Body));
        const int room = width() - 44 - 30;
        painter.drawText(QRect(44, 8, room, 18), Qt::AlignLeft | Qt::AlignVCenter, pageTitle(id()));
        painter.setPen(colors.dim);
        painter.setFont(theme::font(theme::Role::Small));
        painter.drawText(QRect(44, 26, room, 18), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(page_->stateText(), Qt::ElideRight, room));
        painter.setPen(page_->state() == PageState::Empty ? QPen(colors.dim, 1) : QPen(Qt::NoPen));
        painter.setBrush(page_->state() == PageState::Empty ? QBrush(Qt::NoBrush) : QBrush(dotColor(page_->state())));
        painter.drawEllipse(QRectF(width() - 22, height() / 2.0 - 4, 8, 8));
    }

private:
    Page* page_;
};

Rail::Rail(const std::vector<Page*>& pages, QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("rail"));
    setFixedWidth(216);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kGrid, 2 * theme::kGrid, theme::kGrid, theme::kGrid);
    layout->setSpacing(4);
    for (Page* page : pages) {
        auto* button = new RailButton(page, this);
        button->setObjectName(
            QStringLiteral("rail%1Button").arg(QString::fromLatin1(kIcons[std::size_t(page->id())])));
        layout->addWidget(button);
        buttons_.push_back(button);
        connect(page, &Page::stateChanged, button, [button] { button->follow(); });
        connect(button, &QPushButton::clicked, this, [this, id = page->id()] { Q_EMIT chosen(id); });
    }
    layout->addStretch(1);
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

} // namespace kantai::ui
