// SPDX-License-Identifier: GPL-3.0-or-later
// The tables snapshot and run_reference: the models that are kept for the replay of a run, and what its losses are
// measured against. Part of Stores: called inside of a transaction, on the thread of its connection. A project of an
// older version that is only read has neither table, and none of their rows.
#pragma once

#include "core/project/stores/Rows.h"

namespace SQLite {
class Database;
}

namespace kantai {

class SnapshotStore {
public:
    explicit SnapshotStore(SQLite::Database& connection) : connection_(connection) {}

    std::vector<SnapshotRow> all() const;                     // by run, steps rising
    std::vector<SnapshotRow> ofRun(std::int64_t runId) const; // steps rising
    // row: folder is not read. One of that run and step is replaced. Error(BadInput) for a run that is not there.
    void add(const SnapshotRow& row);
    void remove(std::int64_t id);                                 // Error(BadInput) when there is none
    void truncate(std::int64_t runId, std::int64_t lastStepKept); // keeps those up to and including that step

    // Nats: the unigram entropy of the held-out text of the run; 0 when it is not known.
    double unigramEntropy(std::int64_t runId) const;
    void setUnigramEntropy(std::int64_t runId, double nats);

private:
    bool hasTables() const;

    SQLite::Database& connection_;
};

} // namespace kantai
