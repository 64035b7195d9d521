// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/schema/RunDetailSchema.h"

#include <SQLiteCpp/Database.h>

namespace kantai {

namespace {

// Changes have the order in which they were made: that of their ids.
constexpr const char* kRunDetailTables = R"sql(
CREATE TABLE run_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    option TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX run_change_run ON run_change (run_id);
CREATE TABLE run_failure (
    run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    diverged INTEGER NOT NULL
) STRICT;
CREATE TABLE run_mark (
    run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    pinned INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;
)sql";

} // namespace

void makeRunDetailTables(SQLite::Database& connection) {
    connection.exec(kRunDetailTables);
}

} // namespace kantai
