// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ScratchFolder.h"

#include "core/base/FileErrors.h"
#include "core/base/Temporaries.h"

#include <cerrno>
#include <fcntl.h>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace kantai {

namespace fs = std::filesystem;

namespace {

constexpr const char* kPrefix = "kantai-";

// The descriptor of the folder, locked; -1 when it is no folder of this user or somebody works in it.
int lockedFolder(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    struct stat status {};
    if (descriptor >= 0 && ::fstat(descriptor, &status) == 0 && status.st_uid == ::geteuid() &&
        ::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return descriptor;
    if (descriptor >= 0)
        ::close(descriptor);
    return -1;
}

// The name alone does not say that the process is dead: a container may share the folder, but not its processes.
void removeAbandoned(const fs::path& parent) {
    const std::string prefix = std::string(".") + kPrefix;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(parent, ignored)) {
        const std::string name = entry.path().filename().native();
        if (!name.starts_with(prefix) || !isStaleTemporary(name))
            continue;
        if (const int descriptor = lockedFolder(entry.path()); descriptor >= 0) {
            fs::remove_all(entry.path(), ignored);
            ::close(descriptor);
        }
    }
}

} // namespace

ScratchFolder::ScratchFolder(const std::string& purpose) {
    const fs::path parent = temporaryFolder();
    removeAbandoned(parent);
    path_ = temporaryBeside(parent / (kPrefix + purpose));
    if (::mkdir(path_.c_str(), S_IRWXU) != 0)
        throw systemError("Cannot create", path_, errno);
    descriptor_ = lockedFolder(path_); // without locks, as on some network file systems, the name has to do
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

} // namespace kantai
