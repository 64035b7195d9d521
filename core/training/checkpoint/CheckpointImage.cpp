// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint/CheckpointImage.h"
#include "core/base/Files.h"
#include "core/base/Memory.h"
#include "core/base/Parallel.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace kantai {

namespace {

constexpr std::size_t kPiece = 16 << 20;        // bytes that are written between two looks at who waits
constexpr std::int64_t kCopiedAtOnce = 1 << 20; // bytes, by one thread

std::span<const std::byte> copyOf(std::span<const std::byte> bytes, Workspace& workspace) {
    const auto count = static_cast<std::int64_t>(bytes.size());
    auto* copy = workspace.take<std::byte>(count);
    inPieces(count, kCopiedAtOnce, [&](std::int64_t begin, std::int64_t end) {
        std::memcpy(copy + begin, bytes.data() + begin, static_cast<std::size_t>(end - begin));
    });
    return {copy, bytes.size()};
}

void writeText(const fs::path& file, const std::string& text) {
    FileWriter writer(file);
    writer.write(text);
    writer.close();
}

} // namespace

CheckpointImage::CheckpointImage(CheckpointContents contents) : contents_(std::move(contents)) {
    const auto cut = [](const std::vector<TensorToWrite>& tensors, Pieces& pieces) {
        for (const TensorToWrite& tensor : tensors) {
            pieces.emplace_back();
            for (std::size_t begin = 0; begin < tensor.bytes.size(); begin += kPiece)
                pieces.back().push_back({tensor.bytes.subspan(begin, std::min(kPiece, tensor.bytes.size() - begin))});
        }
    };
    cut(contents_.weights, weights_);
    cut(contents_.optimizer, optimizer_);
}

TensorReader CheckpointImage::readerOf(Pieces& pieces) {
    return [this, &pieces](std::size_t tensor, const TensorSink& sink) {
        for (Piece& piece : pieces[tensor]) {
            std::unique_lock lock(mutex_);
            const std::span<const std::byte> bytes = piece.bytes;
            inHand_ = &piece;
            lock.unlock();
            sink(bytes);
            lock.lock();
            inHand_ = nullptr;
            piece.isRead = true;
            changed_.notify_all();
        }
    };
}

WrittenCheckpoint CheckpointImage::writeFolder(const fs::path& target) {
    AtomicFolder folder(target);
    writeSafetensors(folder.path() / kWeightsFile, contents_.weights, kPyTorchFormat, readerOf(weights_));
    if (contents_.part == CheckpointPart::Whole)
        writeSafetensors(folder.path() / kOptimizerFile, contents_.optimizer, contents_.optimizerMetadata,
                         readerOf(optimizer_));
    for (const auto& [name, text] : contents_.texts)
        writeText(folder.path() / name, text);
    WrittenCheckpoint written;
    written.manifestSha256 = writeManifest(folder.path(), contents_.part);
    for (const auto& file : fs::directory_iterator(folder.path()))
        written.bytes += file.file_size();
    folder.replace(); // the same step of the run that this one went on from may be there
    return written;
}

WrittenCheckpoint CheckpointImage::write(const fs::path& folder, const FolderIdentity* parent) {
    const auto release = [this] { // whoever waits is told, also of a failure
        const std::lock_guard lock(mutex_);
        inHand_ = nullptr;
        isSafe_ = true;
        changed_.notify_all();
    };
    try {
        if (parent != nullptr)
            parent->requireUnchanged();
        const WrittenCheckpoint written = writeFolder(folder);
        release();
        return written;
    } catch (...) {
        release();
        throw;
    }
}

std::uint64_t CheckpointImage::bytesToRead() const {
    std::uint64_t bytes = 0;
    for (const Pieces* tensors : {&weights_, &optimizer_})
        for (const std::vector<Piece>& tensor : *tensors)
            for (const Piece& piece : tensor)
                bytes += piece.isRead ? 0 : piece.bytes.size();
    return bytes;
}

void CheckpointImage::copyRest() {
    for (Pieces* tensors : {&weights_, &optimizer_})
        for (std::vector<Piece>& tensor : *tensors)
            for (Piece& piece : tensor)
                if (!piece.isRead && &piece != inHand_)
                    piece.bytes = copyOf(piece.bytes, copies_);
}

bool CheckpointImage::secure() {
    std::unique_lock lock(mutex_);
    const std::uint64_t bytes = bytesToRead();
    if (isSafe_ || bytes == 0)
        return true;
    // Room for the copy, and for the pages of the file that is written from it.
    if (const std::uint64_t available = availableMemory(); available != 0 && available <= 2 * bytes)
        return false;
    try {
        copyRest(); // while write() waits for its next piece, or is busy with one
    } catch (const std::bad_alloc&) {
        return false;
    }
    const Piece* busy = inHand_;
    changed_.wait(lock, [&] { return inHand_ == nullptr || inHand_ != busy; });
    isSafe_ = true;
    return true;
}

void CheckpointImage::waitUntilRead() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return isSafe_ || bytesToRead() == 0; });
}

} // namespace kantai
