// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/RunStore.h"

#include "core/base/Phrase.h"
#include "core/project/stores/RowPaths.h"
#include "core/project/stores/ShownName.h"
#include "core/project/stores/StatementTools.h"

namespace kantai {

namespace {

constexpr const char* kSelectRuns =
    "SELECT run.id, name, state, tokenizer_id, model_config.config, options, preset, folder, total_steps, step, "
    "tokens, "
    "training_seconds, last_loss, held_out_loss, best_held_out_loss, message, started_at, ended_at "
    "FROM run JOIN model_config ON model_config.id = run.model_config_id ";

const std::string& requireOwnFolder(const std::string& folder, std::int64_t runId) {
    return requireRunFolder(folder, runId, numberedRun(runId));
}

bool inProgress(RunState state) {
    return state == RunState::Running || state == RunState::Paused;
}

RunRow runFrom(SQLite::Statement& query) {
    RunRow row;
    row.id = idFrom(query.getColumn(0), "run");
    row.name = query.getColumn(1).getString();
    if (row.name.empty())
        row.name = numberedRun(row.id);
    row.state = runStateFrom(query.getColumn(2).getString());
    row.tokenizerId = query.getColumn(3).getInt64();
    row.configJson = query.getColumn(4).getString();
    row.optionsJson = query.getColumn(5).getString();
    row.preset = query.getColumn(6).getString();
    row.folder = requireOwnFolder(query.getColumn(7).getString(), row.id);
    row.totalSteps = query.getColumn(8).getInt64();
    row.step = query.getColumn(9).getInt64();
    row.tokens = unsignedFrom(query.getColumn(10));
    row.trainingSeconds = realFrom(query.getColumn(11));
    row.lastLoss = realFrom(query.getColumn(12));
    row.heldOutLoss = realFrom(query.getColumn(13));
    row.bestHeldOutLoss = realFrom(query.getColumn(14));
    row.message = query.getColumn(15).getString();
    row.startedAt = query.getColumn(16).getInt64();
    row.endedAt = query.getColumn(17).getInt64();
    return row;
}

} // namespace

std::vector<RunRow> RunStore::all() const {
    return selectAll(connection_, std::string(kSelectRuns) + "ORDER BY run.id", runFrom);
}

RunRow RunStore::one(std::int64_t id) const {
    const auto rows = selectAll(connection_, std::string(kSelectRuns) + "WHERE run.id = ?", runFrom, id);
    requireOne(static_cast<int>(rows.size()), "run", id);
    return rows.front();
}

std::int64_t RunStore::add(const RunRow& row) {
    execute(connection_,
            "INSERT INTO run (name, state, session, model_config_id, options, preset, folder, total_steps, step, "
            "tokens, message, started_at, ended_at) VALUES (?, ?, '', ?, '', '', '', 0, 0, 0, '', ?, 0)",
            row.name, toString(row.state), configId(row.configJson), timeOrNow(row.startedAt));
    RunRow stored = row;
    stored.id = connection_.getLastInsertRowid();
    stored.folder = runFolder(stored.id);
    update(stored);
    return stored.id;
}

std::string RunStore::nextFolder() const {
    SQLite::Statement query(connection_, "SELECT 1 + max((SELECT coalesce(max(seq), 0) FROM sqlite_sequence "
                                         "WHERE name = 'run'), (SELECT coalesce(max(id), 0) FROM run))");
    query.executeStep();
    return runFolder(idFrom(query.getColumn(0), "run"));
}

void RunStore::update(const RunRow& row) {
    SQLite::Statement statement(
        connection_,
        "UPDATE run SET name = ?, state = ?, session = ?, tokenizer_id = NULLIF(?, 0), "
        "model_config_id = ?, options = ?, preset = ?, folder = ?, total_steps = ?, step = ?, tokens = ?, "
        "training_seconds = ?, last_loss = ?, held_out_loss = ?, best_held_out_loss = ?, message = ?, "
        "started_at = ?, ended_at = ? WHERE id = ?");
    const std::string given = row.name == numberedRun(row.id) ? std::string() : row.name;
    SQLite::bind(statement, given, toString(row.state), inProgress(row.state) ? session_ : std::string(),
                 row.tokenizerId, configId(row.configJson), row.optionsJson, row.preset,
                 requireOwnFolder(row.folder, row.id), row.totalSteps, row.step, toStored(row.tokens),
                 row.trainingSeconds, row.lastLoss, row.heldOutLoss, row.bestHeldOutLoss, row.message,
                 timeOrNow(row.startedAt), row.endedAt, row.id);
    requireOne(statement.exec(), "run", row.id);
    forgetUnusedConfigs();
}

void RunStore::remove(std::int64_t id) {
    requireOne(execute(connection_, "DELETE FROM run WHERE id = ?", id), "run", id);
    forgetUnusedConfigs();
}

int RunStore::markInterrupted() {
    return execute(
        connection_, "UPDATE run SET state = ?, session = '', message = ? WHERE state IN (?, ?) AND session <> ?",
        toString(RunState::Interrupted), Phrase::noop("Kantai Studio ended while this run was in progress."),
        toString(RunState::Running), toString(RunState::Paused), session_);
}

void RunStore::truncate(std::int64_t id, std::int64_t lastStepKept) {
    requireOne(execute(connection_, "UPDATE run SET step = min(step, ?) WHERE id = ?", lastStepKept, id), "run", id);
}

std::int64_t RunStore::configId(const std::string& configJson) {
    execute(connection_, "INSERT OR IGNORE INTO model_config (config) VALUES (?)", configJson);
    return selectAll(
               connection_, "SELECT id FROM model_config WHERE config = ?",
               [](SQLite::Statement& query) { return query.getColumn(0).getInt64(); }, configJson)
        .front();
}

void RunStore::forgetUnusedConfigs() {
    execute(connection_, "DELETE FROM model_config WHERE id NOT IN (SELECT model_config_id FROM run)");
}

} // namespace kantai
