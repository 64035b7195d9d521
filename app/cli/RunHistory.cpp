// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RunHistory.h"
#include "app/cli/Text.h"
#include "core/base/Files.h"
#include "core/tokenizer/ByteAlphabet.h"
#include "core/workflow/NumberText.h"
#include "core/workflow/pretrain/RunChanges.h"
#include "core/workflow/replay/Landmarks.h"
#include "core/workflow/replay/Snapshots.h"

#include <fmt/format.h>

namespace kantai::cli {

namespace {

std::string nameOf(Landmark::Kind kind) {
    switch (kind) {
    case Landmark::Kind::BelowUniformGuess:
        return "belowUniformGuess";
    case Landmark::Kind::BelowUnigramEntropy:
        return "belowUnigramEntropy";
    case Landmark::Kind::AnswerLeads:
        return "answerLeads";
    case Landmark::Kind::LargestDrop:
        return "largestDrop";
    case Landmark::Kind::BestHeldOut:
        break;
    }
    return "bestHeldOut";
}

std::string sentenceOf(const Landmark& mark) {
    switch (mark.kind) {
    case Landmark::Kind::BelowUniformGuess:
        return fmt::format("the held-out loss is below {:.2f}, that of a uniform guess", mark.value);
    case Landmark::Kind::BelowUnigramEntropy:
        return fmt::format("the held-out loss is below the unigram entropy {:.2f}: the model uses context",
                           mark.value);
    case Landmark::Kind::AnswerLeads:
        return fmt::format("\"{}\" leads for the first time (probe {})",
                           fromPrintable(mark.token).value_or(mark.token), mark.probeId);
    case Landmark::Kind::LargestDrop:
        return fmt::format("the largest drop of the held-out loss, by {:.3f}", mark.value);
    case Landmark::Kind::BestHeldOut:
        break;
    }
    return fmt::format("the lowest held-out loss, {:.3f}", mark.value);
}

OrderedJson toJson(const HistoryModel& model, std::uint64_t bytes) {
    return {{"kind", model.checkpoint ? "checkpoint" : "snapshot"},
            {"step", model.step},
            {"folder", model.folder},
            {"bytes", bytes}};
}

OrderedJson toJson(const ToldChange& change) {
    OrderedJson json{{"kind", "change"}, {"step", change.step}, {"at", change.changedAt}};
    if (change.learningRate)
        json["learningRate"] = {{"before", change.learningRate->before}, {"after", change.learningRate->after}};
    if (change.length)
        json["length"] = {{"before", lengthText(change.length->before)}, {"after", lengthText(change.length->after)}};
    return json;
}

} // namespace

void showHistory(const ProjectHandle& project, std::int64_t runId, Session& session) {
    const Project database(project);
    const std::vector<Landmark> landmarks = landmarksOf(landmarkSource(database, runId));
    const std::vector<SnapshotRow> snapshots = database.snapshots(runId);
    Table table({{"step", Align::Right}, {"kept as"}, {"size", Align::Right}});
    for (const HistoryModel& model : historyModels(database.checkpoints(runId), snapshots, runId)) {
        std::uint64_t bytes = model.checkpoint ? model.checkpoint->bytes : 0;
        for (const SnapshotRow& row : snapshots)
            if (!model.checkpoint && row.step == model.step)
                bytes = row.bytes;
        table.add({grouped(model.step),
                   model.checkpoint ? fmt::format("checkpoint {}", model.checkpoint->id) : std::string("snapshot"),
                   formatBytes(bytes)});
        session.console.object(toJson(model, bytes));
    }
    session.console.text(table.text());
    for (const ToldChange& change : toldChanges(database.run(runId), database.runChanges(runId))) {
        session.console.line(fmt::format("step {:>6}  changed: {}", change.step, changeText(change)));
        session.console.object(toJson(change));
    }
    for (const Landmark& mark : landmarks) {
        session.console.line(fmt::format("step {:>6}  {}", mark.step, sentenceOf(mark)));
        OrderedJson object{{"kind", "landmark"}, {"step", mark.step}, {"landmark", nameOf(mark.kind)}};
        if (mark.kind == Landmark::Kind::AnswerLeads) {
            object["token"] = mark.token;
            object["probe"] = mark.probeId;
        } else {
            object["nats"] = mark.value;
        }
        session.console.object(object);
    }
}

} // namespace kantai::cli
