// SPDX-License-Identifier: GPL-3.0-or-later
// Finds what the Studio can do by its name, and does it: the entries of the menus, and the buttons and views of the
// pages (Ctrl+K). Used by MainMenus, on the UI thread.
#pragma once

#include "ui/pages/PageFactory.h"

#include <QDialog>
#include <QString>
#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QMainWindow;
class QTableWidget;

namespace kantai::ui {

struct FoundAction {
    QString name;  // without mnemonic and dots
    QString place; // the menu or the page: "View › Theme"
    QString keys;  // as this computer writes them; empty when there are none
    QString help;  // what it does or why it cannot be done now; may be empty
    bool isEnabled = true;
    bool isView = false;       // of a page, which has several
    std::function<void()> run; // shows the page first, where it belongs to one
};

// All that the menus offer, but for that of the page, and, while a project is open, what its pages offer, also in
// views that are not shown. showPage: how a page is shown.
std::vector<FoundAction> findActions(const QMainWindow& window, const Pages& pages, bool isProjectOpen,
                                     const std::function<void(PageId)>& showPage);

// What one page offers now: its views, then its buttons.
std::vector<FoundAction> findActionsOf(Page& page, const std::function<void(PageId)>& showPage);

class ActionFinder : public QDialog {
    Q_OBJECT
public:
    ActionFinder(QMainWindow& window, const Pages& pages, bool isProjectOpen, std::function<void(PageId)> showPage);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; // arrow keys of the field choose a row

private:
    void fill();
    void filter(); // shows the best matches first
    void describe();
    void runCurrent();

    QMainWindow& window_;
    const Pages& pages_;
    bool isProjectOpen_;
    std::function<void(PageId)> showPage_;
    std::vector<FoundAction> actions_;
    std::vector<std::size_t> shown_; // the action of each row
    QLineEdit* wanted_ = nullptr;
    QTableWidget* table_ = nullptr;
    QLabel* help_ = nullptr;
};

} // namespace kantai::ui
