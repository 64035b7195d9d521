// SPDX-License-Identifier: GPL-3.0-or-later
// One field of a form: label, control, a two-sentence help below, and the error beside it when the value cannot be.
#pragma once

#include "ui/Text.h"
#include <QWidget>

class QLabel;

namespace kantai::ui {

class FormField : public QWidget {
    Q_OBJECT
public:
    // Takes the control; label becomes its accessible name, help its tool tip and "What is this?" text.
    FormField(const Text& label, QWidget* control, const Text& help, QWidget* parent = nullptr);

    void setError(const QString& message); // empty: none
    QString error() const;

private:
    QWidget* control_;
    QLabel* help_;
    QLabel* error_;
};

} // namespace kantai::ui
