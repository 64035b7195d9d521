// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the sentences that were asked in the Playground, a part of schema version 3. Private to core/project;
// used by Schema. Once version 3 is released it never changes.
#pragma once

namespace SQLite {
class Database;
}

namespace kantai {

void makePlaygroundHistoryTable(SQLite::Database& connection); // throws SQLite::Exception

} // namespace kantai
