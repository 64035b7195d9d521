// SPDX-License-Identifier: GPL-3.0-or-later
// Help > Keyboard shortcuts: every action of every menu with its keys, and the keys of the pages that no menu has.
// Made from the actions themselves, so that nothing can be missing. UI thread.
#pragma once

#include <QDialog>
#include <QVector>

class QLineEdit;
class QMainWindow;
class QTableWidget;

namespace kantai::ui {

struct ShortcutRow {
    QString place;  // "View › Theme"
    QString action; // without mnemonic and dots
    QString keys;   // as this computer writes them; empty when there are none
};

// A property of the entry of a menu in the menu bar: its actions have no keys and are not listed.
inline constexpr const char* kUnlistedMenu = "kantaiUnlistedMenu";

QVector<ShortcutRow> shortcutRows(const QMainWindow& window);

class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(const QMainWindow& window, QWidget* parent = nullptr);

private:
    void fill();
    void filter();
    QString shownText() const;

    const QMainWindow& window_;
    QLineEdit* filter_;
    QTableWidget* table_;
};

} // namespace kantai::ui
