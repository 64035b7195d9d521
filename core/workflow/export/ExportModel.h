// SPDX-License-Identifier: GPL-3.0-or-later
// Exports a checkpoint for other programs. Called by both front ends; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/project/Project.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace kantai {

// Exports a checkpoint as a Hugging Face folder with a model card that tells its run.
void exportHuggingFace(const ProjectHandle& project, const std::string& which, const std::filesystem::path& folder,
                       const std::string& licence, const Progress& progress, std::stop_token stop);

} // namespace kantai
