// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the classifiers, of schema version 3 on. Private to core/project.
#pragma once

namespace SQLite {
class Database;
}

namespace kantai {

void makeClassifierTable(SQLite::Database& connection); // throws SQLite::Exception

} // namespace kantai
