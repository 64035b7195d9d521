// SPDX-License-Identifier: GPL-3.0-or-later
// One field of a form: label, control, a two-sentence help below, and the error next to it when the value is invalid
// or the text is not a number (NumberEntry).
#pragma once

#include "ui/Text.h"
#include <QWidget>

class QLabel;

namespace kantai::ui {

class NumberEntry;

class FormField : public QWidget {
    Q_OBJECT
public:
    // Takes the control; label becomes its accessible name, help its tool tip and "What is this?" text.
    FormField(const Text& label, QWidget* control, const Text& help, QWidget* parent = nullptr);

    void setError(const QString& message); // empty: none; an invalid text takes precedence
    QString error() const;
    QString label() const;
    const NumberEntry* entry() const { return entry_; } // null unless the control is a field for numbers

private:
    void showError();

    QWidget* control_;
    NumberEntry* entry_;
    QString message_;
    QLabel* name_;
    QLabel* help_;
    QLabel* error_;
};

} // namespace kantai::ui
