// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Controls.h"

#include "ui/Theme.h"
#include "ui/models/RowModel.h"
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace kantai::ui {

QPushButton* newButton(const QString& text, const char* name, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setAccessibleName(text);
    return button;
}

QPushButton* newPrimaryButton(const QString& text, const char* name, QWidget* parent) {
    QPushButton* button = newButton(text, name, parent);
    button->setProperty("primary", true);
    return button;
}

QLabel* newDimLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(theme::font(theme::Role::Small));
    label->setProperty("dim", true);
    label->setTextFormat(Qt::PlainText); // tokens look like tags: <s>
    label->setWordWrap(true);
    return label;
}

QLabel* newTitle(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(theme::font(theme::Role::Title));
    return label;
}

QTableView* newTable(QAbstractItemModel* model, const char* name, const QString& accessibleName, QWidget* parent) {
    auto* table = new QTableView(parent);
    auto* proxy = new QSortFilterProxyModel(table);
    proxy->setSourceModel(model);
    proxy->setSortRole(kSortRole);
    table->setModel(proxy);
    table->setObjectName(QString::fromLatin1(name));
    table->setAccessibleName(accessibleName);
    table->setSortingEnabled(true);
    table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(32);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

qlonglong currentRowId(const QTableView* table) {
    const QModelIndex index = table->currentIndex();
    return index.isValid() ? index.data(kIdRole).toLongLong() : -1;
}

} // namespace kantai::ui
