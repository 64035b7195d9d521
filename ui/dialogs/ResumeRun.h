// SPDX-License-Identifier: GPL-3.0-or-later
// The request that resumes a run; asks for another learning rate after a divergence, and on which device where the
// computer has more than one. Used by the pages that resume runs; UI thread.
#pragma once

#include "core/engine/DeviceList.h"
#include "core/project/stores/Rows.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/project/Projects.h"

#include <optional>
#include <vector>

class QWidget;

namespace kantai::ui {

class Prompts;

// None when the user cancels. view: of the project that the run belongs to.
std::optional<PretrainRequest> askToResume(Prompts& prompts, QWidget* parent, const ProjectView& view,
                                           const RunRow& run,
                                           const std::vector<DeviceInfo>& devices = usualDevices());

} // namespace kantai::ui
