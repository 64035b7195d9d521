// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/Stores.h"

namespace kantai {

Stores::Stores(SQLite::Database& connection, const std::string& session)
    : corpus(connection), tokenizers(connection), runs(connection, session), metrics(connection),
      checkpoints(connection), snapshots(connection), probes(connection), events(connection), queue(connection),
      origins(connection), runDetails(connection), playgroundHistory(connection), classifiers(connection) {}

void Stores::truncateRun(std::int64_t runId, std::int64_t lastStepKept) {
    runs.truncate(runId, lastStepKept);
    metrics.truncate(runId, lastStepKept);
    snapshots.truncate(runId, lastStepKept);
    probes.truncate(runId, lastStepKept);
}

} // namespace kantai
