// SPDX-License-Identifier: GPL-3.0-or-later
// The table queue_entry: the training runs that the user has lined up. Part of Stores: called inside of a
// transaction, on the thread of its connection. Throws SQLite::Exception, and Error for rows that cannot be.
#pragma once

#include "core/project/stores/QueueRows.h"

#include <vector>

namespace SQLite {
class Database;
}

namespace kantai {

class QueueStore {
public:
    explicit QueueStore(SQLite::Database& connection) : connection_(connection) {}

    std::vector<QueueRow> all() const;     // in their order; none in a project of an older schema
    QueueRow one(std::int64_t id) const;   // Error(BadInput) when there is none
    std::int64_t add(const QueueRow& row); // at the end, whatever its position says; returns the id
    void update(const QueueRow& row);      // all but its position
    void remove(std::int64_t id);
    void setOrder(const std::vector<std::int64_t>& ids); // of all entries

    // The entry is in progress with that run. In the transaction that makes the run, or sets it going again.
    void begin(std::int64_t id, std::int64_t runId);
    // Entries in progress whose run is not go back to waiting, with their run; returns how many. After
    // RunStore::markInterrupted().
    int markInterrupted();

private:
    SQLite::Database& connection_;
};

} // namespace kantai
