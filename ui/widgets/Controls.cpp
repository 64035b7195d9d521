// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Controls.h"

#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/models/RowModel.h"
#include "ui/widgets/fields/NumberEntry.h"
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStyle>
#include <QTableView>
#include <algorithm>
#include <utility>

namespace kantai::ui {

namespace {

// A hidden one, as that of a page that is not shown, is laid out when it is shown: to measure all pages at each
// change of the style takes longer than anything else.
class PatientScrollArea : public QScrollArea {
public:
    using QScrollArea::QScrollArea;

protected:
    bool event(QEvent* event) override {
        if (isVisible() || (event->type() != QEvent::StyleChange && event->type() != QEvent::LayoutRequest))
            return QScrollArea::event(event);
        waits_ = true;
        return QAbstractScrollArea::event(event); // NOLINT(bugprone-parent-virtual-call): QScrollArea lays out
    }
    void showEvent(QShowEvent* event) override {
        QScrollArea::showEvent(event);
        if (std::exchange(waits_, false))
            QCoreApplication::postEvent(this, new QEvent(QEvent::LayoutRequest));
    }

private:
    bool waits_ = false; // for its layout
};

} // namespace

QPushButton* newButton(const Text& text, const char* name, QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    bindText(button, &QPushButton::setText, text);
    bindText(button, &QWidget::setAccessibleName, text);
    return button;
}

QPushButton* newPrimaryButton(const Text& text, const char* name, QWidget* parent) {
    QPushButton* button = newButton(text, name, parent);
    button->setProperty("primary", true);
    return button;
}

QLabel* newDimLabel(const Text& text, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setFont(theme::font(theme::Role::Small));
    label->setProperty("dim", true);
    label->setTextFormat(Qt::PlainText); // tokens look like tags: <s>
    bindText(label, &QLabel::setText, text);
    label->setWordWrap(true);
    return label;
}

QLabel* newFormLabel(const Text& text, QWidget* control) {
    auto* label = new QLabel(control->parentWidget());
    label->setBuddy(control);
    bindText(label, &QLabel::setText, text);
    return label;
}

QLabel* newEntryProblem(const QList<QWidget*>& fields, const char* name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setFont(theme::font(theme::Role::Small));
    label->setProperty("tone", QStringLiteral("danger"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->hide();
    for (QWidget* field : fields)
        QObject::connect(NumberEntry::of(field), &NumberEntry::problemChanged, label,
                         [fields, label, field](const QString& itsProblem) {
                             field->setAccessibleDescription(itsProblem);
                             QString problem;
                             for (const QWidget* other : fields)
                                 if (problem.isEmpty())
                                     problem = NumberEntry::of(other)->problem();
                             label->setText(problem);
                             label->setVisible(!problem.isEmpty());
                         });
    return label;
}

QLabel* newTitle(const Text& text, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setFont(theme::font(theme::Role::Title));
    bindText(label, &QLabel::setText, text);
    return label;
}

QScrollArea* newScrollArea(QWidget* content, QWidget* parent) {
    auto* area = new PatientScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // it scrolls to whatever gets the focus
    area->setWidget(content);
    return area;
}

QTableView* newTable(QAbstractItemModel* model, const char* name, const Text& accessibleName, QWidget* parent) {
    auto* table = new QTableView(parent);
    auto* proxy = new QSortFilterProxyModel(table);
    proxy->setSourceModel(model);
    proxy->setSortRole(kSortRole);
    table->setModel(proxy);
    table->setObjectName(QString::fromLatin1(name));
    bindText(table, &QWidget::setAccessibleName, accessibleName);
    table->setSortingEnabled(true);
    table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(theme::scaled(32));
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    // A click beside the rows leaves the chosen one chosen: the buttons act on it, and it must be seen.
    QObject::connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, table, [table] {
        if (table->selectionMode() == QAbstractItemView::SingleSelection && table->currentIndex().isValid() &&
            !table->selectionModel()->hasSelection())
            table->selectRow(table->currentIndex().row());
    });
    return table;
}

void fitColumns(QTableView* table) {
    constexpr int kWidest = 260; // pixels: a long name is cut and can be made wider
    QHeaderView* header = table->horizontalHeader();
    table->resizeColumnsToContents();
    for (int column = 0; column + 1 < header->count(); ++column)
        header->resizeSection(column, std::min(header->sectionSize(column), kWidest));
    header->setStretchLastSection(false); // resizing has given the last section a size of its own
    header->setStretchLastSection(true);
}

void setRowsShown(QTableView* table, int least, int most) {
    const auto heightOf = [table](int rows) {
        return table->horizontalHeader()->sizeHint().height() +
               std::clamp(table->model()->rowCount(), 1, rows) * table->verticalHeader()->defaultSectionSize() +
               table->horizontalScrollBar()->sizeHint().height() + 2 * table->frameWidth();
    };
    table->setMinimumHeight(heightOf(least));
    table->setMaximumHeight(heightOf(most));
}

void keepTitlesWhole(QHeaderView* header) {
    // Of the style sheet (resources/themes/studio.qss), what the style adds on both sides, and some air.
    const int padding = 12 + 8 + 2 * header->style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, header);
    int widest = 0;
    for (int column = 0; column < header->count(); ++column) {
        const QString title = header->model()->headerData(column, Qt::Horizontal).toString();
        widest = std::max(widest, header->fontMetrics().horizontalAdvance(title));
    }
    header->setMinimumSectionSize(widest + padding);
}

void bindItems(QComboBox* box, const std::function<QStringList()>& names) {
    box->addItems(names());
    followLanguage(box, [box, names] {
        const QStringList now = names();
        for (int i = 0; i < static_cast<int>(now.size()); ++i)
            box->setItemText(i, now[i]);
    });
}

void setEnabledWithReason(QPushButton* button, bool enabled, const QString& reason, QWidget* successor) {
    if (!enabled && button->window()->focusWidget() == button)
        successor->setFocus(Qt::OtherFocusReason);
    button->setEnabled(enabled);
    button->setToolTip(reason);
}

qlonglong currentRowId(const QTableView* table) {
    const QModelIndex index = table->currentIndex();
    return index.isValid() ? index.data(kIdRole).toLongLong() : -1;
}

bool selectRowWithId(QTableView* table, qlonglong id) {
    if (currentRowId(table) == id)
        return id != -1;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (table->model()->index(row, 0).data(kIdRole).toLongLong() == id) {
            table->selectRow(row);
            return true;
        }
    return false;
}

} // namespace kantai::ui
