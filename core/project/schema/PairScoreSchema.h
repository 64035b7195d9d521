// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the minimal pairs that runs scored at their evaluations, of schema version 3 on. Private to
// core/project.
#pragma once

namespace SQLite {
class Database;
}

namespace kantai {

void makePairScoreTable(SQLite::Database& connection); // throws SQLite::Exception

} // namespace kantai
