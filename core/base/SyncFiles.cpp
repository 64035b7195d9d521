// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "core/base/FileSystemCalls.h"
#include "core/base/Files.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace kantai {

namespace {

constexpr std::size_t kMostAlone = 16; // files that are synced one by one

class OpenedFile {
public:
    explicit OpenedFile(const fs::path& path) : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
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

void syncFiles(const std::vector<fs::path>& files) {
    if (files.size() > kMostAlone)
        return syncFileSystem(OpenedFile(files.front()).descriptor(), files.front());
    for (const fs::path& file : files)
        syncDescriptor(OpenedFile(file).descriptor(), file);
}

} // namespace kantai
