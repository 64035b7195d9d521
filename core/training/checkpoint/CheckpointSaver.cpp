// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint/CheckpointSaver.h"
#include "core/base/Checksum.h"
#include "core/base/Memory.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/training/checkpoint/CheckpointFiles.h"

#include <cerrno>
#include <chrono>
#include <exception>
#include <new>
#include <system_error>
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

std::future<WrittenCheckpoint> writeDirectly(const CheckpointContents& contents, const fs::path& folder) {
    std::promise<WrittenCheckpoint> written;
    written.set_value(writeCheckpoint(contents, folder));
    return written.get_future();
}

// Written while the training waits where memory has no room for a copy, or the process none for another thread.
std::future<WrittenCheckpoint> writeFrom(const CheckpointContents& contents, const fs::path& folder,
                                         std::shared_ptr<const FolderIdentity> parent) {
    if (!memoryAllowsCopyOf(contents))
        return writeDirectly(contents, folder);
    try {
        auto image = std::make_unique<CheckpointImage>(contents);
        return std::async(std::launch::async, [image = std::move(image), folder, parent = std::move(parent)] {
            parent->requireUnchanged();
            return image->write(folder);
        });
    } catch (const std::bad_alloc&) {
        return writeDirectly(contents, folder);
    } catch (const std::system_error& error) {
        if (error.code() != std::errc::resource_unavailable_try_again)
            throw;
        return writeDirectly(contents, folder);
    }
}

} // namespace

CheckpointSaver::CheckpointSaver(fs::path folder, Done done)
    : folder_(std::move(folder)), identity_(std::make_shared<FolderIdentity>(folder_)), done_(std::move(done)) {}

// Whatever keeps a checkpoint from being written is a save that failed, and no reason to end the training.
template <class Work>
auto CheckpointSaver::writing(const Work& work) {
    const auto failed = [this](const Error& reason) {
        std::vector<CheckpointFolder> lost = std::exchange(kept_, {});
        try {
            identity_->requireUnchanged(); // a folder that was moved away is the reason behind many others
        } catch (const Error& gone) {
            return SaveFailed(gone, std::move(lost));
        }
        return SaveFailed(reason, std::move(lost));
    };
    try {
        return work();
    } catch (const Error& error) {
        throw failed(error);
    } catch (const std::system_error& error) {
        throw failed(systemError("Cannot write", folder_, error.code().value()));
    } catch (const std::bad_alloc&) {
        throw failed(systemError("Cannot write", folder_, ENOMEM));
    } catch (const std::exception& error) {
        throw failed(Error(ErrorCode::Internal,
                           Phrase::tr("Cannot write a checkpoint in {}: {}.", readablePath(folder_), error.what())));
    }
}

void CheckpointSaver::save(CheckpointFolder checkpoint, const Contents& contents) {
    checkpoint.folder = folder_ / checkpointFolderName(checkpoint.step);
    if (isWriting(checkpoint.step)) { // best, interval and last may fall on one step
        kept_.push_back(checkpoint);
        return;
    }
    wait();
    kept_ = {checkpoint};
    if (wholeStep_ == checkpoint.step) {
        tellAgain(checkpoint);
        return;
    }
    writing_ = writing([&] {
        identity_->requireUnchanged(); // before the work of copying
        return writeFrom(contents(), checkpoint.folder, identity_);
    });
}

void CheckpointSaver::tellAgain(CheckpointFolder checkpoint) {
    wholeStep_ = -1; // when it cannot be read any more it is to be written anew
    writing([&] {
        checkpoint.manifestSha256 = sha256File(checkpoint.folder / kManifestFile);
        for (const auto& file : fs::directory_iterator(checkpoint.folder))
            checkpoint.bytes += file.file_size();
    });
    wholeStep_ = checkpoint.step;
    done_(checkpoint);
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
    const WrittenCheckpoint written = writing([this] { return writing_.get(); });
    std::vector<CheckpointFolder> kept = std::exchange(kept_, {});
    wholeStep_ = kept.front().step;
    for (CheckpointFolder& checkpoint : kept) {
        checkpoint.bytes = written.bytes;
        checkpoint.manifestSha256 = written.manifestSha256;
        done_(checkpoint);
    }
}

} // namespace kantai
