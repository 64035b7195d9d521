// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WelcomePage.h"

#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/shell/RecentProjects.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/IconLabel.h"
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace kantai::ui {

WelcomePage::WelcomePage(QWidget* parent) : QWidget(parent) {
    auto* outer = new QHBoxLayout(this);
    outer->addStretch(1);
    auto* layout = new QVBoxLayout;
    layout->setSpacing(3 * theme::kGrid);
    outer->addLayout(layout);
    outer->addStretch(1);
    layout->addStretch(2);

    layout->addLayout(makeHead());

    auto* choices = new QHBoxLayout;
    choices->setSpacing(2 * theme::kGrid);
    QWidget* sample = makeChoice(
        QStringLiteral("sample"), [] { return tr("Try the sample"); },
        [] {
            return tr("Train a small model on a short introduction to philosophy and let it fill in masked words. "
                      "The training takes about a minute.");
        },
        "trySampleButton", true);
    QWidget* fresh = makeChoice(
        QStringLiteral("new"), [] { return tr("New project"); },
        [] { return tr("Start with your own text: books, notes or manuals, in any language."); }, "newProjectButton",
        false);
    QWidget* open = makeChoice(
        QStringLiteral("open"), [] { return tr("Open a project"); },
        [] { return tr("Continue where you stopped. You can also drop a project on this window."); },
        "openProjectButton", false);
    for (QWidget* choice : {sample, fresh, open})
        choices->addWidget(choice);
    layout->addLayout(choices);
    connect(sample->findChild<QPushButton*>(), &QPushButton::clicked, this, &WelcomePage::sampleRequested);
    connect(fresh->findChild<QPushButton*>(), &QPushButton::clicked, this, &WelcomePage::newRequested);
    connect(open->findChild<QPushButton*>(), &QPushButton::clicked, this, &WelcomePage::openRequested);

    auto* recent = new Card([] { return tr("Recent projects"); }, this);
    none_ = newDimLabel([] { return tr("Projects that you open are listed here."); }, recent);
    recent->body()->addWidget(none_);
    recent_ = new QListWidget(recent);
    recent_->setObjectName(QStringLiteral("recentProjectsList"));
    bindText(recent_, &QWidget::setAccessibleName, [] { return tr("Recent projects"); });
    recent_->setMinimumHeight(160);
    recent->body()->addWidget(recent_);
    layout->addWidget(recent);
    layout->addStretch(3);
    connect(recent_, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { Q_EMIT recentRequested(item->data(Qt::UserRole).toString()); });
    connect(recent_, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { Q_EMIT recentRequested(item->data(Qt::UserRole).toString()); });
    followLanguage(this, [this] { refresh(); });
}

QHBoxLayout* WelcomePage::makeHead() {
    auto* head = new QHBoxLayout;
    head->setSpacing(2 * theme::kGrid);
    auto* logo = new QLabel(this);
    logo->setPixmap(QIcon(QStringLiteral(":/kantai/icons/kantai.svg")).pixmap(QSize(56, 56)));
    head->addWidget(logo);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* title = new QLabel(tr("Kantai Studio"), this);
    QFont large = theme::font(theme::Role::Title);
    large.setPixelSize(theme::scaled(26));
    title->setFont(large);
    words->addWidget(title);
    auto* text = new QLabel(this);
    bindText(text, &QLabel::setText, [] { return tr("Train a transformer on your own text, on this computer."); });
    text->setProperty("dim", true);
    words->addWidget(text);
    head->addLayout(words, 1);
    return head;
}

QWidget* WelcomePage::makeChoice(const QString& icon, const Text& title, const Text& text, const char* name,
                                 bool primary) {
    auto* card = new Card({}, this);
    card->setFixedSize(theme::scaled(272), theme::scaled(190));
    card->body()->addWidget(new IconLabel(icon, 28, QIcon::Normal, primary ? QIcon::On : QIcon::Off, card));
    auto* heading = new QLabel(card);
    bindText(heading, &QLabel::setText, title);
    QFont font = theme::font(theme::Role::Section);
    font.setPixelSize(theme::scaled(15));
    heading->setFont(font);
    card->body()->addWidget(heading);
    card->body()->addWidget(newDimLabel(text, card), 1, Qt::AlignTop);
    QPushButton* button = primary ? newPrimaryButton(title, name, card)
                                  : newButton([title] { return title() + QStringLiteral("…"); }, name, card);
    card->body()->addWidget(button, 0, Qt::AlignLeft);
    return card;
}

void WelcomePage::refresh() {
    recent_->clear();
    for (const QString& file : RecentProjects().files()) {
        const QFileInfo info(file);
        auto* item = new QListWidgetItem(info.completeBaseName() + QStringLiteral("   ") +
                                         QDir::toNativeSeparators(info.absolutePath()));
        item->setData(Qt::UserRole, file);
        recent_->addItem(item);
    }
    none_->setVisible(recent_->count() == 0);
    recent_->setVisible(recent_->count() > 0);
}

} // namespace kantai::ui
