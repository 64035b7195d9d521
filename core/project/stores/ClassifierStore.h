// SPDX-License-Identifier: GPL-3.0-or-later
// The table classifier: models that were fine-tuned to label texts. Part of Stores: called inside of a transaction,
// on the thread of its connection. A project of an older version that is only read has no such table, and no such
// row.
#pragma once

#include "core/project/stores/ClassifierRow.h"

#include <vector>

namespace SQLite {
class Database;
}

namespace kantai {

class ClassifierStore {
public:
    explicit ClassifierStore(SQLite::Database& connection) : connection_(connection) {}

    std::vector<ClassifierRow> all() const;                // oldest first
    ClassifierRow one(std::int64_t id) const;              // throws Error(BadInput) when there is none
    std::string nextFolder() const;                        // of the row that add() makes next
    std::int64_t add(const ClassifierRow& row);            // row: id and folder are not read; returns the id
    void rename(std::int64_t id, const std::string& name); // throws Error(BadInput) when there is none
    void remove(std::int64_t id);                          // throws Error(BadInput) when there is none

private:
    bool hasTable() const;

    SQLite::Database& connection_;
};

} // namespace kantai
