// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/ProjectLock.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kantai {

namespace {

std::string hostName() {
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0)
        return {};
    return name.data();
}

// Process, computer and time, a line each: whoever reads them words the sentence in the language of its user.
std::string ownDescription() {
    std::tm local{};
    const std::time_t now = std::time(nullptr);
    ::localtime_r(&now, &local);
    return fmt::format("{}\n{}\n{:%Y-%m-%d %H:%M}\n", ::getpid(), hostName(), local);
}

ReadOnlyCause openElsewhere(const std::string& reason) {
    return {reason, Phrase::tr("Nothing was changed; close it there first.")};
}

ReadOnlyCause heldByAnother() {
    return openElsewhere(Phrase::tr("it is open in another Kantai Studio"));
}

ReadOnlyCause heldBy(int descriptor) {
    std::array<char, 512> text{};
    const ssize_t size = ::pread(descriptor, text.data(), text.size(), 0);
    std::string_view rest(text.data(), static_cast<std::size_t>(std::max<ssize_t>(0, size)));
    std::array<std::string, 3> facts;
    for (std::string& fact : facts) {
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos || end == 0) // another version wrote it
            return heldByAnother();
        fact = readableText(rest.substr(0, end));
        rest.remove_prefix(end + 1);
    }
    return openElsewhere(
        Phrase::tr("it is open in another Kantai Studio (process {} on {}, since {})", facts[0], facts[1], facts[2]));
}

ReadOnlyCause notWritable(const std::string& reason) {
    return {reason, Phrase::tr("Nothing was changed; change the permissions, or copy the project's folder to a place "
                               "that can be written to.")};
}

// The previous owner removes the file when it leaves: a lock on a removed file protects nothing.
bool isStillThere(int descriptor, const fs::path& path) {
    struct stat mine = {};
    struct stat current = {};
    return ::fstat(descriptor, &mine) == 0 && ::lstat(path.c_str(), &current) == 0 && mine.st_dev == current.st_dev &&
           mine.st_ino == current.st_ino;
}

ReadOnlyCause notTaken(const fs::path& path, int errnoValue) {
    return notWritable(Phrase::tr("the lock {} cannot be taken ({})", readablePath(path), systemReason(errnoValue)));
}

} // namespace

ProjectLock::ProjectLock(const fs::path& projectFile)
    : path_(projectFile.parent_path() / fmt::format(".{}.lock", projectFile.filename().native())) {
    if (::access(projectFile.c_str(), W_OK) != 0) {
        refusal_ = notWritable(Phrase::tr("the file {} cannot be written to", readablePath(projectFile)));
        return;
    }
    if (::access(path_.parent_path().c_str(), W_OK) != 0) {
        refusal_ = notWritable(Phrase::tr("the folder {} cannot be written to", readablePath(path_.parent_path())));
        return;
    }
    while (!acquire()) {
    }
}

// False when the file was removed between open and lock, and it is worth another try.
bool ProjectLock::acquire() {
    const int descriptor = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor < 0) {
        refusal_ = notTaken(path_, errno); // of another user, for instance
        return true;
    }
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        refusal_ = errno == EWOULDBLOCK ? heldBy(descriptor) : notTaken(path_, errno);
        ::close(descriptor);
        return true;
    }
    if (!isStillThere(descriptor, path_)) {
        ::close(descriptor);
        return false;
    }
    if (!lockFolder()) { // the lock file of the other one was removed
        ::unlink(path_.c_str());
        ::close(descriptor);
        return true;
    }
    const std::string text = ownDescription();
    // The text only serves the message to others: the lock holds without it, on a full disk too.
    if (::ftruncate(descriptor, 0) == 0) [[maybe_unused]]
        const ssize_t written = ::pwrite(descriptor, text.data(), text.size(), 0);
    descriptor_ = descriptor;
    return true;
}

// False, with the reason, when another one holds it. Some network file systems lock no folders: there the lock file
// has to do.
bool ProjectLock::lockFolder() {
    const int folder = ::open(path_.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return true;
    if (::flock(folder, LOCK_EX | LOCK_NB) == 0) {
        folder_ = folder;
        return true;
    }
    const bool isTaken = errno == EWOULDBLOCK;
    ::close(folder);
    if (isTaken)
        refusal_ = heldByAnother();
    return !isTaken;
}

void ProjectLock::release() {
    if (descriptor_ < 0)
        return;
    if (folder_ >= 0) // first: whoever gets the lock file must get the folder
        ::close(folder_);
    folder_ = -1;
    ::unlink(path_.c_str());
    ::close(descriptor_);
    descriptor_ = -1;
}

ProjectLock::~ProjectLock() {
    release();
}

} // namespace kantai
