// SPDX-License-Identifier: GPL-3.0-or-later
// A checkpoint as a Hugging Face folder: config.json, model.safetensors, the tokenizer's files and a model card, as
// transformers 4 and 5 load them without a warning. Used by the workflow's export; any thread, blocks on the disk.
#pragma once

#include "core/base/Progress.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

// The information of the model card that the checkpoint does not contain. Empty fields are left out of the card.
struct ModelCard {
    std::string name = "My model";
    std::string license;                // SPDX identifier chosen by the user: "gpl-3.0", "mit", "cc-by-4.0"
    std::vector<std::string> languages; // ISO 639: "en", "tr"
    std::string corpus;                 // one line about the text it learned from
    bool tokenizerImported = false;     // not trained on that text
    enum class Training { FromScratch, Continued, Elsewhere };
    Training training =
        Training::FromScratch;        // Continued: with the weights of an imported model; Elsewhere: that one
    std::vector<std::string> lineage; // of which models it was made, a line each: "Teacher: Run 1, step 500"
    std::optional<std::int64_t> steps;
    std::optional<double> heldOutLoss; // nats per masked token
    std::string example;               // a sentence with one <mask>
    enum class Runtime { Transformers, TransformersJs };
    Runtime runtime = Runtime::Transformers; // what the card says how to use
    std::vector<std::string> measured;       // what was measured on the exported files, one sentence each
};

struct ExportedFile {
    std::string name;
    std::uint64_t bytes = 0;
    std::string sha256;
};

// Writes the whole folder in one step: it is complete or not there. A dropout of 0 becomes 0.1 in its config.json,
// for fine-tuning. checkpoint: a folder with config.json, model.safetensors and tokenizer.json. Throws
// Error(BadInput) when the checkpoint is not whole or does not fit together or target exists and is not an empty
// folder, Error(Resources) when the disk is too small, Error(Interrupted) on request.
std::vector<ExportedFile> exportHuggingFaceFolder(const std::filesystem::path& checkpoint,
                                                  const std::filesystem::path& target, const ModelCard& card = {},
                                                  const Progress& progress = {}, std::stop_token stop = {});

// README.md for that folder: YAML front matter, then what it is, how it was made and how to use it.
std::string modelCardText(const ModelCard& card, std::int64_t parameters);

} // namespace kantai
