// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of the page that is shown: what it offers, as Ctrl+K lists it for all pages. Filled whenever it is opened.
// Used by MainMenus, on the UI thread.
#pragma once

#include "ui/pages/PageFactory.h"

#include <functional>

class QMenu;

namespace kantai::ui {

// menu: empty, and outlived by the pages. showPage: how a page is shown.
void fillWithPage(QMenu& menu, const Pages& pages, const std::function<void(PageId)>& showPage);

} // namespace kantai::ui
