// SPDX-License-Identifier: GPL-3.0-or-later
// The three files that a model folder must contain: a checkpoint and a Hugging Face folder both have them. Used by
// core/inference, and by core/workflow to tell a model from a project; any thread.
#pragma once

#include <filesystem>

namespace kantai {

class ModelFolder {
public:
    // Throws Error(BadInput) that names the folder and the first file that is missing.
    explicit ModelFolder(const std::filesystem::path& folder);

    const std::filesystem::path& path() const { return folder_; }
    std::filesystem::path config() const { return folder_ / "config.json"; }
    std::filesystem::path weights() const { return folder_ / "model.safetensors"; }
    std::filesystem::path tokenizer() const { return folder_ / "tokenizer.json"; }

private:
    std::filesystem::path folder_;
};

// Whether this is meant as a model's folder: it holds a file that models have and projects do not, whole or not.
bool looksLikeModelFolder(const std::filesystem::path& folder);

} // namespace kantai
