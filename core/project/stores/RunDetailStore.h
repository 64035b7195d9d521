// SPDX-License-Identifier: GPL-3.0-or-later
// The tables run_change and run_mark: what was changed of a run after it began, and what the user marked it with.
// Part of Stores: called inside of a transaction, on the thread of its connection. Throws SQLite::Exception, and
// Error(BadInput) for a run that is not there.
#pragma once

#include "core/project/stores/RunDetailRows.h"

#include <vector>

namespace SQLite {
class Database;
}

namespace kantai {

class RunDetailStore {
public:
    explicit RunDetailStore(SQLite::Database& connection) : connection_(connection) {}

    // Both by run, changes in the order in which they were made; none in a project of an older schema.
    std::vector<RunChangeRow> changes() const;
    std::vector<RunChangeRow> changes(std::int64_t runId) const;
    std::vector<RunMarkRow> marks() const;

    void add(const std::vector<RunChangeRow>& rows); // a time of 0 is now
    // In place of all that the run has.
    void setChanges(std::int64_t runId, const std::vector<RunChangeRow>& rows);
    void setMark(const RunMarkRow& row);

private:
    SQLite::Database& connection_;
};

} // namespace kantai
