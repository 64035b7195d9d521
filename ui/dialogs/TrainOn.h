// SPDX-License-Identifier: GPL-3.0-or-later
// Asks to how many steps a run shall be trained on. Used by the pages that offer it; UI thread.
#pragma once

#include "core/project/stores/Rows.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/project/Projects.h"

#include <optional>

class QWidget;

namespace kantai::ui {

class Prompts;

// None when the user cancels, or gives no greater whole number, which is said.
std::optional<PretrainRequest> askToTrainOn(Prompts& prompts, QWidget* parent, const ProjectView& view,
                                            const RunRow& run);

} // namespace kantai::ui
