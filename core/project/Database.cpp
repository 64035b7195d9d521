// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/Database.h"
#include "core/base/Phrase.h"

#include "core/base/ReadableText.h"
#include "core/project/DatabaseFiles.h"
#include "core/project/FileHeader.h"
#include "core/project/Project.h"

#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>
#include <unistd.h>

namespace kantai {

namespace {

// A reader opens for writing too where the file system lets it: only so can it roll back what a killed writer left
// half done. PRAGMA query_only keeps it from writing anything else.
int openFlags(const fs::path& file, Database::Access access) {
    if (access == Database::Access::Create)
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE;
    const bool mayWrite = ::access(file.c_str(), W_OK) == 0 && ::access(file.parent_path().c_str(), W_OK) == 0;
    return mayWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
}

// Nothing that stands in the file may run code or rewrite the schema, whoever wrote it.
void disarm(SQLite::Database& connection) {
    sqlite3* handle = connection.getHandle();
    struct Setting {
        int option;
        int value;
    };
    for (const Setting setting : {Setting{SQLITE_DBCONFIG_DEFENSIVE, 1}, Setting{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                  Setting{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, Setting{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                  Setting{SQLITE_DBCONFIG_DQS_DDL, 0}, Setting{SQLITE_DBCONFIG_DQS_DML, 0}})
        connection.check(sqlite3_db_config(handle, setting.option, setting.value, nullptr));
}

} // namespace

Database::Database(const fs::path& file, Access access) : file_(file) {
    if (access != Access::Create)
        requirePlainDatabase(file);
    requireOwnCompanions(file);
    try {
        connection_ = std::make_unique<SQLite::Database>(file.native(), openFlags(file, access),
                                                         static_cast<int>(Project::kPatience.count()));
        if (access != Access::Create)
            requireProjectHeader(*connection_, file);
        configure(access);
    } catch (const SQLite::Exception& exception) {
        throw translated(exception, file_, connection_ ? connection_->getHandle() : nullptr);
    }
}

void Database::configure(Access access) const {
    disarm(*connection_);
    connection_->exec("PRAGMA cell_size_check = ON");
    // A file that another program cuts short while it is mapped would end the process with SIGBUS.
    connection_->exec("PRAGMA mmap_size = 0");
    connection_->exec("PRAGMA foreign_keys = ON");
    // EXTRA also syncs the folder after the journal is removed: a checkpoint is removed only after its row, and a
    // power failure must not bring the row back.
    connection_->exec("PRAGMA synchronous = EXTRA");
    if (access == Access::Read) {
        connection_->exec("PRAGMA query_only = ON");
        return;
    }
    const std::string mode = connection_->execAndGet("PRAGMA journal_mode = DELETE").getString();
    if (mode != "delete")
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("The project file {} keeps its changes in a second file that is in use.", readablePath(file_)),
            Phrase::tr("Close the other programs that have it open, then try again."));
}

bool Database::isInTransaction() const {
    return sqlite3_get_autocommit(connection_->getHandle()) == 0;
}

void Database::requireWriting() const {
    if (sqlite3_txn_state(connection_->getHandle(), nullptr) != SQLITE_TXN_WRITE)
        throw Error(ErrorCode::Internal, Phrase::tr("{} was to be changed while it is read.", readablePath(file_)),
                    Phrase::tr("This is a fault of Kantai Studio; please report it."));
}

void Database::setPatience(std::chrono::milliseconds atMost) const {
    guarded([&] { connection_->setBusyTimeout(static_cast<int>(atMost.count())); });
}

int Database::schemaVersion() const {
    return read([this] { return connection_->execAndGet("PRAGMA user_version").getInt(); });
}

void Database::requireWhole() const {
    const std::string finding = read([this] { return connection_->execAndGet("PRAGMA quick_check(1)").getString(); });
    if (finding != "ok")
        throw damagedProject(file_, finding);
}

} // namespace kantai
