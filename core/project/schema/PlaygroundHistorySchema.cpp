// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/schema/PlaygroundHistorySchema.h"

#include <SQLiteCpp/Database.h>

namespace kantai {

// checkpoint and answers are texts to be shown: a checkpoint may have been deleted since. AUTOINCREMENT: the newest
// question has the largest id.
void makePlaygroundHistoryTable(SQLite::Database& connection) {
    connection.exec(R"sql(
CREATE TABLE playground_history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sentence TEXT NOT NULL UNIQUE,
    checkpoint TEXT NOT NULL,
    answers TEXT NOT NULL,
    asked_at INTEGER NOT NULL
) STRICT;
)sql");
}

} // namespace kantai
