// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/schema/PairScoreSchema.h"

#include <SQLiteCpp/Database.h>

namespace kantai {

namespace {

constexpr const char* kPairScoreTable = R"sql(
CREATE TABLE pair_score (
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    pairs_right INTEGER NOT NULL,
    pairs_counted INTEGER NOT NULL,
    PRIMARY KEY (run_id, step)
) STRICT, WITHOUT ROWID;
)sql";

} // namespace

void makePairScoreTable(SQLite::Database& connection) {
    connection.exec(kPairScoreTable);
}

} // namespace kantai
