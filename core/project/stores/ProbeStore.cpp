// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/ProbeStore.h"

#include "core/project/stores/StatementTools.h"

namespace kantai {

std::vector<ProbeRow> ProbeStore::all() const {
    return selectAll(connection_, "SELECT id, sentence, created_at FROM probe ORDER BY id",
                     [](SQLite::Statement& query) {
                         return ProbeRow{query.getColumn(0).getInt64(), query.getColumn(1).getString(),
                                         query.getColumn(2).getInt64()};
                     });
}

std::int64_t ProbeStore::add(const std::string& sentence) {
    execute(connection_, "INSERT INTO probe (sentence, created_at) VALUES (?, ?)", sentence, timeOrNow(0));
    return connection_.getLastInsertRowid();
}

void ProbeStore::remove(std::int64_t id) {
    requireOne(execute(connection_, "DELETE FROM probe WHERE id = ?", id), "probe", id);
}

void ProbeStore::addAnswers(const std::vector<ProbeAnswerRow>& rows) {
    SQLite::Statement insert(connection_, "INSERT OR REPLACE INTO probe_answer (run_id, step, probe_id, rank, token, "
                                          "probability) SELECT ?, ?, id, ?, ?, ? FROM probe WHERE id = ?");
    for (const ProbeAnswerRow& row : rows) {
        requireRun(connection_, row.runId);
        SQLite::bind(insert, row.runId, row.step, row.rank, row.token, row.probability, row.probeId);
        // A probe may be removed while a training that began with it goes on: its answers are then of no use.
        insert.exec();
        insert.reset();
    }
}

std::vector<ProbeAnswerRow> ProbeStore::answers(std::int64_t runId) const {
    return selectAll(
        connection_,
        "SELECT probe_id, run_id, step, rank, token, probability FROM probe_answer WHERE run_id = ? "
        "ORDER BY step, probe_id, rank",
        [](SQLite::Statement& query) {
            return ProbeAnswerRow{query.getColumn(0).getInt64(),  query.getColumn(1).getInt64(),
                                  query.getColumn(2).getInt64(),  query.getColumn(3).getInt(),
                                  query.getColumn(4).getString(), realFrom(query.getColumn(5))};
        },
        runId);
}

void ProbeStore::truncate(std::int64_t runId, std::int64_t lastStepKept) {
    execute(connection_, "DELETE FROM probe_answer WHERE run_id = ? AND step > ?", runId, lastStepKept);
}

} // namespace kantai
