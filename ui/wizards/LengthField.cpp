// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/LengthField.h"
#include "core/training/options/OptionTable.h"
#include "core/workflow/pretrain/SuggestModel.h"
#include "ui/wizards/OptionRange.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <cmath>
#include <variant>

namespace kantai::ui {

namespace {
constexpr int kDecimals = 2;
constexpr double kMinutes = 3; // what is shown when the user changes the unit
} // namespace

Minutes suitableLength(const RobertaConfig& config) {
    const std::int64_t products =
        config.layers * config.hiddenSize * (4 * config.hiddenSize + 2 * config.intermediateSize);
    const double usual = products < 1'000'000     ? 3
                         : products < 15'000'000  ? 10
                         : products < 50'000'000  ? 20
                         : products < 100'000'000 ? 60
                                                  : 240;
    constexpr double kReserve = 1.2, kRound = 5; // the figures of the computer are an estimate
    const double needed = kReserve * minutesToPassFrequencies(config, thisComputer());
    return Minutes{needed <= usual ? usual : kRound * std::ceil(needed / kRound)};
}

LengthField::LengthField(QWidget* parent)
    : QWidget(parent), number_(new NumberBox(this)), unit_(new QComboBox(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    number_->setObjectName(QStringLiteral("lengthSpinBox"));
    number_->setAccessibleName(tr("Length"));
    unit_->setObjectName(QStringLiteral("lengthUnitComboBox"));
    unit_->setAccessibleName(tr("Unit of the length"));
    unit_->addItems({tr("epochs"), tr("steps"), tr("minutes")});
    unit_->setCurrentIndex(static_cast<int>(Unit::Minutes));
    row->addWidget(number_, 1);
    row->addWidget(unit_, 1);
    setFocusProxy(number_);
    showUnit(Unit::Minutes);
    connect(number_, &QDoubleSpinBox::valueChanged, this, &LengthField::changed);
    connect(unit_, &QComboBox::currentIndexChanged, this, [this](int unit) {
        number_->discardEntry();
        {
            const QSignalBlocker quiet(this); // the change is told once
            showUnit(Unit(unit));
        }
        Q_EMIT changed();
    });
}

void LengthField::showUnit(Unit unit) {
    const bool steps = unit == Unit::Steps;
    const int decimals = steps ? 0 : kDecimals;
    const Range range = rangeOf(optionOfLength(length()).limits, decimals);
    number_->setDecimals(decimals);
    number_->setSingleStep(1);
    number_->setRange(range.least, range.most);
    number_->setValue(steps ? 1000 : unit == Unit::Minutes ? kMinutes : Epochs().count);
}

RunLength LengthField::length() const {
    switch (Unit(unit_->currentIndex())) {
    case Unit::Steps:
        return Steps{static_cast<std::int64_t>(number_->value())};
    case Unit::Minutes:
        return Minutes{number_->value()};
    case Unit::Epochs:
        break;
    }
    return Epochs{number_->value()};
}

void LengthField::propose(const RunLength& length) {
    const bool isUntouched = this->length() == proposal_;
    proposal_ = length;
    if (!isUntouched)
        return;
    const auto unit = std::holds_alternative<Epochs>(length)  ? Unit::Epochs
                      : std::holds_alternative<Steps>(length) ? Unit::Steps
                                                              : Unit::Minutes;
    const QSignalBlocker quiet(unit_);
    unit_->setCurrentIndex(static_cast<int>(unit));
    showUnit(unit);
    std::visit([this](const auto& proposed) { number_->setValue(static_cast<double>(proposed.count)); }, length);
}

} // namespace kantai::ui
