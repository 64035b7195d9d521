// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PageMenu.h"

#include "ui/Text.h"
#include "ui/dialogs/ShortcutsDialog.h"
#include "ui/shell/ActionFinder.h"
#include <QMenu>
#include <algorithm>

namespace kantai::ui {

namespace {

void fill(QMenu& menu, const Pages& pages, const std::function<void(PageId)>& showPage) {
    menu.clear();
    const auto page = std::ranges::find_if(pages.all, [](const Page* each) { return each->isVisible(); });
    if (page == pages.all.end())
        return;
    bool isAmongViews = false;
    for (const FoundAction& found : findActionsOf(**page, showPage)) {
        if (isAmongViews && !found.isView)
            menu.addSeparator();
        isAmongViews = found.isView;
        QAction* entry = menu.addAction(asMenuText(found.name), &menu, found.run);
        entry->setEnabled(found.isEnabled);
        entry->setToolTip(found.help);
    }
}

} // namespace

void fillWithPage(QMenu& menu, const Pages& pages, const std::function<void(PageId)>& showPage) {
    menu.menuAction()->setProperty(kUnlistedMenu, true);
    menu.setToolTipsVisible(true);
    QObject::connect(&menu, &QMenu::aboutToShow, &menu, [&menu, &pages, showPage] { fill(menu, pages, showPage); });
}

} // namespace kantai::ui
