// SPDX-License-Identifier: GPL-3.0-or-later
// Exports a checkpoint for other programs. Called by both front ends; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/interop/OnnxExport.h"
#include "core/project/Project.h"
#include "core/workflow/export/OnnxAgreement.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

// Exports a checkpoint as a Hugging Face folder with a model card that tells its run.
void exportHuggingFace(const ProjectHandle& project, const std::string& which, const std::filesystem::path& folder,
                       const std::string& licence, const Progress& progress, std::stop_token stop);

// Exports a checkpoint as a folder for ONNX runtimes and transformers.js, reads the files back and compares them with
// the model, see OnnxAgreement.h; empty where there is no sentence to compare them on.
std::vector<OnnxAgreement> exportOnnx(const ProjectHandle& project, const std::string& which,
                                      const std::filesystem::path& folder, OnnxFiles files,
                                      const std::string& licence, const Progress& progress, std::stop_token stop);

} // namespace kantai
