// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/PasteDialog.h"
#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kantai::ui {

PasteDialog::PasteDialog(const PastedText& text, QWidget* parent) : QDialog(parent) {
    constexpr int kLongestName = 60;
    setObjectName(QStringLiteral("pasteDialog"));
    setWindowTitle(tr("Paste text"));
    resize(680, 460);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(2 * theme::kGrid);
    layout->addWidget(newTitle(tr("Paste text"), this));
    auto* row = new QHBoxLayout;
    name_ = new QLineEdit(text.name, this);
    name_->setObjectName(QStringLiteral("pasteNameEdit"));
    name_->setMaxLength(kLongestName);
    name_->setToolTip(tr("Under this name the text stands in the table of files."));
    row->addWidget(newFormLabel(tr("Name"), name_));
    row->addWidget(name_, 1);
    layout->addLayout(row);
    text_ = new QPlainTextEdit(text.text, this);
    text_->setObjectName(QStringLiteral("pasteTextEdit"));
    text_->setAccessibleName(tr("The text"));
    text_->setPlaceholderText(tr("Paste or type the text here."));
    text_->setTabChangesFocus(true);
    layout->addWidget(text_, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    QPushButton* cancel = newButton(tr("Cancel"), "cancelPasteButton", this);
    QPushButton* proceed = newPrimaryButton(tr("Continue"), "acceptPasteButton", this);
    proceed->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(proceed);
    layout->addLayout(buttons);
    const auto follow = [this, proceed] {
        proceed->setEnabled(!text_->document()->isEmpty() && !name_->text().trimmed().isEmpty());
    };
    connect(text_, &QPlainTextEdit::textChanged, this, follow);
    connect(name_, &QLineEdit::textChanged, this, follow);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(proceed, &QPushButton::clicked, this, &QDialog::accept);
    follow();
    text_->setFocus();
}

PastedText PasteDialog::answer() const {
    return {name_->text().trimmed(), text_->toPlainText()};
}

} // namespace kantai::ui
