// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields/Segments.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace kantai::ui {

Segments::Segments(QWidget* parent) : QWidget(parent), row_(new QHBoxLayout(this)), group_(new QButtonGroup(this)) {
    row_->setContentsMargins(0, 0, 0, 0);
    row_->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(group_, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (!checked || id == current_)
            return;
        current_ = id;
        Q_EMIT chosen(id);
    });
}

void Segments::rename(const QStringList& choices) {
    choices_ = choices;
    for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
        group_->button(i)->setText(choices[i]);
        group_->button(i)->setAccessibleName(choices[i]);
    }
}

// Buttons that go may be those that Qt is telling of a change of the language: they are deleted when it has.
void Segments::makeButtons() {
    for (QAbstractButton* button : group_->buttons()) {
        group_->removeButton(button);
        row_->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    for (int i = 0; i < static_cast<int>(choices_.size()); ++i) {
        auto* button = new QPushButton(this);
        button->setCheckable(true);
        button->setProperty("segment", i == 0                                       ? QStringLiteral("first")
                                       : i + 1 == static_cast<int>(choices_.size()) ? QStringLiteral("last")
                                                                                    : QStringLiteral("middle"));
        group_->addButton(button, i);
        row_->addWidget(button);
    }
}

void Segments::setChoices(const QStringList& choices) {
    if (choices == choices_)
        return;
    const bool isOtherNumber = choices.size() != choices_.size();
    choices_ = choices;
    current_ = choices.isEmpty() ? -1 : 0;
    if (isOtherNumber)
        makeButtons();
    rename(choices);
    setCurrent(current_);
}

void Segments::setCurrent(int index) {
    if (QAbstractButton* button = group_->button(index))
        button->setChecked(true);
}

} // namespace kantai::ui
