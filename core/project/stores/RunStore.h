// SPDX-License-Identifier: GPL-3.0-or-later
// The tables run and model_config. Part of Stores: called inside of a transaction, on the thread of its connection.
// Throws SQLite::Exception, and Error for rows that cannot be.
#pragma once

#include "core/project/stores/Rows.h"

namespace SQLite {
class Database;
}

namespace kantai {

class RunStore {
public:
    // session: names this opening of the project; runs in progress carry it.
    RunStore(SQLite::Database& connection, std::string session)
        : connection_(connection), session_(std::move(session)) {}

    std::vector<RunRow> all() const;   // oldest first
    RunRow one(std::int64_t id) const; // Error(BadInput) when there is none
    // Gives the run its folder, which is named by its id. A row without a name is read as "Run <id>".
    std::int64_t add(const RunRow& row);
    std::string nextFolder() const; // that add() will give, if it is the next to add one
    void update(const RunRow& row);
    void remove(std::int64_t id); // with its metrics, evaluations, checkpoint rows and probe answers
    // Runs left Running or Paused by a process that no longer lives become Interrupted; returns how many. Those of
    // this opening of the project are left alone, on whichever thread they are.
    int markInterrupted();
    void truncate(std::int64_t id, std::int64_t lastStepKept);

private:
    std::int64_t configId(const std::string& configJson);
    void forgetUnusedConfigs();

    SQLite::Database& connection_;
    std::string session_;
};

} // namespace kantai
