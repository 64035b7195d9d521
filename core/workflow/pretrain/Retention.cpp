// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/Retention.h"

#include "core/workflow/pretrain/Teachers.h"

#include <algorithm>

namespace kantai {

std::vector<CheckpointRow> removeSurplusRows(Stores& stores, std::int64_t runId, std::int64_t keepLast) {
    auto rows = stores.checkpoints.ofRun(runId);
    std::erase_if(rows, [](const CheckpointRow& row) { return row.best || row.latest || row.pinned; });
    const auto runs = stores.runs.all();
    const auto queue = stores.queue.all();
    std::erase_if(rows, [&](const CheckpointRow& row) { return studentOf(row.id, runs, queue).has_value(); });
    std::sort(rows.begin(), rows.end(),
              [](const CheckpointRow& a, const CheckpointRow& b) { return a.step > b.step; });
    const auto kept = std::min<std::int64_t>(std::max<std::int64_t>(keepLast, 0), std::ssize(rows));
    rows.erase(rows.begin(), rows.begin() + kept);
    for (const CheckpointRow& row : rows)
        stores.checkpoints.remove(row.id);
    return rows;
}

} // namespace kantai
