// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/QueueList.h"

#include "app/cli/Text.h"
#include "core/workflow/queue/RequestJson.h"
#include "core/workflow/queue/Sweep.h"

#include <algorithm>
#include <fmt/format.h>

namespace kantai::cli {

namespace {

std::string lossText(const RunRow* run) {
    return run != nullptr && run->bestHeldOutLoss > 0 ? fmt::format("{:.3f}", run->bestHeldOutLoss)
                                                      : std::string("-");
}

OrderedJson toJson(const QueueRow& entry, const RunRow* run, bool best) {
    OrderedJson json{{"entry", entry.id},        {"name", entry.name}, {"state", toString(entry.state)},
                     {"reason", entry.reason},   {"run", entry.runId}, {"sweep", entry.sweepId},
                     {"sweepName", entry.sweep}, {"best", best}};
    json["bestHeldOutLoss"] = run != nullptr ? run->bestHeldOutLoss : 0;
    return json;
}

} // namespace

void printQueue(const ProjectView& project, Console& console) {
    const auto best = bestOfSweeps(project.queue, project.runs);
    Table table({{"entry", Align::Right},
                 {"name"},
                 {"state"},
                 {"run", Align::Right},
                 {"held out", Align::Right},
                 {"sweep"},
                 {"reason"}});
    for (const QueueRow& entry : project.queue) {
        const auto found = std::ranges::find(project.runs, entry.runId, &RunRow::id);
        const RunRow* run = found != project.runs.end() ? &*found : nullptr;
        const bool isBest = std::ranges::find(best, entry.id) != best.end();
        table.add({std::to_string(entry.id), titleOf(entry), toString(entry.state),
                   run != nullptr ? std::to_string(run->id) : "-", lossText(run),
                   entry.sweep + (isBest ? " (best)" : ""), entry.reason});
        console.object(toJson(entry, run, isBest));
    }
    console.text(project.queue.empty() ? "The queue is empty: kantai queue add PROJECT puts a run into it.\n"
                                       : table.text());
}

} // namespace kantai::cli
