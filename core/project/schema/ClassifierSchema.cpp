// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/schema/ClassifierSchema.h"

#include <SQLiteCpp/Database.h>

namespace kantai {

namespace {

// The checkpoint that it was made from is named by words that stay when that is deleted. AUTOINCREMENT: the folder is
// named after the number, which is never used twice.
constexpr const char* kClassifierTable = R"sql(
CREATE TABLE classifier (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    from_run INTEGER NOT NULL,
    from_name TEXT NOT NULL,
    from_step INTEGER NOT NULL,
    labels INTEGER NOT NULL,
    texts INTEGER NOT NULL,
    accuracy REAL NOT NULL,
    macro_f1 REAL NOT NULL,
    majority_accuracy REAL NOT NULL,
    manifest_sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
)sql";

} // namespace

void makeClassifierTable(SQLite::Database& connection) {
    connection.exec(kClassifierTable);
}

} // namespace kantai
