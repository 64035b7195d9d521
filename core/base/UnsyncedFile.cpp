// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/UnsyncedFile.h"

#include "core/base/Error.h"
#include "core/base/FileSystemCalls.h"
#include "core/base/Temporaries.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace kantai {

namespace {

constexpr std::size_t kBufferSize = std::size_t{1} << 20;
constexpr std::size_t kMostAlone = 16; // files that are synced one by one

class OpenedFile {
public:
    explicit OpenedFile(const std::filesystem::path& path) : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
        if (descriptor_ < 0)
            throw systemError("Cannot open", path, errno);
    }
    ~OpenedFile() { ::close(descriptor_); }
    OpenedFile(const OpenedFile&) = delete;
    OpenedFile& operator=(const OpenedFile&) = delete;
    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

} // namespace

UnsyncedFile::UnsyncedFile(const std::filesystem::path& path)
    : path_(path), temporary_(temporaryBeside(path)),
      descriptor_(::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
    if (descriptor_ < 0)
        throw systemError("Cannot create", path, errno);
}

UnsyncedFile::~UnsyncedFile() {
    if (descriptor_ >= 0)
        ::close(descriptor_);
    if (!temporary_.empty())
        ::unlink(temporary_.c_str());
}

void UnsyncedFile::write(std::string_view bytes) {
    if (buffer_.size() + bytes.size() > kBufferSize)
        flush();
    if (bytes.size() >= kBufferSize)
        writeAll(descriptor_, bytes, path_);
    else
        buffer_ += bytes;
}

void UnsyncedFile::flush() {
    writeAll(descriptor_, buffer_, path_);
    buffer_.clear();
}

void UnsyncedFile::finish() {
    flush();
    // After EINTR Linux has closed the descriptor all the same.
    if (::close(std::exchange(descriptor_, -1)) != 0 && errno != EINTR)
        throw systemError("Cannot write", path_, errno);
    if (::rename(temporary_.c_str(), path_.c_str()) != 0)
        throw systemError("Cannot create", path_, errno);
    temporary_.clear();
}

void syncFiles(const std::vector<std::filesystem::path>& files) {
    if (files.size() > kMostAlone)
        return syncFileSystem(OpenedFile(files.front()).descriptor(), files.front());
    for (const std::filesystem::path& file : files)
        syncDescriptor(OpenedFile(file).descriptor(), file);
}

} // namespace kantai
