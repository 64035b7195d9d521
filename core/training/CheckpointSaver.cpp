// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/CheckpointSaver.h"

#include "core/base/Checksum.h"
#include "core/base/Memory.h"
#include "core/training/CheckpointFiles.h"

#include <chrono>
#include <exception>
#include <memory>
#include <utility>

namespace kantai {

namespace {

std::uint64_t bytesOf(const CheckpointContents& contents) {
    std::uint64_t bytes = 0;
    for (const auto* tensors : {&contents.weights, &contents.optimizer})
        for (const TensorToWrite& tensor : *tensors)
            bytes += tensor.bytes.size();
    return bytes;
}

// The copy and the pages of the file that is written from it.
bool memoryAllowsCopyOf(const CheckpointContents& contents) {
    const std::uint64_t available = availableMemory();
    return available == 0 || available > 2 * bytesOf(contents);
}

std::future<WrittenCheckpoint> writeFrom(CheckpointContents contents, const fs::path& folder) {
    if (!memoryAllowsCopyOf(contents)) {
        std::promise<WrittenCheckpoint> written;
        written.set_value(writeCheckpoint(contents, folder));
        return written.get_future();
    }
    auto image = std::make_unique<CheckpointImage>(std::move(contents));
    return std::async(std::launch::async, [image = std::move(image), folder] { return image->write(folder); });
}

} // namespace

CheckpointSaver::CheckpointSaver(fs::path folder, Done done) : folder_(std::move(folder)), done_(std::move(done)) {}

void CheckpointSaver::save(CheckpointFolder checkpoint, const Contents& contents) {
    checkpoint.folder = folder_ / checkpointFolderName(checkpoint.step);
    const bool inHand = writing_.valid() && kept_.front().step == checkpoint.step;
    if (!inHand && wholeStep_ != checkpoint.step) {
        wait();
        writing_ = writeFrom(contents(), checkpoint.folder);
        kept_ = {checkpoint};
    } else if (inHand) { // best, interval and last may fall on one step
        kept_.push_back(checkpoint);
    } else {
        checkpoint.manifestSha256 = sha256File(checkpoint.folder / kManifestFile);
        for (const auto& file : fs::directory_iterator(checkpoint.folder))
            checkpoint.bytes += file.file_size();
        done_(checkpoint);
    }
}

void CheckpointSaver::poll() {
    if (writing_.valid() && writing_.wait_for(std::chrono::seconds(0)) == std::future_status::ready)
        settle();
}

void CheckpointSaver::wait() {
    if (writing_.valid())
        settle();
}

void CheckpointSaver::waitQuietly() noexcept {
    try {
        wait();
    } catch (const std::exception&) {
        // The checkpoint is not there, and nothing told of it.
    }
}

void CheckpointSaver::settle() {
    const WrittenCheckpoint written = writing_.get();
    wholeStep_ = kept_.front().step;
    for (CheckpointFolder& checkpoint : kept_) {
        checkpoint.bytes = written.bytes;
        checkpoint.manifestSha256 = written.manifestSha256;
        done_(checkpoint);
    }
}

} // namespace kantai
