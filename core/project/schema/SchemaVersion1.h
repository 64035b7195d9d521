// SPDX-License-Identifier: GPL-3.0-or-later
// Schema version 1, the first released one. Private to core/project; used by Schema. It never changes again: files in
// the world are compared with it letter by letter.
#pragma once

namespace SQLite {
class Database;
}

namespace kantai {

void makeSchemaVersion1(SQLite::Database& connection); // throws SQLite::Exception

} // namespace kantai
