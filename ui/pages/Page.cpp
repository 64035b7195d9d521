// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/Page.h"

namespace kantai::ui {

Page::Page(PageId id, ProjectSession& session, Prompts& prompts, QWidget* parent)
    : QWidget(parent), id_(id), session_(session), prompts_(prompts) {}

} // namespace kantai::ui
