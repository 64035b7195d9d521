// SPDX-License-Identifier: GPL-3.0-or-later
// Help > About: what this program is, the versions it is made of, and the computer it runs on; to be read, selected
// or copied into a bug report. UI thread.
#pragma once

#include <QDialog>

namespace kantai::ui {

class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent = nullptr);
    static QString facts(); // one a line, "name: value", in the language of the window
};

} // namespace kantai::ui
