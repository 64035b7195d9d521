// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the replay of runs, of schema version 3 on. Private to core/project.
#pragma once

namespace SQLite {
class Database;
}

namespace kantai {

void makeSnapshotTable(SQLite::Database& connection); // throws SQLite::Exception

} // namespace kantai
