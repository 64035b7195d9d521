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

constexpr std::size_t kBufferSize = std::size_t(1) << 20;

} // namespace

FileWriter::FileWriter(const fs::path& path) : path_(path) {
    do {
        descriptor_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    } while (descriptor_ < 0 && errno == EINTR);
    if (descriptor_ < 0)
        throw systemError("Cannot create", path, errno);
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
        writeAll(descriptor_, bytes, path_);
    else
        buffer_ += bytes;
    written_ += bytes.size();
}

void FileWriter::flush() {
    writeAll(descriptor_, buffer_, path_);
    buffer_.clear();
}

void FileWriter::close() {
    flush();
    syncDescriptor(descriptor_, path_);
    // After EINTR Linux has closed the descriptor all the same.
    if (::close(std::exchange(descriptor_, -1)) != 0 && errno != EINTR)
        throw systemError("Cannot write", path_, errno);
}

} // namespace kantai
