// SPDX-License-Identifier: GPL-3.0-or-later
// A smaller model of some layers of a checkpoint, as a checkpoint of the project. Called by both front ends; any
// thread.
#pragma once

#include "core/base/Progress.h"
#include "core/project/Project.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

struct CutLayersOutcome {
    RunRow run;
    CheckpointRow checkpoint;
};

// A completed run of no steps whose origin is the checkpoint, with one checkpoint of the model alone: embeddings,
// head and the layers, from 0, in rising order. It answers, is evaluated and exported, and a new run may begin from
// it, with the model that it was cut from as the teacher. name: of the run; "" for the name of that run and the
// number of layers. Throws Error(BadInput) for a damaged checkpoint and a read-only project, Error(Usage) for layers
// that are not there, for all of them and for none, Error(Resources) when the disk is too small, Error(Interrupted)
// on request.
CutLayersOutcome cutLayers(const ProjectHandle& project, std::int64_t checkpointId,
                           const std::vector<std::int64_t>& layers, const std::string& name, const Progress& progress,
                           std::stop_token stop);

} // namespace kantai
