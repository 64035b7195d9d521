// SPDX-License-Identifier: GPL-3.0-or-later
// The table checkpoint. Part of Stores: called inside of a transaction, on the thread of its connection. Throws
// SQLite::Exception, and Error for rows that cannot be.
#pragma once

#include "core/project/stores/Rows.h"

namespace SQLite {
class Database;
}

namespace kantai {

class CheckpointStore {
public:
    explicit CheckpointStore(SQLite::Database& connection) : connection_(connection) {}

    std::vector<CheckpointRow> all() const;                     // oldest first
    std::vector<CheckpointRow> ofRun(std::int64_t runId) const; // oldest first
    // best and latest move to this row when set. A folder has one row: adding it again keeps the id, time, note, and
    // every mark already set.
    std::int64_t add(const CheckpointRow& row);
    void update(const CheckpointRow& row);
    void remove(std::int64_t id);

private:
    void takeMarksFromOthers(const CheckpointRow& row); // a run has one best and one latest

    SQLite::Database& connection_;
};

} // namespace kantai
