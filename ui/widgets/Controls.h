// SPDX-License-Identifier: GPL-3.0-or-later
// Small makers for the controls every page has: a named button, a dim label, a table view with the Studio's manners.
#pragma once

#include "ui/Text.h"
#include <QList>
#include <QString>

class QAbstractItemModel;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QWidget;

namespace kantai::ui {

// name: the objectName by which tests find it.
QPushButton* newButton(const Text& text, const char* name, QWidget* parent);
QPushButton* newPrimaryButton(const Text& text, const char* name, QWidget* parent);
QLabel* newDimLabel(const Text& text, QWidget* parent);
QLabel* newFormLabel(const Text& text, QWidget* control); // whose name it is
// Tells what is wrong with the text of the first number field that has something wrong, for fields that stand in no
// FormField; hidden while nothing is.
QLabel* newEntryProblem(const QList<QWidget*>& fields, const char* name, QWidget* parent);
QLabel* newTitle(const Text& text, QWidget* parent);
// Rows are selected whole, sorted by a click on the header (through a proxy on kSortRole), no grid, the last column
// stretches.
QTableView* newTable(QAbstractItemModel* model, const char* name, const Text& accessibleName, QWidget* parent);
// Fills an empty box, and names its entries anew when the language changes; the chosen one stays.
void sayItems(QComboBox* box, const std::function<QStringList()>& names);
// What stands around the number of a spin box, one text with the number's place in it: "%1 % of lines".
template <class SpinBox>
void sayAround(SpinBox* box, const Text& text) {
    followLanguage(box, [box, text] {
        const QString around = text();
        box->setPrefix(around.section(QStringLiteral("%1"), 0, 0));
        box->setSuffix(around.section(QStringLiteral("%1"), 1));
    });
}
// The value behind kIdRole of the current row; -1 when none is chosen.
qlonglong currentRowId(const QTableView* table);

} // namespace kantai::ui
