// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the six pages in the order of the rail. The only place that knows all of them by class.
#pragma once

#include "ui/pages/Page.h"
#include <vector>

namespace kantai::ui {

std::vector<Page*> createPages(ProjectSession& session, Prompts& prompts, QWidget* parent);

} // namespace kantai::ui
