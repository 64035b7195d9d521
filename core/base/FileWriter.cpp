// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "core/base/FileSystemCalls.h"
#include "core/base/Files.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace kantai {

namespace {

constexpr std::size_t kBufferSize = std::size_t{1} << 20;

} // namespace

FileWriter::FileWriter(const fs::path& path, std::uint64_t keep, const fs::path& named)
    : named_(named.empty() ? path : named) {
    const int truncate = keep == 0 ? O_TRUNC : 0;
    do {
        descriptor_ = ::open(path.c_str(), O_WRONLY | O_CREAT | truncate | O_CLOEXEC, 0666);
    } while (descriptor_ < 0 && errno == EINTR);
    if (descriptor_ < 0)
        throw systemError("Cannot create", named_, errno);
    if (keep > 0 && (::ftruncate(descriptor_, static_cast<off_t>(keep)) != 0 ||
                     ::lseek(descriptor_, 0, SEEK_END) != static_cast<off_t>(keep))) {
        const int reason = errno;
        ::close(std::exchange(descriptor_, -1));
        throw systemError("Cannot write", named_, reason);
    }
    buffer_.reserve(kBufferSize);
}

FileWriter::~FileWriter() {
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

void FileWriter::write(std::string_view bytes) {
    if (buffer_.size() + bytes.size() > kBufferSize)
        flush();
    if (bytes.size() >= kBufferSize)
        writeAll(descriptor_, bytes, named_);
    else
        buffer_ += bytes;
    written_ += bytes.size();
}

void FileWriter::flush() {
    writeAll(descriptor_, buffer_, named_);
    buffer_.clear();
}

void FileWriter::sync() {
    flush();
    syncDescriptor(descriptor_, named_);
}

void FileWriter::close() {
    sync();
    closeUnsynced();
}

void FileWriter::closeUnsynced() {
    flush();
    // After EINTR Linux has closed the descriptor all the same.
    if (::close(std::exchange(descriptor_, -1)) != 0 && errno != EINTR)
        throw systemError("Cannot write", named_, errno);
}

} // namespace kantai
