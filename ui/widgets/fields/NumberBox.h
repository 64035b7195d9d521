// SPDX-License-Identifier: GPL-3.0-or-later
// The Studio's fields for numbers: a spin box with decimal places, one for whole numbers, and a line for a number of
// any size. They differ from those of Qt in the handling of invalid text. Qt swallows the key ("1.5e-3"
// becomes 1.53), takes the group separator out ("0.5" becomes 5), or puts the last value back; these keep the text
// and show its problem (NumberEntry), while value() returns the last valid value. UI thread.
#pragma once

#include "ui/widgets/fields/NumberEntry.h"

#include <QDoubleSpinBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QSpinBox>

namespace kantai::ui {

template <class SpinBox, class Number>
class CarefulSpinBox : public SpinBox {
public:
    explicit CarefulSpinBox(QWidget* parent = nullptr) : SpinBox(parent), entry_(new NumberEntry(this)) {
        QObject::connect(this->lineEdit(), &QLineEdit::textEdited, entry_, [this] { onTextEdited(); });
        // After Qt's own slot, which takes the value.
        QObject::connect(this->lineEdit(), &QLineEdit::textChanged, entry_, [this] { taking_ = false; });
        QObject::connect(this, &SpinBox::editingFinished, entry_, [this] { typing_ = false; });
        QObject::connect(this, &SpinBox::valueChanged, entry_, [this] {
            if (entry_->isWrong() && this->value() != settled_) // set by the program, not by Enter
                discardEntry();
        });
    }

    // A word for the least value: "off". Qt's own specialValueText would take the place of a wrong text.
    void setMinimumText(const QString& text) {
        minimumText_ = text;
        SpinBox::setValue(this->value());
    }
    // 52,000. Not while it is edited: taking a digit out would leave groups in the wrong places.
    void showGroups() {
        groups_ = true;
        this->setGroupSeparatorShown(!this->hasFocus());
    }
    // Drops a wrong text and shows the value again.
    void discardEntry() {
        if (!entry_->isWrong())
            return;
        entry_->clear();
        typing_ = false;
        SpinBox::setValue(this->value());
    }

    void stepBy(int steps) override {
        discardEntry();
        SpinBox::stepBy(steps);
    }

protected:
    QValidator::State validate(QString& input, int& /*position*/) const override {
        const QString text = withoutAffixes(input);
        if (isMinimumText(text) || read(text).isNumber())
            return QValidator::Acceptable;
        // A partial prefix or suffix, or letters inside it, is not the beginning of a number.
        const bool half = !(this->prefix() + this->suffix()).isEmpty() &&
                          (text.contains(QLatin1Char('%')) || text.contains(QLatin1Char(' ')));
        const bool inWord = !minimumText_.isEmpty() && text.contains(minimumText_);
        return half || inWord ? QValidator::Invalid : QValidator::Intermediate;
    }
    Number valueFromText(const QString& input) const override {
        const QString text = withoutAffixes(input);
        return isMinimumText(text) ? this->minimum() : static_cast<Number>(read(text).value);
    }
    QString textFromValue(Number value) const override {
        if (entry_->isWrong() && value == settled_)
            return entry_->text();
        // Updating the display while the user is typing (a style change, a page that follows the value) would change
        // the text being typed: "0" to "0.000", and ".01" would then be typed into that.
        if (taking_ && (value == settled_ || value == read(typed_).value))
            return typed_;
        return value == this->minimum() && !minimumText_.isEmpty() ? minimumText_ : SpinBox::textFromValue(value);
    }
    void fixup(QString& /*input*/) const override {}

    void focusInEvent(QFocusEvent* event) override {
        if (groups_)
            this->setGroupSeparatorShown(false);
        SpinBox::focusInEvent(event);
    }
    // A menu or an explanation in front of the field is no end of the editing: text and selection stay.
    void focusOutEvent(QFocusEvent* event) override {
        if (event->reason() == Qt::PopupFocusReason)
            return QWidget::focusOutEvent(event); // NOLINT(bugprone-parent-virtual-call): QAbstractSpinBox ends it
        SpinBox::focusOutEvent(event);
        if (groups_)
            this->setGroupSeparatorShown(true);
    }

private:
    bool isMinimumText(const QString& text) const { return !minimumText_.isEmpty() && text == minimumText_; }
    NumberReading read(const QString& text) const {
        NumberLimits limits{static_cast<double>(this->minimum()), static_cast<double>(this->maximum()), 0};
        if constexpr (requires { this->decimals(); })
            limits.decimals = this->decimals();
        return readNumber(text, limits, this->locale());
    }
    QString withoutAffixes(QString text) const {
        if (text.startsWith(this->prefix()))
            text.remove(0, this->prefix().size());
        if (text.endsWith(this->suffix()))
            text.chop(this->suffix().size());
        return text.trimmed();
    }
    // Before Qt takes the value of the text. Of "100", "1" and "10" were taken already; where 100 cannot be, they go.
    void onTextEdited() {
        if (!typing_)
            settled_ = this->value();
        typing_ = taking_ = true;
        typed_ = withoutAffixes(this->lineEdit()->text());
        entry_->set(typed_, isMinimumText(typed_) ? QString() : read(typed_).problem);
        if (entry_->isWrong())
            SpinBox::setValue(settled_);
    }

    NumberEntry* entry_;
    Number settled_ = 0; // value() before the typing, and while a wrong text is shown
    QString typed_;
    bool typing_ = false; // until the editing is finished
    bool taking_ = false; // a key was typed, and Qt has not taken the value yet
    QString minimumText_;
    bool groups_ = false;
};

using NumberBox = CarefulSpinBox<QDoubleSpinBox, double>;
using WholeNumberBox = CarefulSpinBox<QSpinBox, int>;

class NumberEdit : public QLineEdit {
public:
    NumberEdit(const NumberLimits& limits, QWidget* parent) : QLineEdit(parent), limits_(limits) {
        auto* entry = new NumberEntry(this);
        connect(this, &QLineEdit::textChanged, entry, [this, entry](const QString& text) {
            entry->set(text, readNumber(text, limits_, locale()).problem);
        });
    }
    double value() const { return readNumber(text(), limits_, locale()).value; } // 0 when the text is not a number

private:
    NumberLimits limits_;
};

} // namespace kantai::ui
