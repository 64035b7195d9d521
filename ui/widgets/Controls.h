// SPDX-License-Identifier: GPL-3.0-or-later
// Small makers for the controls every page has: a named button, a dim label, a table view with the Studio's manners.
#pragma once

#include <QString>

class QAbstractItemModel;
class QLabel;
class QPushButton;
class QTableView;
class QWidget;

namespace kantai::ui {

// name: the objectName by which tests find it.
QPushButton* newButton(const QString& text, const char* name, QWidget* parent);
QPushButton* newPrimaryButton(const QString& text, const char* name, QWidget* parent);
QLabel* newDimLabel(const QString& text, QWidget* parent);
QLabel* newTitle(const QString& text, QWidget* parent);
// Rows are selected whole, sorted by a click on the header (through a proxy on kSortRole), no grid, the last column
// stretches.
QTableView* newTable(QAbstractItemModel* model, const char* name, const QString& accessibleName, QWidget* parent);
// The value behind kIdRole of the current row; -1 when none is chosen.
qlonglong currentRowId(const QTableView* table);

} // namespace kantai::ui
