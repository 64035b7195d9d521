// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/SqliteErrors.h"
#include "core/base/Phrase.h"

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
    return Error(ErrorCode::BadInput, Phrase::tr("Cannot read or write {}: {}.", readablePath(file), finding),
                 Phrase::tr("Check that the disk is connected and not damaged, then try again."));
}

} // namespace

Error damagedProject(const std::filesystem::path& file, const std::string& finding) {
    return Error(ErrorCode::BadInput,
                 Phrase::tr("The project file {} is damaged: {}.", readablePath(file), readableText(finding)),
                 Remedy::RestoreProject);
}

Error translated(const SQLite::Exception& exception, const std::filesystem::path& file, sqlite3* connection) {
    const std::string name = readablePath(file);
    const std::string finding = readableText(exception.what());
    switch (exception.getErrorCode() & kPrimaryCodeMask) {
    case SQLITE_FULL:
        return Error(ErrorCode::Resources, Phrase::tr("The disk is full: cannot write {}.", name),
                     Phrase::tr("Free some disk space and try again; nothing that was saved before is lost."));
    case SQLITE_NOMEM:
        return Error(ErrorCode::Resources, Phrase::tr("There is not enough memory to use {}.", name),
                     Phrase::tr("Close other programs and try again."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error(ErrorCode::BadInput, Phrase::tr("Another program is using {}.", name),
                     Phrase::tr("Wait until it is done or close it, then try again."));
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
        return damagedProject(file, exception.what());
    case SQLITE_NOTADB:
        return Error(ErrorCode::BadInput, Phrase::tr("{} is not a Kantai Studio project.", name),
                     Phrase::tr("Choose the folder of a project or its .kantai file."));
    case SQLITE_READONLY:
        if (exception.getExtendedErrorCode() == SQLITE_READONLY_DBMOVED)
            return Error(ErrorCode::BadInput, Phrase::tr("{} is no longer where it was opened.", name),
                         Phrase::tr("Move the project's folder back to where it was."));
        return Error(
            ErrorCode::BadInput, Phrase::tr("{} cannot be written to: {}.", name, finding),
            Phrase::tr("Check the permissions, or copy the project's folder to a place that can be written to."));
    case SQLITE_CANTOPEN:
        return Error(ErrorCode::BadInput, Phrase::tr("Cannot open {}: {}.", name, finding),
                     Phrase::tr("Check that it is still there and may be read."));
    case SQLITE_IOERR:
        return ioError(file, connection, finding);
    default:
        return Error(ErrorCode::Internal, Phrase::tr("The project file {} refused a request: {}.", name, finding),
                     Phrase::tr("This is a fault of Kantai Studio; please report it."));
    }
}

} // namespace kantai
