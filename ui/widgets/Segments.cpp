// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Segments.h"

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

void Segments::setChoices(const QStringList& choices) {
    if (choices == choices_)
        return;
    choices_ = choices;
    current_ = choices.isEmpty() ? -1 : 0;
    for (QAbstractButton* button : group_->buttons())
        delete button;
    for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
        auto* button = new QPushButton(choices[i], this);
        button->setCheckable(true);
        button->setProperty("segment", i == 0                                      ? QStringLiteral("first")
                                       : i + 1 == static_cast<int>(choices.size()) ? QStringLiteral("last")
                                                                                   : QStringLiteral("middle"));
        button->setAccessibleName(choices[i]);
        group_->addButton(button, i);
        button->setChecked(i == current_);
        row_->addWidget(button);
    }
}

void Segments::setCurrent(int index) {
    if (QAbstractButton* button = group_->button(index))
        button->setChecked(true);
}

} // namespace kantai::ui
