// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/schema/Migrations.h"

#include "core/project/DatabaseFiles.h"
#include "core/project/Project.h"

#include <SQLiteCpp/Backup.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace kantai {

namespace {

int userVersion(SQLite::Database& connection) {
    return connection.execAndGet("PRAGMA user_version").getInt();
}

void takeSteps(SQLite::Database& connection, std::span<const SchemaStep> steps, int from) {
    for (const SchemaStep step : steps.subspan(static_cast<std::size_t>(from)))
        step(connection);
    connection.exec("PRAGMA user_version = " + std::to_string(steps.size()));
}

// An earlier backup is never overwritten: it may be the only whole copy.
fs::path freeBackupName(const fs::path& file, int version) {
    const std::string stem = file.stem().native();
    for (int number = 1;; ++number) {
        fs::path candidate = file.parent_path() / fmt::format("{}.schema-{}-{}.kantai-backup", stem, version, number);
        if (!fs::exists(fs::symlink_status(candidate)))
            return candidate;
    }
}

// Written under a hidden name first: a backup that a kill cut short must not look like one.
void backUp(const Database& database, int version) {
    const fs::path target = freeBackupName(database.file(), version);
    const fs::path partial = target.parent_path() / fmt::format(".{}.part", target.filename().native());
    std::error_code error;
    fs::remove(partial, error);
    requireOwnCompanions(partial);
    try {
        SQLite::Database copy(partial.native(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup backup(copy, database.connection());
        // SQLiteCpp reports a busy or locked source as a value, not as an exception.
        const int outcome = backup.executeStep();
        if (outcome != SQLITE_DONE)
            throw SQLite::Exception("The backup could not be finished", outcome);
    } catch (const SQLite::Exception& exception) {
        const Error reason = translated(exception, partial, nullptr);
        fs::remove(partial, error);
        throw reason;
    }
    fs::rename(partial, target, error);
    if (error)
        throw systemError("Cannot write the backup", target, error.value());
    syncFolder(target.parent_path());
}

} // namespace

void migrate(const Database& database, std::span<const SchemaStep> steps) {
    const int before = database.schemaVersion();
    if (before < 0 || static_cast<std::size_t>(before) >= steps.size())
        return;
    requireOwnSchema(database, steps);
    backUp(database, before);
    database.write([&] {
        // Another thread with the same handle may have been first.
        const int from = userVersion(database.connection());
        if (static_cast<std::size_t>(from) < steps.size())
            takeSteps(database.connection(), steps, from);
    });
}

void createSchema(const Database& database) {
    database.write([&] {
        database.connection().exec("PRAGMA application_id = " + std::to_string(kApplicationId));
        takeSteps(database.connection(), schemaSteps(), 0);
    });
}

} // namespace kantai
