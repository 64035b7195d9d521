// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/OriginStore.h"

#include "core/project/stores/StatementTools.h"

namespace kantai {

std::vector<OriginRow> OriginStore::all() const {
    if (!connection_.tableExists("run_origin")) // a project of an older schema that can only be read
        return {};
    return selectAll(connection_, "SELECT run_id, from_run, from_name, from_step FROM run_origin ORDER BY run_id",
                     [](SQLite::Statement& query) {
                         return OriginRow{query.getColumn(0).getInt64(), query.getColumn(1).getInt64(),
                                          query.getColumn(2).getString(), query.getColumn(3).getInt64()};
                     });
}

void OriginStore::add(const OriginRow& row) {
    execute(connection_, "INSERT INTO run_origin (run_id, from_run, from_name, from_step) VALUES (?, ?, ?, ?)",
            row.runId, row.fromRun, row.fromName, row.fromStep);
}

} // namespace kantai
