// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a text from the clipboard, or as it is typed, and a name for it. Opened by ModalPrompts; UI thread.
#pragma once

#include "ui/dialogs/Prompts.h"
#include <QDialog>

class QLineEdit;
class QPlainTextEdit;

namespace kantai::ui {

class PasteDialog : public QDialog {
    Q_OBJECT
public:
    explicit PasteDialog(const PastedText& text, QWidget* parent = nullptr);

    PastedText answer() const;

private:
    QLineEdit* name_ = nullptr;
    QPlainTextEdit* text_ = nullptr;
};

} // namespace kantai::ui
