// SPDX-License-Identifier: GPL-3.0-or-later
// The three files that a model folder must contain: a checkpoint and a Hugging Face folder both have them. Private to
// core/inference; any thread.
#pragma once

#include <filesystem>

namespace kantai {

class ModelFolder {
public:
    // Throws Error(BadInput) that names the folder and the first file that is missing.
    explicit ModelFolder(const std::filesystem::path& folder);

    std::filesystem::path config() const { return folder_ / "config.json"; }
    std::filesystem::path weights() const { return folder_ / "model.safetensors"; }
    std::filesystem::path tokenizer() const { return folder_ / "tokenizer.json"; }

private:
    std::filesystem::path folder_;
};

} // namespace kantai
