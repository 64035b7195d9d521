// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/schema/PlaygroundHistorySchema.h"

#include <SQLiteCpp/Database.h>

namespace kantai {

// run is a name: the run may have been deleted since. answers is JSON: [["reason", 0.123], ...]. Both are shown in
// the language of the window. AUTOINCREMENT: the newest question has the largest id.
void makePlaygroundHistoryTable(SQLite::Database& connection) {
    connection.exec(R"sql(
CREATE TABLE playground_history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sentence TEXT NOT NULL UNIQUE,
    run TEXT NOT NULL,
    step INTEGER NOT NULL,
    answers TEXT NOT NULL,
    asked_at INTEGER NOT NULL
) STRICT;
)sql");
}

} // namespace kantai
