// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/schema/QueueSchema.h"

#include <SQLiteCpp/Database.h>

namespace kantai {

namespace {

// An entry outlives its run, which the user may delete. sweep_id is 0 for an entry that is part of none.
// AUTOINCREMENT: the number of an entry also numbers its sweep and is never used twice.
constexpr const char* kQueueTable = R"sql(
CREATE TABLE queue_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    request TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    run_id INTEGER REFERENCES run (id) ON DELETE SET NULL,
    sweep_id INTEGER NOT NULL,
    sweep TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX queue_entry_run ON queue_entry (run_id);
)sql";

// The checkpoint whose weights a run began with, in words that stay when that checkpoint and its run are deleted.
constexpr const char* kOriginTable = R"sql(
CREATE TABLE run_origin (
    run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    from_run INTEGER NOT NULL,
    from_name TEXT NOT NULL,
    from_step INTEGER NOT NULL
) STRICT;
)sql";

} // namespace

void makeQueueTable(SQLite::Database& connection) {
    connection.exec(kQueueTable);
    connection.exec(kOriginTable);
}

} // namespace kantai
