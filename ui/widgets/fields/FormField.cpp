// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields/FormField.h"

#include "ui/Theme.h"
#include "ui/widgets/fields/NumberEntry.h"
#include <QLabel>
#include <QVBoxLayout>

namespace kantai::ui {

FormField::FormField(const Text& label, QWidget* control, const Text& help, QWidget* parent)
    : QWidget(parent), control_(control), entry_(NumberEntry::of(control)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    name_ = new QLabel(this);
    name_->setBuddy(control);
    layout->addWidget(name_);
    control->setParent(this);
    layout->addWidget(control);
    help_ = new QLabel(this);
    help_->setFont(theme::font(theme::Role::Small));
    help_->setProperty("dim", true);
    help_->setWordWrap(true);
    help_->setTextFormat(Qt::PlainText);
    help_->setVisible(!help().isEmpty());
    layout->addWidget(help_);
    error_ = new QLabel(this);
    error_->setObjectName(QStringLiteral("fieldError"));
    error_->setFont(theme::font(theme::Role::Small));
    error_->setProperty("tone", QStringLiteral("danger"));
    error_->setWordWrap(true);
    error_->setTextFormat(Qt::PlainText);
    error_->setVisible(false);
    layout->addWidget(error_);
    followLanguage(this, [this, control, label, help] {
        name_->setText(label());
        control->setAccessibleName(label());
        control->setToolTip(help());
        control->setWhatsThis(help());
        help_->setText(help());
    });
    layout->addStretch(1); // next to a taller field it stays at the top
    if (entry_ != nullptr)
        connect(entry_, &NumberEntry::problemChanged, this, &FormField::showError);
}

void FormField::setError(const QString& message) {
    message_ = message;
    showError();
}

void FormField::showError() {
    const QString shown = entry_ != nullptr && entry_->isWrong() ? entry_->problem() : message_;
    error_->setText(shown);
    error_->setVisible(!shown.isEmpty());
    help_->setVisible(shown.isEmpty() && !help_->text().isEmpty());
    // Also part of the accessible description of the focused field.
    (control_->focusProxy() != nullptr ? control_->focusProxy() : control_)->setAccessibleDescription(shown);
}

QString FormField::error() const {
    return error_->text();
}

QString FormField::label() const {
    return name_->text();
}

} // namespace kantai::ui
