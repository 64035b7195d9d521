// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/schema/SnapshotSchema.h"

#include <SQLiteCpp/Database.h>

namespace kantai {

namespace {

// The folder of a snapshot is made of its run and its step (RowPaths.h), so that no row can name another.
// run_reference holds what the losses of a run are measured against.
constexpr const char* kSnapshotTables = R"sql(
CREATE TABLE snapshot (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    manifest_sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (run_id, step)
) STRICT;
CREATE TABLE run_reference (
    run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    unigram_entropy REAL
) STRICT;
)sql";

} // namespace

void makeSnapshotTable(SQLite::Database& connection) {
    connection.exec(kSnapshotTables);
}

} // namespace kantai
