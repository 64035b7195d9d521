// SPDX-License-Identifier: GPL-3.0-or-later
// What the exports of a checkpoint have in common: the checkpoint that is read, and a folder that is written in one
// step. Private to core/interop; any thread.
#pragma once

#include "core/base/Files.h"
#include "core/base/Progress.h"
#include "core/interop/HuggingFace.h"
#include "core/model/RobertaConfig.h"
#include "core/model/Safetensors.h"
#include "core/tokenizer/Tokenizer.h"
#include "core/tokenizer/files/TokenizerFiles.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

// A checkpoint whose parts were read and are consistent.
struct ExportedCheckpoint {
    RobertaConfig config; // for fine-tuning: a dropout of 0 is 0.1
    SafetensorsFile weights;
    std::vector<TensorToWrite> tensors; // all of the model, float32, in the order of the computation
    Tokenizer tokenizer;
};

// Throws Error(BadInput) when the folder is not whole or its files do not fit together.
ExportedCheckpoint readExportedCheckpoint(const fs::path& folder);

// A double-quoted scalar of YAML 1.2 and of Python, which JSON's strings are; without the quotes `no` would be false
// instead of Norwegian.
std::string quoted(const std::string& text);

struct ExportPart {
    std::string name; // may name a folder of the export: "onnx/model.onnx"
    std::function<void(const fs::path& file)> write;
};

// config.json, tokenizer.json, tokenizer_config.json and special_tokens_map.json; the checkpoint must outlive them.
std::vector<ExportPart> commonParts(const ExportedCheckpoint& checkpoint, MergesAs merges);

// Those with model.safetensors, vocab.json and merges.txt: all of a Hugging Face folder but its model card.
std::vector<ExportPart> huggingFaceParts(const ExportedCheckpoint& checkpoint);

// Writes the parts, in their order, into a folder that is complete or not there. bytes: what they need, about. Throws
// Error(BadInput) when target exists and is not an empty folder, Error(Resources) when the disk is too small,
// Error(Interrupted) on request.
std::vector<ExportedFile> writeExport(const fs::path& target, std::uint64_t bytes,
                                      const std::vector<ExportPart>& parts, const Progress& progress,
                                      const std::stop_token& stop);

} // namespace kantai
