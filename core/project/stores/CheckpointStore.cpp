// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/CheckpointStore.h"

#include "core/project/stores/RowPaths.h"
#include "core/project/stores/StatementTools.h"

namespace kantai {

namespace {

constexpr const char* kSelectCheckpoints =
    "SELECT id, run_id, step, folder, manifest_sha256, bytes, loss, held_out_loss, best, latest, pinned, note, "
    "created_at FROM checkpoint ";

CheckpointRow checkpointFrom(SQLite::Statement& query) {
    CheckpointRow row;
    row.id = idFrom(query.getColumn(0), "checkpoint");
    row.runId = query.getColumn(1).getInt64();
    row.step = query.getColumn(2).getInt64();
    row.folder = requireCheckpointFolder(query.getColumn(3).getString(), row.runId, row.step,
                                         "Checkpoint " + std::to_string(row.id));
    row.manifestSha256 = query.getColumn(4).getString();
    row.bytes = unsignedFrom(query.getColumn(5));
    row.loss = realFrom(query.getColumn(6));
    row.heldOutLoss = realFrom(query.getColumn(7));
    row.best = query.getColumn(8).getInt() != 0;
    row.latest = query.getColumn(9).getInt() != 0;
    row.pinned = query.getColumn(10).getInt() != 0;
    row.note = query.getColumn(11).getString();
    row.createdAt = query.getColumn(12).getInt64();
    return row;
}

} // namespace

std::vector<CheckpointRow> CheckpointStore::all() const {
    return selectAll(connection_, std::string(kSelectCheckpoints) + "ORDER BY id", checkpointFrom);
}

std::vector<CheckpointRow> CheckpointStore::ofRun(std::int64_t runId) const {
    return selectAll(connection_, std::string(kSelectCheckpoints) + "WHERE run_id = ? ORDER BY id", checkpointFrom,
                     runId);
}

std::int64_t CheckpointStore::add(const CheckpointRow& row) {
    requireRun(connection_, row.runId);
    requireCheckpointFolder(row.folder, row.runId, row.step, "The checkpoint");
    const auto known =
        selectAll(connection_, std::string(kSelectCheckpoints) + "WHERE folder = ?", checkpointFrom, row.folder);
    CheckpointRow stored = row;
    if (known.empty()) {
        stored.createdAt = timeOrNow(row.createdAt);
        execute(connection_,
                "INSERT INTO checkpoint (run_id, step, folder, manifest_sha256, bytes, best, latest, pinned, note, "
                "created_at) VALUES (?, ?, ?, '', 0, 0, 0, 0, '', 0)",
                row.runId, row.step, row.folder);
        stored.id = connection_.getLastInsertRowid();
    } else {
        const CheckpointRow& before = known.front();
        stored.id = before.id;
        stored.createdAt = before.createdAt;
        stored.best = row.best || before.best;
        stored.latest = row.latest || before.latest;
        stored.pinned = row.pinned || before.pinned;
        if (row.note.empty())
            stored.note = before.note;
    }
    update(stored);
    return stored.id;
}

void CheckpointStore::update(const CheckpointRow& row) {
    requireCheckpointFolder(row.folder, row.runId, row.step, "Checkpoint " + std::to_string(row.id));
    takeMarksFromOthers(row);
    requireOne(execute(connection_,
                       "UPDATE checkpoint SET run_id = ?, step = ?, folder = ?, manifest_sha256 = ?, bytes = ?, "
                       "loss = ?, held_out_loss = ?, best = ?, latest = ?, pinned = ?, note = ?, created_at = ? "
                       "WHERE id = ?",
                       row.runId, row.step, row.folder, row.manifestSha256, toStored(row.bytes), row.loss,
                       row.heldOutLoss, static_cast<int>(row.best), static_cast<int>(row.latest),
                       static_cast<int>(row.pinned), row.note, row.createdAt, row.id),
               "checkpoint", row.id);
}

void CheckpointStore::takeMarksFromOthers(const CheckpointRow& row) {
    if (row.best)
        execute(connection_, "UPDATE checkpoint SET best = 0 WHERE run_id = ? AND id <> ?", row.runId, row.id);
    if (row.latest)
        execute(connection_, "UPDATE checkpoint SET latest = 0 WHERE run_id = ? AND id <> ?", row.runId, row.id);
}

void CheckpointStore::remove(std::int64_t id) {
    requireOne(execute(connection_, "DELETE FROM checkpoint WHERE id = ?", id), "checkpoint", id);
}

} // namespace kantai
