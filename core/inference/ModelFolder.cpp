// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/ModelFolder.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <optional>
#include <string>

namespace kantai {

namespace fs = std::filesystem;

namespace {

constexpr const char* kPickle = "pytorch_model.bin";
constexpr const char* kShardIndex = "model.safetensors.index.json";

// What to do with weights in a form that is not read; none when there are none.
std::optional<std::string> otherWeightsHint(const fs::path& folder) {
    std::error_code error;
    if (fs::exists(folder / kShardIndex, error))
        return Phrase::tr("Its weights are in several files: save the model with transformers as a single "
                          "model.safetensors (max_shard_size) first.");
    if (fs::exists(folder / kPickle, error))
        return Phrase::tr("The Studio never opens pytorch_model.bin, which can run programs: save the model as "
                          "safetensors with transformers first.");
    return std::nullopt;
}

} // namespace

ModelFolder::ModelFolder(const fs::path& folder) : folder_(folder) {
    const std::string hint = Phrase::tr(
        "Choose a checkpoint or a Hugging Face folder with config.json, model.safetensors and tokenizer.json.");
    std::error_code error;
    if (!fs::is_directory(folder, error))
        throw Error(ErrorCode::BadInput,
                    fs::exists(folder, error) ? Phrase::tr("{} is not a folder.", readablePath(folder))
                                              : Phrase::tr("{} does not exist.", readablePath(folder)),
                    hint);
    for (const fs::path& file : {config(), weights(), tokenizer()}) {
        if (fs::is_regular_file(file, error))
            continue;
        throw Error(ErrorCode::BadInput, Phrase::tr("{} has no {}.", readablePath(folder), file.filename().string()),
                    file == weights() ? otherWeightsHint(folder).value_or(hint) : hint);
    }
}

bool looksLikeModelFolder(const fs::path& folder) {
    std::error_code error;
    for (const char* name : {"config.json", "model.safetensors", kPickle, kShardIndex})
        if (fs::exists(folder / name, error))
            return true;
    return false;
}

} // namespace kantai
