// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/FolderIdentity.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kantai {

namespace {

bool isSame(const struct statx& one, const struct statx& other) {
    if (one.stx_ino != other.stx_ino)
        return false;
    if (one.stx_dev_major == other.stx_dev_major && one.stx_dev_minor == other.stx_dev_minor)
        return true;
    // A disk that was disconnected may come back under another device number.
    return (one.stx_mask & other.stx_mask & STATX_BTIME) != 0 && one.stx_btime.tv_sec == other.stx_btime.tv_sec &&
           one.stx_btime.tv_nsec == other.stx_btime.tv_nsec;
}

} // namespace

FolderIdentity::FolderIdentity(const fs::path& folder)
    : folder_(folder), descriptor_(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {
    if (descriptor_ < 0)
        throw systemError("Cannot open", folder, errno);
}

FolderIdentity::~FolderIdentity() {
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

void FolderIdentity::requireUnchanged() const {
    constexpr unsigned kWanted = STATX_INO | STATX_BTIME;
    struct statx then {};
    struct statx now {};
    if (::statx(descriptor_, "", AT_EMPTY_PATH, kWanted, &then) != 0)
        throw systemError("Cannot open", folder_, errno);
    if (::statx(AT_FDCWD, folder_.c_str(), 0, kWanted, &now) != 0) {
        if (errno != ENOENT && errno != ENOTDIR)
            throw systemError("Cannot open", folder_, errno);
        throw Error(ErrorCode::BadInput, Phrase::tr("The folder {} is gone.", readablePath(folder_)),
                    Phrase::tr("Move it back to where it was, or connect its disk again."));
    }
    if (!isSame(then, now))
        throw Error(ErrorCode::BadInput, Phrase::tr("A different folder is now at {}.", readablePath(folder_)),
                    Phrase::tr("Move the original folder back to its place."));
}

} // namespace kantai
