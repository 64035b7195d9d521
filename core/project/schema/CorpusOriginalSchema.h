// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the texts before their cleaning, of schema version 3 on. Private to core/project.
#pragma once

namespace SQLite {
class Database;
}

namespace kantai {

void makeCorpusOriginalTable(SQLite::Database& connection); // throws SQLite::Exception

} // namespace kantai
