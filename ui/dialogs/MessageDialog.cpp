// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/MessageDialog.h"

#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/IconLabel.h"
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kantai::ui {

namespace {

constexpr int kTextWidth = 400; // pixels: a sentence or two in lines that are read easily

QLabel* newText(QLabel* label, const char* name) {
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(kTextWidth);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

MessageDialog::MessageDialog(const QString& icon, const QString& message, const QString& details, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("messageDialog"));
    setWindowTitle(QCoreApplication::applicationName());
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 24, 24, 20);
    whole->setSpacing(3 * theme::kGrid);
    whole->setSizeConstraint(QLayout::SetFixedSize);
    auto* top = new QHBoxLayout;
    top->setSpacing(2 * theme::kGrid);
    if (!icon.isEmpty())
        top->addWidget(new IconLabel(icon, 32, QIcon::Normal, QIcon::Off, this), 0, Qt::AlignTop);
    content_ = new QVBoxLayout;
    content_->setSpacing(theme::kGrid);
    QLabel* what = newText(new QLabel(message, this), "messageLabel");
    QFont bold = what->font();
    bold.setWeight(QFont::DemiBold);
    what->setFont(bold);
    content_->addWidget(what);
    if (!details.isEmpty())
        content_->addWidget(newText(newDimLabel(details, this), "messageDetailsLabel"));
    top->addLayout(content_, 1);
    whole->addLayout(top);
    problemLabel_ = newText(new QLabel(this), "messageProblemLabel");
    problemLabel_->setProperty("problem", true);
    problemLabel_->hide();
    whole->addWidget(problemLabel_);
    buttons_ = new QHBoxLayout;
    buttons_->setSpacing(theme::kGrid);
    buttons_->addStretch(1);
    whole->addLayout(buttons_);
}

void MessageDialog::addContent(QWidget* widget) {
    content_->addWidget(widget);
    widget->setFocus();
}

QPushButton* MessageDialog::addButton(const QString& text, const char* name, Role role) {
    QPushButton* button = role == Role::Primary ? newPrimaryButton(text, name, this) : newButton(text, name, this);
    button->setAutoDefault(true);
    button->setDefault(role == Role::Primary);
    buttons_->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, button, role] {
        const QString problem = role == Role::Primary && problem_ ? problem_() : QString();
        problemLabel_->setText(problem);
        problemLabel_->setVisible(!problem.isEmpty());
        if (!problem.isEmpty())
            return;
        pressed_ = button;
        accept();
    });
    return button;
}

void MessageDialog::setCheck(std::function<QString()> problem) {
    problem_ = std::move(problem);
}

void MessageDialog::setSafeButton(QPushButton* button) {
    safe_ = button;
    button->setDefault(true);
    button->setFocus();
}

const QPushButton* MessageDialog::ask() {
    exec();
    return pressed_ != nullptr ? pressed_ : safe_;
}

} // namespace kantai::ui
