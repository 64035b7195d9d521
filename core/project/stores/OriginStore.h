// SPDX-License-Identifier: GPL-3.0-or-later
// The table run_origin: the checkpoint whose weights a run began with, or the folder that it was imported from
// (from_run is 0). Part of Stores: called inside of a transaction, on the thread of its connection. Throws
// SQLite::Exception.
#pragma once

#include "core/project/stores/QueueRows.h"

#include <vector>

namespace SQLite {
class Database;
}

namespace kantai {

class OriginStore {
public:
    explicit OriginStore(SQLite::Database& connection) : connection_(connection) {}

    std::vector<OriginRow> all() const; // by run; none in a project of an older schema
    void add(const OriginRow& row);     // of a run that has none

private:
    SQLite::Database& connection_;
};

} // namespace kantai
