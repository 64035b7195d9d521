// SPDX-License-Identifier: GPL-3.0-or-later
// The tables metric, metric_chain, evaluation and pair_score: what a training measured, in chunks whose checksums are
// chained, so that ten million rows are read in seconds and a changed, missing or exchanged one is noticed. Part of
// Stores: called inside of a transaction, on the thread of its connection.
#pragma once

#include "core/project/stores/Rows.h"

namespace SQLite {
class Database;
}

namespace kantai {

class MetricStore {
public:
    explicit MetricStore(SQLite::Database& connection) : connection_(connection) {}

    // One chunk, its checksum chained to the last. rows: steps strictly increasing and after the last one stored;
    // otherwise Error(Internal) that names the step. Error(BadInput) for a run that is not there, as addEvaluation().
    void append(std::int64_t runId, const std::vector<MetricRow>& rows);
    std::vector<MetricRow> metrics(std::int64_t runId) const; // Error(BadInput) when a chunk is no whole rows

    // Some of the rows, spread evenly over the run, the first and the last chunk among them: of about so many places,
    // so that the longest run costs no more than a short one.
    std::vector<MetricRow> sample(std::int64_t runId, std::int64_t places) const;

    void addEvaluation(std::int64_t runId, const EvaluationRow& row); // a second one at a step replaces the first
    std::vector<EvaluationRow> evaluations(std::int64_t runId) const; // by step

    void truncate(std::int64_t runId, std::int64_t lastStepKept); // keeps rows up to and including that step

    // One sentence a changed chunk or evaluation, for all runs.
    std::vector<std::string> defects() const;

private:
    struct Chain {
        std::int64_t chunks = 0;
        std::int64_t lastStep = -1;
        std::string checksum;
    };
    Chain chain(std::int64_t runId) const;
    Chain lastOf(std::int64_t runId) const; // as the newest chunk ends
    void setChain(std::int64_t runId, const Chain& chain);
    void chainDefects(std::int64_t runId, std::vector<std::string>& defects) const;
    void evaluationDefects(std::vector<std::string>& defects) const;
    bool hasPairScores() const; // a project of an older version that is only read has no such table

    SQLite::Database& connection_;
};

} // namespace kantai
