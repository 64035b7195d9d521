// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/DatabaseFiles.h"

#include "core/base/Descriptor.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace kantai {

namespace {

// https://www.sqlite.org/fileformat.html#the_rollback_journal: a journal begins with these bytes, and ends with them
// when the name of a super-journal stands before them.
constexpr std::array<unsigned char, 8> kJournalMagic = {0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
constexpr off_t kShortestSuperRecord = 16; // the lengths and the magic; SQLite looks for none in a shorter journal

fs::path beside(const fs::path& file, const char* suffix) {
    fs::path path = file;
    path += suffix;
    return path;
}

// Null when there is nothing of that name. A writer may remove its journal at any moment.
std::optional<struct stat> requirePlainCompanion(const fs::path& path) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) {
        if (errno == ENOENT)
            return std::nullopt;
        throw systemError("Cannot read", path, errno);
    }
    if (!S_ISREG(status.st_mode))
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("{} is not a file of its own, but a link or something else.", readablePath(path)),
            Phrase::tr("Kantai Studio does not make such files, so the project was not opened; get it again from "
                       "where it came."));
    return status;
}

bool namesSuperJournal(const fs::path& journal) {
    const Descriptor descriptor(::open(journal.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat status {};
    if (descriptor.number() < 0 || ::fstat(descriptor.number(), &status) != 0) {
        if (errno == ENOENT)
            return false;
        throw systemError("Cannot read", journal, errno);
    }
    if (status.st_size < kShortestSuperRecord)
        return false;
    std::array<unsigned char, kJournalMagic.size()> end{};
    const off_t at = status.st_size - static_cast<off_t>(end.size());
    return ::pread(descriptor.number(), end.data(), end.size(), at) == static_cast<ssize_t>(end.size()) &&
           end == kJournalMagic;
}

} // namespace

void requirePlainDatabase(const fs::path& file) {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(file, error);
    if (!fs::exists(status))
        throw systemError("Cannot open", file, error ? error.value() : ENOENT);
    if (fs::is_symlink(status))
        throw Error(ErrorCode::BadInput, Phrase::tr("{} is a link, not the file of a project.", readablePath(file)),
                    Phrase::tr("Open the project where the link leads to, if you trust it."));
    if (!fs::is_regular_file(status))
        throw Error(ErrorCode::BadInput, Phrase::tr("{} is not a file.", readablePath(file)),
                    Phrase::tr("Choose the folder of a project or its .kantai file."));
    if (::access(file.c_str(), R_OK) != 0)
        throw systemError("Cannot read", file, errno);
}

void requireOwnCompanions(const fs::path& file) {
    const fs::path journal = beside(file, "-journal"), log = beside(file, "-wal");
    if (requirePlainCompanion(journal) && namesSuperJournal(journal))
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The journal {} names another file, which opening the project would remove.",
                               readablePath(journal)),
                    Phrase::tr("Kantai Studio never writes such a journal, so nothing was opened; get the project "
                               "again from where it came."));
    // The memory of a write-ahead log is made anew by the first that opens it. The log itself is another program's
    // work: this one only ever makes an empty one, on its way from a log that was closed back to a rollback journal.
    requirePlainCompanion(beside(file, "-shm"));
    if (const auto status = requirePlainCompanion(log); status && status->st_size > 0)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The write-ahead log {} holds changes that another program made to the project.",
                               readablePath(log)),
                    Phrase::tr("Close the project in that program, or open it there once and close it; it then takes "
                               "its changes into the project file."));
}

} // namespace kantai
