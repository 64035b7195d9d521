// SPDX-License-Identifier: GPL-3.0-or-later
// The safetensors files that hold the weights of one model: one file, or the parts that an index of Hugging Face
// names. Used by ModelWeights and by the import of models. Any thread.
#pragma once

#include "core/model/Safetensors.h"

#include <filesystem>
#include <vector>

namespace kantai {

inline constexpr const char* kShardIndexFile = "model.safetensors.index.json";

class WeightFiles {
public:
    // One file. Errors as SafetensorsFile.
    explicit WeightFiles(const std::filesystem::path& file);

    // model.safetensors of a Hugging Face folder or, where there is none, the parts that model.safetensors.index.json
    // names. Throws Error(BadInput) naming file and tensor for an index that is not of that form or names a file
    // outside of the folder, for a part that is missing, and where index and parts do not hold the same
    // tensors, each once.
    static WeightFiles ofFolder(const std::filesystem::path& folder);

    const std::filesystem::path& origin() const { return origin_; } // what errors name: the file, or the index
    const std::vector<SafetensorsFile>& files() const { return files_; }

private:
    WeightFiles() = default;

    std::filesystem::path origin_;
    std::vector<SafetensorsFile> files_;
};

} // namespace kantai
