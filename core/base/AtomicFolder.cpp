// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "core/base/FileSystemCalls.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/base/Temporaries.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>

namespace kantai {

namespace {

[[noreturn]] void refuseExisting(const fs::path& target) {
    throw Error(ErrorCode::BadInput, Phrase::tr("{} exists already.", readablePath(target)),
                Phrase::tr("Choose another name or remove it."));
}

// rename() alone would silently replace an empty folder.
void renameToNew(const fs::path& from, const fs::path& target) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) == 0)
        return;
    if (errno == EEXIST)
        refuseExisting(target);
    if (errno != EINVAL && errno != ENOSYS)
        throw systemError("Cannot create", target, errno);
    // Some network file systems know no flags.
    if (fs::exists(fs::symlink_status(target)))
        refuseExisting(target);
    if (::rename(from.c_str(), target.c_str()) != 0)
        throw systemError("Cannot create", target, errno);
}

// Afterwards the older folder has the name `from`.
void exchange(const fs::path& from, const fs::path& target) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0)
        return;
    if (errno != EINVAL && errno != ENOSYS)
        throw systemError("Cannot replace", target, errno);
    // Some network file systems know no flags: there the old folder is renamed first.
    const fs::path aside = temporaryBeside(target);
    if (::rename(target.c_str(), aside.c_str()) != 0)
        throw systemError("Cannot replace", target, errno);
    if (::rename(from.c_str(), target.c_str()) != 0) {
        const int reason = errno;
        ::rename(aside.c_str(), target.c_str());
        throw systemError("Cannot replace", target, reason);
    }
    std::error_code ignored; // a leftover is removed when the parent is opened the next time
    fs::rename(aside, from, ignored);
}

} // namespace

AtomicFolder::AtomicFolder(const fs::path& target)
    : target_(target.has_filename() ? target : target.parent_path()), temporary_(temporaryBeside(target_)) {
    createFolders(parentOf(target_));
    if (::mkdir(temporary_.c_str(), 0777) != 0)
        throw systemError("Cannot create", temporary_, errno);
}

AtomicFolder::~AtomicFolder() {
    if (committed_)
        return;
    std::error_code ignored;
    fs::remove_all(temporary_, ignored);
}

void AtomicFolder::sync() const {
    try {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(temporary_)) {
            if (entry.is_directory() && !entry.is_symlink())
                syncFolder(entry.path());
        }
    } catch (const fs::filesystem_error& error) {
        throw systemError("Cannot read the folder", temporary_, error.code().value());
    }
    syncFolder(temporary_);
}

void AtomicFolder::commit() {
    sync();
    renameToNew(temporary_, target_);
    committed_ = true;
    syncFolder(parentOf(target_));
}

void AtomicFolder::replace() {
    if (!fs::exists(fs::symlink_status(target_))) {
        commit();
        return;
    }
    sync();
    exchange(temporary_, target_);
    syncFolder(parentOf(target_));
    // The temporary name now refers to the old folder, which the destructor removes on a best-effort basis.
}

} // namespace kantai
