// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the queue of training runs, and of the checkpoints that runs began from: a part of the third step of
// the schema. Private to core/project.
#pragma once

namespace SQLite {
class Database;
}

namespace kantai {

void makeQueueTable(SQLite::Database& connection); // throws SQLite::Exception

} // namespace kantai
