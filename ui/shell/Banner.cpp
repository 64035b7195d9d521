// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Banner.h"
#include "ui/Theme.h"
#include "ui/dialogs/SavedNotice.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/Controls.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <utility>

namespace kantai::ui {

Banner::Banner(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("banner"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, theme::kGrid, 20, theme::kGrid);
    label_ = new QLabel(this);
    label_->setObjectName(QStringLiteral("bannerLabel"));
    label_->setProperty("notice", true);
    label_->setWordWrap(true);
    row->addWidget(label_, 1);
    button_ = newPrimaryButton({}, "bannerActionButton", this);
    row->addWidget(button_);
    QPushButton* close = newButton([] { return tr("Close"); }, "bannerCloseButton", this);
    row->addWidget(close);
    connect(button_, &QPushButton::clicked, this, [this] {
        hide();
        std::exchange(act_, {})();
    });
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    followLanguage(this, [this] { retranslate(); });
    hide();
}

void Banner::offer(const Text& text, const Text& action, std::function<void()> act) {
    text_ = text;
    action_ = action;
    act_ = std::move(act);
    retranslate();
    show();
}

void Banner::retranslate() {
    if (!act_)
        return;
    label_->setText(text_());
    button_->setText(action_());
}

void addNotices(QBoxLayout& column, ProjectSession& session, QWidget* parent) {
    auto* banner = new Banner(parent);
    banner->setObjectName(QStringLiteral("deletionBanner"));
    QObject::connect(&session, &ProjectSession::deletionWaits, banner, [&session, banner](const QString& text) {
        banner->offer(
            text, [] { return Banner::tr("Undo"); }, [&session] { session.undoDeletion(); });
    });
    QObject::connect(&session, &ProjectSession::deletionEnded, banner, &QWidget::hide);
    auto* saved = new SavedNotice(parent);
    QObject::connect(&session, &ProjectSession::opened, saved, &QWidget::hide); // it was of another project
    column.addWidget(banner);
    column.addWidget(saved);
}

} // namespace kantai::ui
