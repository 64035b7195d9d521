// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/FileReader.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kantai {

FileReader::FileReader(const std::filesystem::path& path) : path_(path) {
    do {
        descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    } while (descriptor_ < 0 && errno == EINTR);
    if (descriptor_ < 0)
        throw systemError("Cannot open", path, errno);
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0) {
        const int error = errno;
        ::close(descriptor_);
        throw systemError("Cannot read", path, error);
    }
    if (S_ISDIR(status.st_mode)) {
        ::close(descriptor_);
        throw Error(ErrorCode::BadInput, Phrase::tr("{} is a folder, not a file.", readablePath(path)),
                    Phrase::tr("Choose a file."));
    }
    size_ = static_cast<std::uint64_t>(status.st_size);
}

FileReader::~FileReader() {
    ::close(descriptor_);
}

std::size_t FileReader::read(char* buffer, std::size_t size) {
    std::size_t done = 0;
    while (done < size) {
        const ssize_t got = ::read(descriptor_, buffer + done, size - done);
        if (got == 0)
            break;
        if (got < 0) {
            if (errno == EINTR)
                continue;
            throw systemError("Cannot read", path_, errno);
        }
        done += static_cast<std::size_t>(got);
    }
    return done;
}

void FileReader::seek(std::uint64_t position) {
    if (::lseek(descriptor_, static_cast<off_t>(position), SEEK_SET) < 0)
        throw systemError("Cannot read", path_, errno);
}

} // namespace kantai
