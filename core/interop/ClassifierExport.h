// SPDX-License-Identifier: GPL-3.0-or-later
// A classifier as a Hugging Face folder: config.json of a RobertaForSequenceClassification with its labels,
// model.safetensors, the tokenizer's files and a model card. Used by the workflow; any thread, blocks on the disk.
#pragma once

#include "core/base/Progress.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

namespace kantai {

// The information of the model card that the folder does not contain.
struct ClassifierCard {
    std::string name;
    std::string license; // SPDX identifier chosen by the user; may be empty
    std::string data;    // the file that it learned from
    std::int64_t trainingTexts = 0, heldOutTexts = 0;
    double accuracy = 0, macroF1 = 0, majorityAccuracy = 0; // on the held-out texts, 0..1
    std::string example;                                    // a text to try
};

// Writes the whole folder in one step: it is complete or not there. classifier: a folder with config.json,
// model.safetensors and tokenizer.json. Throws Error as exportHuggingFaceFolder().
void exportClassifierFolder(const std::filesystem::path& classifier, const std::filesystem::path& target,
                            const ClassifierCard& card, const Progress& progress = {},
                            const std::stop_token& stop = {});

} // namespace kantai
