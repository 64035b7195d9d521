// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/OptionForm.h"

#include "ui/widgets/fields/FormField.h"
#include "ui/wizards/OptionRange.h"
#include <QComboBox>

namespace kantai::ui {

FormField* OptionForm::add(const char* field, const QString& label, QWidget* control, const QString& help,
                           QWidget* page) {
    auto* form = new FormField(label, control, help, page);
    fields_[field] = form;
    if (form->entry() != nullptr)
        connect(form->entry(), &NumberEntry::problemChanged, this, &OptionForm::changed);
    return form;
}

WholeNumberBox* OptionForm::whole(const char* name, const char* key, int value, QWidget* page) {
    const Range range = rangeOf(optionOf(key).limits, 0);
    auto* box = new WholeNumberBox(page);
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(static_cast<int>(range.least), static_cast<int>(range.most));
    box->showGroups();
    box->setValue(value);
    connect(box, &QSpinBox::valueChanged, this, &OptionForm::changed);
    return box;
}

NumberBox* OptionForm::real(const char* name, const OptionLimits& limits, int decimals, double scale, QWidget* page) {
    const Range range = rangeOf(limits, decimals, scale);
    auto* box = new NumberBox(page);
    box->setObjectName(QString::fromLatin1(name));
    box->setDecimals(decimals);
    box->setRange(range.least, range.most);
    box->setSingleStep(decimals > 1 ? 0.01 : 1);
    connect(box, &QDoubleSpinBox::valueChanged, this, &OptionForm::changed);
    return box;
}

QComboBox* OptionForm::choice(const char* name, const QList<std::pair<QString, int>>& choices, QWidget* page) {
    auto* box = new QComboBox(page);
    box->setObjectName(QString::fromLatin1(name));
    for (const auto& [text, value] : choices)
        box->addItem(text, value);
    connect(box, &QComboBox::currentIndexChanged, this, &OptionForm::changed);
    return box;
}

std::vector<PreflightItem> OptionForm::wrongEntries() const {
    std::vector<PreflightItem> items;
    for (const auto& [name, field] : fields_)
        if (field->entry() != nullptr && field->entry()->isWrong())
            items.push_back({PreflightItem::Kind::Problem,
                             name,
                             tr("%1: %2").arg(field->label(), field->entry()->problem()).toStdString(),
                             {}});
    return items;
}

bool OptionForm::showProblems(const std::vector<PreflightItem>& items) {
    for (auto& [name, field] : fields_)
        field->setError({});
    bool fine = wrongEntries().empty(); // told by the fields themselves
    for (const PreflightItem& item : items) {
        if (item.kind != PreflightItem::Kind::Problem)
            continue;
        fine = false;
        if (const auto field = fields_.find(item.field); field != fields_.end())
            field->second->setError(QString::fromStdString(item.message));
    }
    return fine;
}

} // namespace kantai::ui
