// SPDX-License-Identifier: GPL-3.0-or-later
// The tables run_change, run_failure and run_mark: what was changed of a run after it began, why it failed, and what
// the user marked it with. Part of Stores: called inside of a transaction, on the thread of its connection. Throws
// SQLite::Exception, and Error(BadInput) for a run that is not there.
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

    // All by run, changes in the order in which they were made; none in a project of an older schema.
    std::vector<RunChangeRow> changes() const;
    std::vector<RunChangeRow> changes(std::int64_t runId) const;
    std::vector<RunFailureRow> failures() const;
    std::vector<RunMarkRow> marks() const;

    void add(const std::vector<RunChangeRow>& rows); // a time of 0 is now
    // In place of all that the run has.
    void setChanges(std::int64_t runId, const std::vector<RunChangeRow>& rows);
    void setFailure(const RunFailureRow& row);
    void clearFailure(std::int64_t runId); // nothing when it has none
    void setMark(const RunMarkRow& row);

private:
    SQLite::Database& connection_;
};

} // namespace kantai
