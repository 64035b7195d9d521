// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be known of a run before it starts. Called by both front ends; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Remedy.h"
#include "core/project/Project.h"
#include "core/workflow/pretrain/PretrainRequest.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kantai {

struct PreflightItem {
    enum class Kind { Ok, Warning, Problem } kind = Kind::Ok;
    std::string field;   // "heads", "batchSize", "disk", ... for showing it beside a form field
    std::string message; // one sentence
    Remedy remedy;
};
// Bytes at the peak of the run, about: the program included, and the copy that a checkpoint is written from. config
// with problems: 0.
std::uint64_t memoryForecast(const ProjectHandle& project, const PretrainRequest& request);

// Everything that can be known before Start: corpus, tokenizer, sizes, disk for the run, memory, how the computer
// will compute.
std::vector<PreflightItem> preflight(const ProjectHandle& project, const PretrainRequest& request);

// Throws the first problem of preflight; its warnings go to progress.
void requireReady(const ProjectHandle& project, const PretrainRequest& request, const Progress& progress);

} // namespace kantai
