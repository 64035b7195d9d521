// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/SavedNotice.h"

#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QUrl>
#include <chrono>

namespace kantai::ui {

SavedNotice::SavedNotice(QWidget* parent) : QFrame(parent), label_(new QLabel(this)), timer_(new QTimer(this)) {
    setObjectName(QStringLiteral("savedNotice"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, theme::kGrid / 2, 20, theme::kGrid / 2);
    label_->setObjectName(QStringLiteral("savedNoticeLabel"));
    label_->setTextFormat(Qt::PlainText);
    label_->setWordWrap(true);
    label_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(label_, 1);
    QPushButton* open = newButton([] { return tr("Open the folder"); }, "openSavedFolderButton", this);
    row->addWidget(open);
    QPushButton* close = newButton([] { return tr("Close"); }, "closeSavedNoticeButton", this);
    row->addWidget(close);
    connect(open, &QPushButton::clicked, this, &SavedNotice::openFolder);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    timer_->setObjectName(QStringLiteral("savedNoticeTimer"));
    timer_->setSingleShot(true);
    timer_->setInterval(std::chrono::minutes(1));
    connect(timer_, &QTimer::timeout, this, &QWidget::hide);
    followLanguage(this, [this] { retranslate(); });
    hide();
}

SavedNotice* SavedNotice::of(const QWidget* widget) {
    for (; widget != nullptr; widget = widget->window()->parentWidget())
        if (auto* notice = widget->window()->findChild<SavedNotice*>())
            return notice;
    return nullptr;
}

void SavedNotice::tell(const QString& path) {
    path_ = path;
    retranslate();
    show();
    timer_->start();
}

void SavedNotice::retranslate() {
    label_->setText(tr("Saved: %1").arg(QDir::toNativeSeparators(path_)));
}

void SavedNotice::openFolder() const {
    const QFileInfo info(path_);
    QDesktopServices::openUrl(QUrl::fromLocalFile(info.isDir() ? info.filePath() : info.path()));
}

} // namespace kantai::ui
