// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/ModelFolder.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

namespace kantai {

namespace fs = std::filesystem;

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
        const bool pickled = file == weights() && fs::exists(folder / "pytorch_model.bin", error);
        throw Error(ErrorCode::BadInput, Phrase::tr("{} has no {}.", readablePath(folder), file.filename().string()),
                    pickled ? Phrase::tr("The Studio never opens pytorch_model.bin, which can run programs: save the "
                                         "model as safetensors with transformers first.")
                            : hint);
    }
}

} // namespace kantai
