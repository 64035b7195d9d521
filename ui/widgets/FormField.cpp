// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FormField.h"

#include "ui/Theme.h"
#include <QLabel>
#include <QVBoxLayout>

namespace kantai::ui {

FormField::FormField(const Text& label, QWidget* control, const Text& help, QWidget* parent)
    : QWidget(parent), control_(control) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* name = new QLabel(this);
    name->setBuddy(control);
    layout->addWidget(name);
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
    error_->setFont(theme::font(theme::Role::Small));
    error_->setProperty("tone", QStringLiteral("danger"));
    error_->setWordWrap(true);
    error_->setTextFormat(Qt::PlainText);
    error_->setVisible(false);
    layout->addWidget(error_);
    followLanguage(this, [this, name, control, label, help] {
        name->setText(label());
        control->setAccessibleName(label());
        control->setToolTip(help());
        control->setWhatsThis(help());
        help_->setText(help());
    });
    layout->addStretch(1); // beside a taller field it stays at the top
}

void FormField::setError(const QString& message) {
    error_->setText(message);
    error_->setVisible(!message.isEmpty());
    help_->setVisible(message.isEmpty() && !help_->text().isEmpty());
    control_->setAccessibleDescription(message); // read out with the field, where the eye would find it
}

QString FormField::error() const {
    return error_->text();
}

} // namespace kantai::ui
