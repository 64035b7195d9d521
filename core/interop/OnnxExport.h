// SPDX-License-Identifier: GPL-3.0-or-later
// A checkpoint as a folder that ONNX runtimes and transformers.js use: onnx/model.onnx (float32),
// onnx/model_quantized.onnx (8-bit weights), the tokenizer's files, config.json and a page that fills masks in a
// browser. Used by the workflow's export; any thread, blocks on the disk.
#pragma once

#include "core/base/Progress.h"
#include "core/interop/HuggingFace.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

inline constexpr const char* kOnnxFile = "onnx/model.onnx";
inline constexpr const char* kQuantizedOnnxFile = "onnx/model_quantized.onnx";

enum class OnnxFiles { FloatAndInt8, Int8 };

// Called when the graphs are in folder, before the model card is written; returns the sentences that the card gets.
// What it throws ends the export.
using OnnxCheck = std::function<std::vector<std::string>(const std::filesystem::path& folder)>;

// Writes the whole folder in one step: it is complete or not there. checkpoint: as for exportHuggingFaceFolder().
// Throws what that throws, and Error(BadInput) for a float32 graph of 2 GB or more and for NaN or infinite weights.
std::vector<ExportedFile> exportOnnxFolder(const std::filesystem::path& checkpoint,
                                           const std::filesystem::path& target, ModelCard card, OnnxFiles files,
                                           const OnnxCheck& check = {}, const Progress& progress = {},
                                           std::stop_token stop = {});

} // namespace kantai
