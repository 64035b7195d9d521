// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint/CheckpointSaver.h"
#include "core/base/Checksum.h"
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

// On a thread of its own, or on this one where the process may have no other.
std::future<WrittenCheckpoint> writeFrom(const std::shared_ptr<CheckpointImage>& image, const fs::path& folder,
                                         const std::shared_ptr<const FolderIdentity>& parent) {
    try {
        return std::async(std::launch::async, [image, folder, parent] { return image->write(folder, parent.get()); });
    } catch (const std::system_error& error) {
        if (error.code() != std::errc::resource_unavailable_try_again)
            throw;
        std::promise<WrittenCheckpoint> written;
        written.set_value(image->write(folder, parent.get()));
        return written.get_future();
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
        identity_->requireUnchanged(); // before anything is written
        image_ = std::make_shared<CheckpointImage>(contents());
        return writeFrom(image_, checkpoint.folder, identity_);
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

void CheckpointSaver::secure() {
    if (writing_.valid() && !image_->secure())
        image_->waitUntilRead();
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
    const WrittenCheckpoint written = writing([this] {
        const std::shared_ptr<CheckpointImage> image =
            std::move(image_); // its copies are freed, also after a failure
        return writing_.get();
    });
    std::vector<CheckpointFolder> kept = std::exchange(kept_, {});
    wholeStep_ = kept.front().step;
    for (CheckpointFolder& checkpoint : kept) {
        checkpoint.bytes = written.bytes;
        checkpoint.manifestSha256 = written.manifestSha256;
        done_(checkpoint);
    }
}

} // namespace kantai
