// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/FileSystemCalls.h"

#include "core/base/Error.h"

#include <cerrno>
#include <unistd.h>

namespace kantai {

namespace {

void syncBy(int (*sync)(int), int descriptor, const std::filesystem::path& path) {
    int result = 0;
    do {
        result = sync(descriptor);
    } while (result != 0 && errno == EINTR);
    if (result != 0 && errno != EINVAL && errno != ENOTSUP)
        throw systemError("Cannot write to the disk under", path, errno);
}

} // namespace

void writeAll(int descriptor, std::string_view bytes, const std::filesystem::path& path) {
    while (!bytes.empty()) {
        const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
        if (put < 0) {
            if (errno == EINTR)
                continue;
            throw systemError("Cannot write", path, errno);
        }
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
}

void syncDescriptor(int descriptor, const std::filesystem::path& path) {
    syncBy(::fsync, descriptor, path);
}

void syncFileSystem(int descriptor, const std::filesystem::path& path) {
    syncBy(::syncfs, descriptor, path);
}

std::filesystem::path parentOf(const std::filesystem::path& path) {
    const std::filesystem::path parent = path.parent_path();
    return parent.empty() ? std::filesystem::path(".") : parent;
}

} // namespace kantai
