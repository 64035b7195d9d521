// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/MetricStore.h"
#include "core/base/Phrase.h"

#include "core/project/stores/MetricCodec.h"
#include "core/project/stores/StatementTools.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <span>
#include <string_view>

namespace kantai {

namespace {

std::string_view blobOf(const SQLite::Column& column) {
    return {static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

bool rise(std::int64_t last, const std::vector<MetricRow>& rows) {
    for (const MetricRow& row : rows) {
        if (row.step <= last)
            return false;
        last = row.step;
    }
    return true;
}

void requireRisingSteps(std::int64_t runId, std::int64_t last, const std::vector<MetricRow>& rows) {
    for (const MetricRow& row : rows) {
        if (row.step <= last)
            throw Error(ErrorCode::Internal,
                        Phrase::tr("Run {} was to record step {} after step {}.", runId, row.step, last),
                        Phrase::tr("This is a fault of Kantai Studio; please report it."));
        last = row.step;
    }
}

[[noreturn]] void refuseChunk(std::int64_t runId, std::int64_t chunk) {
    throw Error(ErrorCode::BadInput,
                Phrase::tr("The metrics of run {} are damaged: chunk {} does not hold whole rows.", runId, chunk),
                Remedy::RestoreProject);
}

// 0 for none, and for what no program of ours has written.
std::uint32_t pairCountFrom(const SQLite::Column& column) {
    const std::int64_t count = column.isNull() ? 0 : column.getInt64();
    return count > 0 && count <= std::numeric_limits<std::uint32_t>::max() ? static_cast<std::uint32_t>(count) : 0;
}

EvaluationRow evaluationFrom(SQLite::Statement& query) {
    EvaluationRow row;
    row.step = query.getColumn(0).getInt64();
    row.loss = realFrom(query.getColumn(1));
    row.accuracy = realFrom(query.getColumn(2));
    row.trainingSeconds = realFrom(query.getColumn(3));
    row.maskedTokens = unsignedFrom(query.getColumn(4));
    row.best = query.getColumn(5).getInt() != 0;
    return row;
}

EvaluationRow evaluationWithPairsFrom(SQLite::Statement& query) {
    EvaluationRow row = evaluationFrom(query);
    row.pairsCounted = pairCountFrom(query.getColumn(7));
    row.pairsRight = std::min(pairCountFrom(query.getColumn(6)), row.pairsCounted);
    return row;
}

} // namespace

MetricStore::Chain MetricStore::chain(std::int64_t runId) const {
    const auto rows = selectAll(
        connection_, "SELECT chunks, last_step, checksum FROM metric_chain WHERE run_id = ?",
        [](SQLite::Statement& query) {
            return Chain{query.getColumn(0).getInt64(), query.getColumn(1).getInt64(),
                         query.getColumn(2).getString()};
        },
        runId);
    return rows.empty() ? Chain{} : rows.front();
}

void MetricStore::setChain(std::int64_t runId, const Chain& chain) {
    execute(connection_,
            "INSERT OR REPLACE INTO metric_chain (run_id, chunks, last_step, checksum) VALUES (?, ?, ?, ?)", runId,
            chain.chunks, chain.lastStep, chain.checksum);
}

void MetricStore::append(std::int64_t runId, const std::vector<MetricRow>& rows) {
    requireRun(connection_, runId);
    if (rows.empty())
        return;
    Chain head = chain(runId);
    requireRisingSteps(runId, head.lastStep, rows);
    const std::string bytes = encodeMetrics(rows);
    head.checksum = chainChecksum(head.checksum, runId, head.chunks, bytes);
    head.lastStep = rows.back().step;
    SQLite::Statement insert(connection_, "INSERT INTO metric (run_id, chunk, first_step, last_step, checksum, data) "
                                          "VALUES (?, ?, ?, ?, ?, ?)");
    SQLite::bind(insert, runId, head.chunks, rows.front().step, head.lastStep, head.checksum);
    insert.bindNoCopy(6, bytes.data(), static_cast<int>(bytes.size()));
    insert.exec();
    ++head.chunks;
    setChain(runId, head);
}

std::vector<MetricRow> MetricStore::metrics(std::int64_t runId) const {
    std::vector<MetricRow> rows;
    SQLite::Statement query(connection_, "SELECT chunk, data FROM metric WHERE run_id = ? ORDER BY chunk");
    query.bind(1, runId);
    while (query.executeStep()) {
        if (!decodeMetrics(blobOf(query.getColumn(1)), rows))
            refuseChunk(runId, query.getColumn(0).getInt64());
    }
    return rows;
}

std::vector<MetricRow> MetricStore::sample(std::int64_t runId, std::int64_t places) const {
    const std::int64_t chunks = std::clamp<std::int64_t>(chain(runId).chunks, 0, kMostRows);
    const std::int64_t apart = std::max<std::int64_t>(1, chunks / std::max<std::int64_t>(1, places));
    std::vector<MetricRow> rows;
    SQLite::Statement query(connection_, "SELECT chunk, data FROM metric WHERE run_id = ? AND chunk = ?");
    const auto take = [&](std::int64_t chunk) {
        query.reset();
        SQLite::bind(query, runId, chunk);
        if (query.executeStep() && !decodeMetrics(blobOf(query.getColumn(1)), rows))
            refuseChunk(runId, chunk);
    };
    for (std::int64_t chunk = 0; chunk + 1 < chunks; chunk += apart)
        take(chunk);
    if (chunks > 0)
        take(chunks - 1);
    return rows;
}

void MetricStore::addEvaluation(std::int64_t runId, const EvaluationRow& row) {
    requireRun(connection_, runId);
    execute(connection_,
            "INSERT OR REPLACE INTO evaluation (run_id, step, loss, accuracy, training_seconds, masked_tokens, best, "
            "checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            runId, row.step, row.loss, row.accuracy, row.trainingSeconds, toStored(row.maskedTokens),
            static_cast<int>(row.best), evaluationChecksum(runId, row));
    execute(connection_, "DELETE FROM pair_score WHERE run_id = ? AND step = ?", runId, row.step);
    if (row.pairsCounted > 0)
        execute(connection_, "INSERT INTO pair_score (run_id, step, pairs_right, pairs_counted) VALUES (?, ?, ?, ?)",
                runId, row.step, static_cast<std::int64_t>(row.pairsRight),
                static_cast<std::int64_t>(row.pairsCounted));
}

std::vector<EvaluationRow> MetricStore::evaluations(std::int64_t runId) const {
    const std::string columns = "SELECT step, loss, accuracy, training_seconds, masked_tokens, best, ";
    const std::string rows =
        hasPairScores() ? "pairs_right, pairs_counted FROM evaluation LEFT JOIN pair_score USING (run_id, step)"
                        : "NULL, NULL FROM evaluation";
    return selectAll(connection_, columns + rows + " WHERE run_id = ? ORDER BY step", evaluationWithPairsFrom, runId);
}

bool MetricStore::hasPairScores() const {
    return connection_.tableExists("pair_score");
}

void MetricStore::truncate(std::int64_t runId, std::int64_t lastStepKept) {
    execute(connection_, "DELETE FROM evaluation WHERE run_id = ? AND step > ?", runId, lastStepKept);
    execute(connection_, "DELETE FROM pair_score WHERE run_id = ? AND step > ?", runId, lastStepKept);
    SQLite::Statement query(connection_, "SELECT chunk, data FROM metric WHERE run_id = ? AND last_step > ? "
                                         "ORDER BY chunk LIMIT 1");
    SQLite::bind(query, runId, lastStepKept);
    std::vector<MetricRow> partlyKept;
    if (query.executeStep()) {
        const std::int64_t firstCut = query.getColumn(0).getInt64();
        if (!decodeMetrics(blobOf(query.getColumn(1)), partlyKept))
            refuseChunk(runId, firstCut);
        std::erase_if(partlyKept, [&](const MetricRow& row) { return row.step > lastStepKept; });
        query.reset();
        execute(connection_, "DELETE FROM metric WHERE run_id = ? AND chunk >= ?", runId, firstCut);
    }
    // The head follows what is there, not what its row says: the two differ when the file was damaged or made up, and
    // the rows to come must find a place all the same.
    const Chain head = lastOf(runId);
    if (!rise(head.lastStep, partlyKept))
        refuseChunk(runId, head.chunks);
    setChain(runId, head);
    append(runId, partlyKept);
}

MetricStore::Chain MetricStore::lastOf(std::int64_t runId) const {
    const auto rows = selectAll(
        connection_, "SELECT chunk, last_step, checksum FROM metric WHERE run_id = ? ORDER BY chunk DESC LIMIT 1",
        [&](SQLite::Statement& query) {
            const std::int64_t chunk = query.getColumn(0).getInt64();
            if (chunk < 0 || chunk >= kMostRows)
                refuseChunk(runId, chunk);
            return Chain{chunk + 1, query.getColumn(1).getInt64(), query.getColumn(2).getString()};
        },
        runId);
    return rows.empty() ? Chain{} : rows.front();
}

std::vector<std::string> MetricStore::defects() const {
    std::vector<std::string> found;
    for (const std::int64_t runId :
         selectAll(connection_, "SELECT run_id FROM metric_chain UNION SELECT run_id FROM metric",
                   [](SQLite::Statement& query) { return query.getColumn(0).getInt64(); }))
        chainDefects(runId, found);
    evaluationDefects(found);
    return found;
}

void MetricStore::chainDefects(std::int64_t runId, std::vector<std::string>& defects) const {
    SQLite::Statement query(connection_, "SELECT chunk, first_step, last_step, checksum, data FROM metric "
                                         "WHERE run_id = ? ORDER BY chunk");
    query.bind(1, runId);
    Chain seen;
    while (query.executeStep()) {
        const std::int64_t chunk = query.getColumn(0).getInt64();
        const std::int64_t firstStep = query.getColumn(1).getInt64();
        const std::int64_t lastStep = query.getColumn(2).getInt64();
        const std::string checksum = query.getColumn(3).getString();
        const std::string_view bytes = blobOf(query.getColumn(4));
        std::vector<MetricRow> rows;
        const bool whole = chunk == seen.chunks && chainChecksum(seen.checksum, runId, chunk, bytes) == checksum &&
                           decodeMetrics(bytes, rows) && !rows.empty() && rows.front().step == firstStep &&
                           rows.back().step == lastStep;
        if (!whole)
            defects.push_back(
                Phrase::tr("The metrics of run {} have changed since they were recorded: chunk {}, steps {} to {}.",
                           runId, chunk, firstStep, lastStep));
        // The stored checksum goes on, so that one damaged chunk is told once.
        seen = {chunk < kMostRows ? chunk + 1 : 0, lastStep, checksum};
    }
    const Chain head = chain(runId);
    if (head.chunks != seen.chunks || head.lastStep != seen.lastStep || head.checksum != seen.checksum)
        defects.push_back(Phrase::tr("The metrics of run {} do not end as they were recorded: {} chunks up to step "
                                     "{} are there, {} up to step {} were recorded.",
                                     runId, seen.chunks, seen.lastStep, head.chunks, head.lastStep));
}

void MetricStore::evaluationDefects(std::vector<std::string>& defects) const {
    SQLite::Statement query(connection_,
                            "SELECT step, loss, accuracy, training_seconds, masked_tokens, best, run_id, "
                            "checksum FROM evaluation ORDER BY run_id, step");
    while (query.executeStep()) {
        const EvaluationRow row = evaluationFrom(query);
        const std::int64_t runId = query.getColumn(6).getInt64();
        if (evaluationChecksum(runId, row) != query.getColumn(7).getString())
            defects.push_back(Phrase::tr("The evaluation of run {} at step {} has changed since it was recorded.",
                                         runId, row.step));
    }
}

} // namespace kantai
