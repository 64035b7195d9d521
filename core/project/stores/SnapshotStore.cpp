// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/SnapshotStore.h"

#include "core/project/stores/RowPaths.h"
#include "core/project/stores/StatementTools.h"

namespace kantai {

namespace {

constexpr const char* kSelectSnapshots = "SELECT id, run_id, step, manifest_sha256, bytes, created_at FROM snapshot ";

SnapshotRow snapshotFrom(SQLite::Statement& query) {
    SnapshotRow row;
    row.id = idFrom(query.getColumn(0), "snapshot");
    row.runId = idFrom(query.getColumn(1), "run");
    row.step = query.getColumn(2).getInt64();
    row.folder = snapshotFolder(row.runId, row.step);
    row.manifestSha256 = query.getColumn(3).getString();
    row.bytes = unsignedFrom(query.getColumn(4));
    row.createdAt = query.getColumn(5).getInt64();
    return row;
}

} // namespace

bool SnapshotStore::hasTables() const {
    return connection_.tableExists("snapshot");
}

std::vector<SnapshotRow> SnapshotStore::all() const {
    if (!hasTables())
        return {};
    return selectAll(connection_, std::string(kSelectSnapshots) + "ORDER BY run_id, step", snapshotFrom);
}

std::vector<SnapshotRow> SnapshotStore::ofRun(std::int64_t runId) const {
    if (!hasTables())
        return {};
    return selectAll(connection_, std::string(kSelectSnapshots) + "WHERE run_id = ? ORDER BY step", snapshotFrom,
                     runId);
}

void SnapshotStore::add(const SnapshotRow& row) {
    requireRun(connection_, row.runId);
    execute(connection_,
            "INSERT INTO snapshot (run_id, step, manifest_sha256, bytes, created_at) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (run_id, step) DO UPDATE SET manifest_sha256 = excluded.manifest_sha256, "
            "bytes = excluded.bytes, created_at = excluded.created_at",
            row.runId, row.step, row.manifestSha256, toStored(row.bytes), timeOrNow(row.createdAt));
}

void SnapshotStore::remove(std::int64_t id) {
    requireOne(execute(connection_, "DELETE FROM snapshot WHERE id = ?", id), "snapshot", id);
}

void SnapshotStore::truncate(std::int64_t runId, std::int64_t lastStepKept) {
    execute(connection_, "DELETE FROM snapshot WHERE run_id = ? AND step > ?", runId, lastStepKept);
}

double SnapshotStore::unigramEntropy(std::int64_t runId) const {
    if (!hasTables())
        return 0;
    const auto found = selectAll(
        connection_, "SELECT coalesce(unigram_entropy, 0) FROM run_reference WHERE run_id = ?",
        [](SQLite::Statement& query) { return query.getColumn(0).getDouble(); }, runId);
    return found.empty() ? 0 : found.front();
}

void SnapshotStore::setUnigramEntropy(std::int64_t runId, double nats) {
    requireRun(connection_, runId);
    execute(connection_, "INSERT OR REPLACE INTO run_reference (run_id, unigram_entropy) VALUES (?, ?)", runId, nats);
}

} // namespace kantai
