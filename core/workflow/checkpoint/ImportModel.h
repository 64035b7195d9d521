// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a model that was made elsewhere into the project. Called by both front ends; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/project/Project.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

struct ImportModelOutcome {
    RunRow run;
    CheckpointRow checkpoint;
    TokenizerRow tokenizer;
    std::vector<std::string> notes; // what is not as in the folder, one sentence each
};

// A Hugging Face folder becomes a completed run of no steps whose origin is the folder, with one checkpoint of the
// model alone; its tokenizer becomes the project's newest, unless that one is the same. All of it is one commit. The
// checkpoint answers, is evaluated and exported, and a new run may begin from it. name: of the run; "" for that of
// the folder. Throws Error(BadInput) with what readHuggingFaceFolder() refuses and for a read-only project,
// Error(Resources) when the disk is too small, Error(Interrupted) on request.
ImportModelOutcome importModel(const ProjectHandle& project, const std::filesystem::path& folder,
                               const std::string& name, const Progress& progress, std::stop_token stop);

} // namespace kantai
