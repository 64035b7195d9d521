// SPDX-License-Identifier: GPL-3.0-or-later
// The tables probe and probe_answer: sentences a user pinned and what runs answered over time. Part of Stores:
// called inside of a transaction, on the thread of its connection.
#pragma once

#include "core/project/stores/Rows.h"

namespace SQLite {
class Database;
}

namespace kantai {

class ProbeStore {
public:
    explicit ProbeStore(SQLite::Database& connection) : connection_(connection) {}

    std::vector<ProbeRow> all() const; // oldest first
    std::int64_t add(const std::string& sentence);
    void remove(std::int64_t id); // with its answers

    void addAnswers(const std::vector<ProbeAnswerRow>& rows); // the same place again replaces; Error without the run
    std::vector<ProbeAnswerRow> answers(std::int64_t runId) const; // by step, probe, rank
    void truncate(std::int64_t runId, std::int64_t lastStepKept);

private:
    SQLite::Database& connection_;
};

} // namespace kantai
