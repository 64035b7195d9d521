// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/ModelFolder.h"

#include "core/base/Error.h"
#include "core/base/ReadableText.h"

namespace kantai {

namespace fs = std::filesystem;

ModelFolder::ModelFolder(const fs::path& folder) : folder_(folder) {
    constexpr char kHint[] =
        "Choose a checkpoint or a Hugging Face folder with config.json, model.safetensors and tokenizer.json.";
    std::error_code error;
    if (!fs::is_directory(folder, error))
        throw Error(ErrorCode::BadInput,
                    readablePath(folder) + (fs::exists(folder, error) ? " is not a folder." : " does not exist."),
                    kHint);
    for (const fs::path& file : {config(), weights(), tokenizer()}) {
        if (fs::is_regular_file(file, error))
            continue;
        const bool pickled = file == weights() && fs::exists(folder / "pytorch_model.bin", error);
        throw Error(ErrorCode::BadInput, readablePath(folder) + " has no " + file.filename().string() + ".",
                    pickled ? "The Studio never opens pytorch_model.bin, which can run programs: save the model as "
                              "safetensors with transformers first."
                            : kHint);
    }
}

} // namespace kantai
