// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a RoBERTa model from a Hugging Face folder: config.json, model.safetensors (or its parts) and the tokenizer's
// files. Nothing in the folder is executed, and pickled weights are not opened. Used by the workflow's import; any
// thread.
#pragma once

#include "core/base/Progress.h"
#include "core/model/ModelWeights.h"
#include "core/tokenizer/Tokenizer.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

struct HuggingFaceModel {
    RobertaConfig config;
    ModelWeights weights; // float32
    Tokenizer tokenizer;
    std::vector<std::string> notes; // what is not as in the folder, one sentence each
};

// Where the special tokens have other ids than the Studio's, tokens and the rows of the model are put into the
// Studio's order together, which changes no answer. Throws Error(BadInput) that names the file and the field, tensor
// or token for another family of models, a model without the head that predicts masked tokens, weights that are
// pickled, missing, of another shape, NaN or infinite, and a tokenizer that is no byte-level BPE or does not fit the
// model; Error(Interrupted) on request.
HuggingFaceModel readHuggingFaceFolder(const std::filesystem::path& folder, const Progress& progress = {},
                                       std::stop_token stop = {});

} // namespace kantai
