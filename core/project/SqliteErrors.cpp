// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/SqliteErrors.h"

#include "core/base/ReadableText.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace kantai {

namespace {

constexpr int kPrimaryCodeMask = 0xff; // https://www.sqlite.org/rescode.html: the low byte is the primary code

Error ioError(const std::filesystem::path& file, sqlite3* connection, const std::string& finding) {
    const int cause = connection == nullptr ? 0 : sqlite3_system_errno(connection);
    if (cause != 0)
        return systemError("Cannot read or write", file, cause);
    return Error(ErrorCode::BadInput, "Cannot read or write " + readablePath(file) + ": " + finding + ".",
                 "Check that the disk is connected and whole, then try again.");
}

} // namespace

Error damagedProject(const std::filesystem::path& file, const std::string& finding) {
    return Error(ErrorCode::BadInput,
                 "The project file " + readablePath(file) + " is damaged: " + readableText(finding) + ".",
                 "`kantai verify` lists what is wrong; copy the .kantai file back from a backup. The corpus, "
                 "tokenizers and checkpoints beside it are files of their own and are not touched.");
}

Error translated(const SQLite::Exception& exception, const std::filesystem::path& file, sqlite3* connection) {
    const std::string name = readablePath(file);
    const std::string finding = readableText(exception.what());
    switch (exception.getErrorCode() & kPrimaryCodeMask) {
    case SQLITE_FULL:
        return Error(ErrorCode::Resources, "The disk is full: cannot write " + name + ".",
                     "Free some disk space and try again; nothing that was saved before is lost.");
    case SQLITE_NOMEM:
        return Error(ErrorCode::Resources, "There is not enough memory to use " + name + ".",
                     "Close other programs and try again.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error(ErrorCode::BadInput, "Another program is writing " + name + ".",
                     "Wait until it is done or close it, then try again.");
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
        return damagedProject(file, exception.what());
    case SQLITE_NOTADB:
        return Error(ErrorCode::BadInput, name + " is not a Kantai Studio project.",
                     "Choose the folder of a project or its .kantai file.");
    case SQLITE_READONLY:
        return Error(ErrorCode::BadInput, name + " cannot be written to: " + finding + ".",
                     "Check the permissions, or copy the project's folder to a place that can be written to.");
    case SQLITE_CANTOPEN:
        return Error(ErrorCode::BadInput, "Cannot open " + name + ": " + finding + ".",
                     "Check that it is still there and may be read.");
    case SQLITE_IOERR:
        return ioError(file, connection, finding);
    default:
        return Error(ErrorCode::Internal, "The project file " + name + " refused a request: " + finding + ".",
                     "This is a fault of Kantai Studio; please report it.");
    }
}

} // namespace kantai
