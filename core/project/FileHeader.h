// SPDX-License-Identifier: GPL-3.0-or-later
// The first 100 bytes of a .kantai file (https://www.sqlite.org/fileformat2.html#the_database_header), looked at
// before SQLite parses anything. Private to core/project; used by Database when it opens.
#pragma once

#include "core/base/Files.h"

namespace SQLite {
class Database;
}

namespace kantai {

// The bytes are read through the connection's own file: closing a second descriptor would drop the POSIX locks that
// other connections of this process hold on the file. Throws Error(BadInput) that says what the file is instead.
void requireProjectHeader(SQLite::Database& connection, const fs::path& file);

} // namespace kantai
