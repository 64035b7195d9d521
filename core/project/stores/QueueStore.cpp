// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/QueueStore.h"

#include "core/project/stores/Rows.h"
#include "core/project/stores/StatementTools.h"

namespace kantai {

namespace {

constexpr const char* kSelectEntries =
    "SELECT id, position, name, request, state, reason, run_id, sweep_id, sweep, created_at FROM queue_entry ";

QueueRow queueFrom(SQLite::Statement& query) {
    QueueRow row;
    row.id = idFrom(query.getColumn(0), "queue entry");
    row.position = query.getColumn(1).getInt64();
    row.name = query.getColumn(2).getString();
    row.requestJson = query.getColumn(3).getString();
    row.state = queueStateFrom(query.getColumn(4).getString());
    row.reason = query.getColumn(5).getString();
    row.runId = query.getColumn(6).getInt64(); // 0 for NULL
    row.sweepId = query.getColumn(7).getInt64();
    row.sweep = query.getColumn(8).getString();
    row.createdAt = query.getColumn(9).getInt64();
    return row;
}

} // namespace

std::vector<QueueRow> QueueStore::all() const {
    if (!connection_.tableExists("queue_entry")) // a project of an older schema that can only be read
        return {};
    return selectAll(connection_, std::string(kSelectEntries) + "ORDER BY position, id", queueFrom);
}

QueueRow QueueStore::one(std::int64_t id) const {
    const auto rows = selectAll(connection_, std::string(kSelectEntries) + "WHERE id = ?", queueFrom, id);
    requireOne(static_cast<int>(rows.size()), "queue entry", id);
    return rows.front();
}

std::int64_t QueueStore::add(const QueueRow& row) {
    execute(connection_,
            "INSERT INTO queue_entry (position, name, request, state, reason, sweep_id, sweep, created_at) "
            "SELECT 1 + coalesce(max(position), 0), '', '', '', '', 0, '', ? FROM queue_entry",
            timeOrNow(row.createdAt));
    QueueRow stored = row;
    stored.id = connection_.getLastInsertRowid();
    update(stored);
    return stored.id;
}

void QueueStore::update(const QueueRow& row) {
    requireOne(execute(connection_,
                       "UPDATE queue_entry SET name = ?, request = ?, state = ?, reason = ?, run_id = NULLIF(?, 0), "
                       "sweep_id = ?, sweep = ? WHERE id = ?",
                       row.name, row.requestJson, toString(row.state), row.reason, row.runId, row.sweepId, row.sweep,
                       row.id),
               "queue entry", row.id);
}

void QueueStore::remove(std::int64_t id) {
    requireOne(execute(connection_, "DELETE FROM queue_entry WHERE id = ?", id), "queue entry", id);
}

void QueueStore::setOrder(const std::vector<std::int64_t>& ids) {
    std::int64_t position = 0;
    for (const std::int64_t id : ids)
        requireOne(execute(connection_, "UPDATE queue_entry SET position = ? WHERE id = ?", ++position, id),
                   "queue entry", id);
}

void QueueStore::begin(std::int64_t id, std::int64_t runId) {
    requireOne(execute(connection_, "UPDATE queue_entry SET state = ?, reason = '', run_id = ? WHERE id = ?",
                       toString(QueueState::Running), runId, id),
               "queue entry", id);
}

int QueueStore::markInterrupted() {
    return execute(connection_,
                   "UPDATE queue_entry SET state = ? WHERE state = ? AND (run_id IS NULL OR run_id NOT IN "
                   "(SELECT id FROM run WHERE state IN (?, ?)))",
                   toString(QueueState::Waiting), toString(QueueState::Running), toString(RunState::Running),
                   toString(RunState::Paused));
}

} // namespace kantai
