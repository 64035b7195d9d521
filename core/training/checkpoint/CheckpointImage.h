// SPDX-License-Identifier: GPL-3.0-or-later
// What a checkpoint holds, written while training continues. The tensors are written from the memory that training
// uses, which changes only when the optimizer steps; what is not written by then is copied. Private to training; made
// by one thread, written by another.
#pragma once

#include "core/base/FolderIdentity.h"
#include "core/engine/packed/Workspace.h"
#include "core/model/Safetensors.h"
#include "core/training/checkpoint/CheckpointFiles.h"

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <span>
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
    // The memory of the tensors must not change before secure() has returned true or waitUntilRead() has returned.
    explicit CheckpointImage(CheckpointContents contents);

    // Once, on any thread. A complete, synced folder in the place of an older one, or nothing. Throws Error as
    // writeSafetensors does, and when the parent, if one is given, is not the folder any more that it was.
    WrittenCheckpoint write(const std::filesystem::path& folder, const FolderIdentity* parent = nullptr);

    // Called by the training before the memory of the tensors changes: copies what write() has not read yet, on
    // OpenMP's threads. False when memory has no room for that.
    bool secure();
    // Returns when write(), which another thread has begun or is about to, needs the memory no more.
    void waitUntilRead();

private:
    struct Piece {
        std::span<const std::byte> bytes;
        bool isRead = false;
    };
    using Pieces = std::vector<std::vector<Piece>>; // of each tensor

    WrittenCheckpoint writeFolder(const std::filesystem::path& target);
    TensorReader readerOf(Pieces& pieces);
    std::uint64_t bytesToRead() const;
    void copyRest();

    CheckpointContents contents_;
    std::mutex mutex_;
    std::condition_variable changed_;
    Pieces weights_, optimizer_;
    const Piece* inHand_ = nullptr; // that write() reads now
    bool isSafe_ = false;           // copied, or read as far as it will be
    Workspace copies_;
};

} // namespace kantai
