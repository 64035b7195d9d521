// SPDX-License-Identifier: GPL-3.0-or-later
// What a checkpoint holds, copied while training stands still for it, so that training goes on while it is written.
// Private to training; made by one thread, written by another.
#pragma once

#include "core/engine/packed/Workspace.h"
#include "core/model/Safetensors.h"
#include "core/training/checkpoint/CheckpointFiles.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace kantai {

struct CheckpointContents {
    CheckpointPart part = CheckpointPart::Whole; // Model: without an optimizer
    std::vector<TensorToWrite> weights, optimizer;
    SafetensorsMetadata optimizerMetadata;
    std::vector<std::pair<std::string, std::string>> texts; // name of the file, its content
};

struct WrittenCheckpoint {
    std::uint64_t bytes = 0; // of all files
    std::string manifestSha256;
};

class CheckpointImage {
public:
    // Copies the tensors on OpenMP's threads; throws std::bad_alloc.
    explicit CheckpointImage(CheckpointContents contents);

    // A complete, synced folder in the place of an older one, or nothing. Throws Error as writeSafetensors does.
    WrittenCheckpoint write(const std::filesystem::path& folder) const;

private:
    CheckpointContents contents_;
    Workspace copies_;
};

// The same without a copy: contents must not change meanwhile.
WrittenCheckpoint writeCheckpoint(const CheckpointContents& contents, const std::filesystem::path& folder);

} // namespace kantai
