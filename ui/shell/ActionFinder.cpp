// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ActionFinder.h"

#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/dialogs/ShortcutsDialog.h"
#include "ui/widgets/Controls.h"
#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>
#include <utility>

namespace kantai::ui {

namespace {

enum FinderColumn { Name, Place, Keys, Columns };

QString plain(QString text) {
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

void addMenu(const QList<QAction*>& entries, const QString& place, std::vector<FoundAction>& found) {
    for (QAction* entry : entries) {
        const QString name = plain(entry->text());
        if (entry->property(kUnlistedMenu).toBool())
            continue; // that of the page: what it offers is listed with all other pages
        if (QMenu* menu = entry->menu()) {
            Q_EMIT menu->aboutToShow(); // some are filled when they are opened
            addMenu(menu->actions(), place.isEmpty() ? name : place + QStringLiteral(" › ") + name, found);
        } else if (!entry->isSeparator() && entry->objectName() != QLatin1String("findActionAction")) {
            found.push_back({name,
                             place,
                             entry->shortcut().toString(QKeySequence::NativeText),
                             {},
                             entry->isEnabled(),
                             false,
                             [action = QPointer(entry)] {
                                 if (action)
                                     action->trigger();
                             }});
        }
    }
}

// The tabs of which this widget is one page; null when it is none.
QTabWidget* tabsOf(const QWidget& page) {
    return page.parentWidget() != nullptr ? qobject_cast<QTabWidget*>(page.parentWidget()->parentWidget()) : nullptr;
}

// Whether the user could see the widget on its page, in whatever tab it lies.
bool isOffered(const QWidget& widget, const Page& page) {
    for (const QWidget* part = &widget; part != &page; part = part->parentWidget())
        if (part->isHidden() && tabsOf(*part) == nullptr)
            return false;
    return true;
}

void bringToFront(QWidget& widget, const Page& page) {
    for (QWidget* part = &widget; part != &page; part = part->parentWidget())
        if (QTabWidget* tabs = tabsOf(*part))
            tabs->setCurrentWidget(part);
}

void addPage(Page& page, const std::function<void(PageId)>& showPage, std::vector<FoundAction>& found) {
    const QString place = pageTitle(page.id());
    for (QTabWidget* tabs : page.findChildren<QTabWidget*>())
        for (int i = 0; isOffered(*tabs, page) && i < tabs->count(); ++i)
            found.push_back({plain(tabs->tabText(i)), place, {}, {}, true, true, [&page, tabs, i, showPage] {
                                 showPage(page.id());
                                 tabs->setCurrentIndex(i);
                             }});
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        const QString name = plain(button->accessibleName().isEmpty() ? button->text() : button->accessibleName());
        const auto isSame = [&](const FoundAction& other) { return other.name == name && other.place == place; };
        if (!name.isEmpty() && isOffered(*button, page) && std::ranges::none_of(found, isSame))
            found.push_back(
                {name, place, {}, button->toolTip(), button->isEnabledTo(&page), false, [&page, button, showPage] {
                     showPage(page.id());
                     bringToFront(*button, page);
                     button->click();
                 }});
    }
}

// How well an action fits what was typed, the best first; none: not at all. wanted: folded words.
std::optional<int> rankOf(const FoundAction& action, const QStringList& wanted) {
    const QString name = format::folded(action.name);
    const QString all = name + QLatin1Char(' ') + format::folded(action.place);
    if (!std::ranges::all_of(wanted, [&](const QString& word) { return all.contains(word); }))
        return std::nullopt;
    const QString whole = wanted.join(QLatin1Char(' '));
    return name.startsWith(whole)                             ? 0
           : name.contains(QLatin1Char(' ') + wanted.first()) ? 1
           : name.contains(whole)                             ? 2
                                                              : 3;
}

} // namespace

std::vector<FoundAction> findActions(const QMainWindow& window, const Pages& pages, bool isProjectOpen,
                                     const std::function<void(PageId)>& showPage) {
    std::vector<FoundAction> found;
    addMenu(window.menuBar()->actions(), {}, found);
    if (isProjectOpen)
        for (Page* page : pages.all)
            addPage(*page, showPage, found);
    return found;
}

std::vector<FoundAction> findActionsOf(Page& page, const std::function<void(PageId)>& showPage) {
    std::vector<FoundAction> found;
    addPage(page, showPage, found);
    return found;
}

ActionFinder::ActionFinder(QMainWindow& window, const Pages& pages, bool isProjectOpen,
                           std::function<void(PageId)> showPage)
    : QDialog(&window), window_(window), pages_(pages), isProjectOpen_(isProjectOpen),
      showPage_(std::move(showPage)) {
    setObjectName(QStringLiteral("actionFinder"));
    setWindowModality(Qt::WindowModal);
    bindText(this, &QWidget::setWindowTitle, [] { return tr("Find an action"); });
    resize(theme::scaled(620), theme::scaled(440));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(theme::kGrid);
    wanted_ = new QLineEdit(this);
    wanted_->setObjectName(QStringLiteral("wantedActionEdit"));
    bindText(wanted_, &QWidget::setAccessibleName, [] { return tr("Find an action"); });
    bindText(wanted_, &QLineEdit::setPlaceholderText, [] { return tr("What do you want to do?"); });
    wanted_->setClearButtonEnabled(true);
    wanted_->installEventFilter(this);
    layout->addWidget(wanted_);
    table_ = new QTableWidget(0, Columns, this);
    table_->setObjectName(QStringLiteral("foundActionsTable"));
    bindText(table_, &QWidget::setAccessibleName, [] { return tr("Actions"); });
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setShowGrid(false);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->hide();
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    layout->addWidget(table_, 1);
    help_ = newDimLabel({}, this);
    help_->setObjectName(QStringLiteral("foundActionHelpLabel"));
    help_->setMinimumHeight(2 * help_->fontMetrics().lineSpacing());
    help_->setAlignment(Qt::AlignTop);
    layout->addWidget(help_);
    connect(wanted_, &QLineEdit::textChanged, this, &ActionFinder::filter);
    connect(wanted_, &QLineEdit::returnPressed, this, &ActionFinder::runCurrent);
    connect(table_, &QTableWidget::cellActivated, this, &ActionFinder::runCurrent);
    connect(table_, &QTableWidget::cellClicked, this, &ActionFinder::runCurrent);
    connect(table_, &QTableWidget::currentCellChanged, this, &ActionFinder::describe);
    followLanguage(this,
                   [this] { QTimer::singleShot(0, this, &ActionFinder::fill); }); // when the menus have followed
    fill();
    wanted_->setFocus();
}

void ActionFinder::fill() {
    actions_ = findActions(window_, pages_, isProjectOpen_, showPage_);
    filter();
}

void ActionFinder::filter() {
    const QStringList wanted = format::folded(wanted_->text()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<std::pair<int, std::size_t>> ranked;
    for (std::size_t i = 0; i < actions_.size(); ++i)
        if (const auto rank = wanted.isEmpty() ? std::optional(0) : rankOf(actions_[i], wanted))
            ranked.emplace_back(*rank, i);
    std::ranges::sort(ranked); // of equal rank in the order of menus and pages
    shown_.clear();
    const QSignalBlocker quiet(table_);
    table_->setRowCount(static_cast<int>(ranked.size()));
    for (const auto& [rank, action] : ranked) {
        const FoundAction& found = actions_[action];
        const QString texts[Columns]{found.name, found.place, found.keys};
        for (int column = 0; column < Columns; ++column) {
            auto* item = new QTableWidgetItem(texts[column]);
            if (column != Name || !found.isEnabled)
                item->setForeground(theme::colors().dim);
            table_->setItem(static_cast<int>(shown_.size()), column, item);
        }
        shown_.push_back(action);
    }
    table_->setCurrentCell(shown_.empty() ? -1 : 0, Name);
    describe();
}

void ActionFinder::describe() {
    const int row = table_->currentRow();
    if (row < 0 || row >= static_cast<int>(shown_.size())) {
        help_->setText(tr("Nothing has this name."));
        return;
    }
    const FoundAction& chosen = actions_[shown_[static_cast<std::size_t>(row)]];
    help_->setText(!chosen.help.isEmpty() ? chosen.help
                   : chosen.isEnabled     ? tr("Press Enter to do it.")
                                          : tr("This cannot be done now."));
}

void ActionFinder::runCurrent() {
    const int row = table_->currentRow();
    if (row < 0 || row >= static_cast<int>(shown_.size()))
        return;
    const FoundAction& chosen = actions_[shown_[static_cast<std::size_t>(row)]];
    if (!chosen.isEnabled)
        return;
    QTimer::singleShot(0, &window_, chosen.run); // when this dialog is gone: it may open another
    accept();
}

bool ActionFinder::eventFilter(QObject* watched, QEvent* event) {
    if (watched == wanted_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown)
            return QCoreApplication::sendEvent(table_, event);
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace kantai::ui
