// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PathInside.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <cerrno>
#include <string_view>
#include <sys/stat.h>

namespace kantai {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refusePath(const fs::path& folder, const std::string& relative) {
    throw Error(
        ErrorCode::BadInput,
        Phrase::tr("\"{}\" is not a path inside of the folder {}.", readableText(relative), readablePath(folder)),
        Phrase::tr("The project file was changed by another program; restore it from a backup."));
}

[[noreturn]] void refuseLink(const fs::path& path) {
    throw Error(
        ErrorCode::BadInput,
        Phrase::tr("{} is a link, and links inside of a project are not followed.", readablePath(path)),
        Phrase::tr("Put the files themselves in its place, if you trust where it leads to; nothing was changed."));
}

[[noreturn]] void refuseSpecial(const fs::path& path) {
    throw Error(
        ErrorCode::BadInput,
        Phrase::tr("{} is neither a file nor a folder, but a pipe, a socket or a device.", readablePath(path)),
        Phrase::tr("Remove it, or get the project again from where it came."));
}

// False when there is nothing at path, so that nothing can be below it either.
bool requirePlain(const fs::path& path) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return false;
        throw systemError("Cannot read", path, errno);
    }
    if (S_ISLNK(status.st_mode))
        refuseLink(path);
    if (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode))
        refuseSpecial(path);
    return true;
}

} // namespace

fs::path resolveInside(const fs::path& folder, const std::string& relative) {
    if (relative.find('\0') != std::string::npos)
        refusePath(folder, relative);
    fs::path path = folder;
    bool present = true;
    for (std::string_view rest = relative;;) {
        const std::size_t slash = rest.find('/');
        const std::string_view part = rest.substr(0, slash);
        if (part.empty() || part == "." || part == "..")
            refusePath(folder, relative);
        path /= part;
        present = present && requirePlain(path);
        if (slash == std::string_view::npos)
            return path;
        rest.remove_prefix(slash + 1);
    }
}

bool isPlainFile(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(fs::symlink_status(path, ignored));
}

bool isPlainFolder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(fs::symlink_status(path, ignored));
}

} // namespace kantai
