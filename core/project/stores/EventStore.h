// SPDX-License-Identifier: GPL-3.0-or-later
// The table event: an append-only history of what the user did. Part of Stores: called inside of a transaction, on
// the thread of its connection.
#pragma once

#include "core/project/stores/Rows.h"

namespace SQLite {
class Database;
}

namespace kantai {

class EventStore {
public:
    explicit EventStore(SQLite::Database& connection) : connection_(connection) {}

    void add(const std::string& kind, const std::string& text);
    std::vector<EventRow> newest(std::size_t count) const; // newest first

private:
    SQLite::Database& connection_;
};

} // namespace kantai
