// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ShortcutsDialog.h"

#include "ui/Format.h"
#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QShortcut>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace kantai::ui {

namespace {

QString plain(QString text) {
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

void addRows(const QList<QAction*>& actions, const QString& place, QVector<ShortcutRow>& rows) {
    for (const QAction* action : actions) {
        const QString name = plain(action->text());
        if (action->property(kUnlistedMenu).toBool())
            continue;
        if (action->menu() != nullptr)
            addRows(action->menu()->actions(), place.isEmpty() ? name : place + QStringLiteral(" › ") + name, rows);
        else if (!action->isSeparator())
            rows.append({place, name, action->shortcut().toString(QKeySequence::NativeText)});
    }
}

} // namespace

QVector<ShortcutRow> shortcutRows(const QMainWindow& window) {
    QVector<ShortcutRow> rows;
    addRows(window.menuBar()->actions(), {}, rows);
    for (const QShortcut* shortcut : window.findChildren<QShortcut*>())
        if (!shortcut->whatsThis().isEmpty())
            rows.append({ShortcutsDialog::tr("Page"), shortcut->whatsThis(),
                         shortcut->key().toString(QKeySequence::NativeText)});
    return rows;
}

ShortcutsDialog::ShortcutsDialog(const QMainWindow& window, QWidget* parent) : QDialog(parent), window_(window) {
    setObjectName(QStringLiteral("shortcutsDialog"));
    bindText(this, &QWidget::setWindowTitle, [] { return tr("Keyboard shortcuts"); });
    resize(620, 640);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(2 * theme::kGrid);
    layout->addWidget(newTitle([] { return tr("Keyboard shortcuts"); }, this));
    filter_ = new QLineEdit(this);
    filter_->setObjectName(QStringLiteral("shortcutsFilterEdit"));
    bindText(filter_, &QWidget::setAccessibleName, [] { return tr("Find an action or a key"); });
    bindText(filter_, &QLineEdit::setPlaceholderText, [] { return tr("Find an action or a key"); });
    filter_->setClearButtonEnabled(true);
    layout->addWidget(filter_);
    table_ = new QTableWidget(0, 3, this);
    table_->setObjectName(QStringLiteral("shortcutsTable"));
    bindText(table_, &QWidget::setAccessibleName, [] { return tr("Keyboard shortcuts"); });
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setShowGrid(false);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    layout->addWidget(table_, 1);
    auto* row = new QHBoxLayout;
    row->addWidget(
        newDimLabel([] { return tr("Alt with an underlined letter opens a menu; Tab moves to the next control."); },
                    this),
        1);
    QPushButton* copy = newButton([] { return tr("Copy"); }, "copyShortcutsButton", this);
    QPushButton* close = newPrimaryButton([] { return tr("Close"); }, "closeShortcutsButton", this);
    row->addWidget(copy);
    row->addWidget(close);
    layout->addLayout(row);
    connect(filter_, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(shownText()); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    followLanguage(this, [this] {
        fill();
        QTimer::singleShot(0, this, &ShortcutsDialog::fill); // the menus may be retranslated after this dialog
    });
    filter_->setFocus();
}

void ShortcutsDialog::fill() {
    table_->setHorizontalHeaderLabels({tr("Menu"), tr("Action"), tr("Keys")});
    for (int column = 0; column < 3; ++column)
        table_->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const QVector<ShortcutRow> rows = shortcutRows(window_);
    table_->setRowCount(static_cast<int>(rows.size()));
    for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
        table_->setItem(i, 0, new QTableWidgetItem(rows[i].place));
        table_->setItem(i, 1, new QTableWidgetItem(rows[i].action));
        table_->setItem(i, 2, new QTableWidgetItem(rows[i].keys));
    }
    filter();
}

void ShortcutsDialog::filter() {
    const QString wanted = format::folded(filter_->text().trimmed());
    for (int i = 0; i < table_->rowCount(); ++i) {
        bool found = false;
        for (int column = 0; column < 3; ++column)
            found = found || format::folded(table_->item(i, column)->text()).contains(wanted);
        table_->setRowHidden(i, !found);
    }
}

QString ShortcutsDialog::shownText() const {
    QStringList lines;
    for (int i = 0; i < table_->rowCount(); ++i)
        if (!table_->isRowHidden(i))
            lines.append(table_->item(i, 0)->text() + QLatin1Char('\t') + table_->item(i, 1)->text() +
                         QLatin1Char('\t') + table_->item(i, 2)->text());
    return lines.join(QLatin1Char('\n'));
}

} // namespace kantai::ui
