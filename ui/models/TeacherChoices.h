// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoints as models that teach or are compared: one of each run, by its name. UI thread.
#pragma once

#include "core/workflow/project/Projects.h"
#include <QString>
#include <cstdint>
#include <vector>

namespace kantai::ui {

// The best checkpoint of each run with that tokenizer, or its latest where none was evaluated, in the order of the
// runs; `also` in the place of that of its run, 0: none.
std::vector<CheckpointRow> modelsOf(const ProjectView& view, std::int64_t tokenizer, std::int64_t also);

// Those with the newest tokenizer, with which new runs begin.
std::vector<CheckpointRow> possibleTeachers(const ProjectView& view, std::int64_t also);

QString checkpointName(const ProjectView& view, const CheckpointRow& row); // "Run 1, step 500"

} // namespace kantai::ui
