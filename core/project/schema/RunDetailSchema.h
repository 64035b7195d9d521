// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of what a project keeps of a run beside its row: a part of the third step of the schema. Private to
// core/project.
#pragma once

namespace SQLite {
class Database;
}

namespace kantai {

void makeRunDetailTables(SQLite::Database& connection); // throws SQLite::Exception

} // namespace kantai
