// SPDX-License-Identifier: GPL-3.0-or-later
// Factory functions for the controls of every page: a named button, a dim label, a table view with the common
// settings.
#pragma once

#include "ui/Text.h"
#include <QList>
#include <QString>

class QAbstractItemModel;
class QComboBox;
class QHeaderView;
class QLabel;
class QPushButton;
class QScrollArea;
class QTableView;
class QWidget;

namespace kantai::ui {

// name: the objectName by which tests find it.
QPushButton* newButton(const Text& text, const char* name, QWidget* parent);
QPushButton* newPrimaryButton(const Text& text, const char* name, QWidget* parent);
QLabel* newDimLabel(const Text& text, QWidget* parent);
QLabel* newFormLabel(const Text& text, QWidget* control); // whose name it is
// Shows the problem of the first invalid number field, for fields outside a FormField; hidden while all are valid.
QLabel* newEntryProblem(const QList<QWidget*>& fields, const char* name, QWidget* parent);
QLabel* newTitle(const Text& text, QWidget* parent);
// Shows content as wide and high as there is room, and scrolls what is larger: it does not make the window grow.
QScrollArea* newScrollArea(QWidget* content, QWidget* parent);
// Whole rows are selected and sorted by a click on the header (through a proxy on kSortRole), no grid, the last
// column stretches.
QTableView* newTable(QAbstractItemModel* model, const char* name, const Text& accessibleName, QWidget* parent);
// Each column is as wide as its contents, up to a limit, and the last one fills what is left.
void fitColumns(QTableView* table);
// Between the heights of so many rows, or of all if there are fewer.
void setRowsShown(QTableView* table, int least, int most);
// No column becomes narrower than the widest title: ResizeToContents leaves out the padding that the style sheet
// gives.
void keepTitlesWhole(QHeaderView* header);
// Fills an empty box and retranslates its entries when the language changes; the selection is kept.
void bindItems(QComboBox* box, const std::function<QStringList()>& names);
// Binds prefix and suffix of a spin box to one text with a placeholder for the number: "%1 % of lines".
template <class SpinBox>
void bindPrefixSuffix(SpinBox* box, const Text& text) {
    followLanguage(box, [box, text] {
        const QString around = text();
        box->setPrefix(around.section(QStringLiteral("%1"), 0, 0));
        box->setSuffix(around.section(QStringLiteral("%1"), 1));
    });
}
// Enables or disables a button, and says why in its tooltip. When it loses the keyboard focus by that, successor has
// it, instead of whatever control comes next.
void setEnabledWithReason(QPushButton* button, bool enabled, const QString& reason, QWidget* successor);
// The value behind kIdRole of the current row; -1 when none is chosen.
qlonglong currentRowId(const QTableView* table);
// Selects the row with this value, wherever it stands; false when there is none.
bool selectRowWithId(QTableView* table, qlonglong id);

} // namespace kantai::ui
