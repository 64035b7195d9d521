// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/RunDetailStore.h"

#include "core/project/stores/StatementTools.h"

namespace kantai {

namespace {

constexpr const char* kSelectChanges = "SELECT run_id, step, option, before, after, changed_at FROM run_change ";

RunChangeRow changeFrom(SQLite::Statement& query) {
    return {query.getColumn(0).getInt64(),  query.getColumn(1).getInt64(),  query.getColumn(2).getString(),
            query.getColumn(3).getString(), query.getColumn(4).getString(), query.getColumn(5).getInt64()};
}

} // namespace

std::vector<RunChangeRow> RunDetailStore::changes() const {
    if (!connection_.tableExists("run_change")) // a project of an older schema that can only be read
        return {};
    return selectAll(connection_, std::string(kSelectChanges) + "ORDER BY run_id, id", changeFrom);
}

std::vector<RunChangeRow> RunDetailStore::changes(std::int64_t runId) const {
    if (!connection_.tableExists("run_change"))
        return {};
    return selectAll(connection_, std::string(kSelectChanges) + "WHERE run_id = ? ORDER BY id", changeFrom, runId);
}

std::vector<RunFailureRow> RunDetailStore::failures() const {
    if (!connection_.tableExists("run_failure"))
        return {};
    return selectAll(connection_, "SELECT run_id, diverged FROM run_failure ORDER BY run_id",
                     [](SQLite::Statement& query) {
                         return RunFailureRow{query.getColumn(0).getInt64(), query.getColumn(1).getInt() != 0};
                     });
}

std::vector<RunMarkRow> RunDetailStore::marks() const {
    if (!connection_.tableExists("run_mark"))
        return {};
    return selectAll(connection_, "SELECT run_id, pinned, note FROM run_mark ORDER BY run_id",
                     [](SQLite::Statement& query) {
                         return RunMarkRow{query.getColumn(0).getInt64(), query.getColumn(1).getInt() != 0,
                                           query.getColumn(2).getString()};
                     });
}

void RunDetailStore::add(const std::vector<RunChangeRow>& rows) {
    for (const RunChangeRow& row : rows) {
        requireRun(connection_, row.runId);
        execute(connection_,
                "INSERT INTO run_change (run_id, step, option, before, after, changed_at) VALUES (?, ?, ?, ?, ?, ?)",
                row.runId, row.step, row.option, row.before, row.after, timeOrNow(row.changedAt));
    }
}

void RunDetailStore::setChanges(std::int64_t runId, const std::vector<RunChangeRow>& rows) {
    execute(connection_, "DELETE FROM run_change WHERE run_id = ?", runId);
    add(rows);
}

void RunDetailStore::setFailure(const RunFailureRow& row) {
    requireRun(connection_, row.runId);
    execute(connection_, "INSERT OR REPLACE INTO run_failure (run_id, diverged) VALUES (?, ?)", row.runId,
            static_cast<int>(row.diverged));
}

void RunDetailStore::clearFailure(std::int64_t runId) {
    execute(connection_, "DELETE FROM run_failure WHERE run_id = ?", runId);
}

void RunDetailStore::setMark(const RunMarkRow& row) {
    requireRun(connection_, row.runId);
    execute(connection_, "INSERT OR REPLACE INTO run_mark (run_id, pinned, note) VALUES (?, ?, ?)", row.runId,
            static_cast<int>(row.pinned), row.note);
}

} // namespace kantai
