// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/base/Files.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/evaluate/CompareModels.h"
#include "core/workflow/project/Projects.h"

#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

struct CompareOptions {
    std::string project, teacher, csv;
    std::vector<std::string> checkpoints;
};

OrderedJson toJson(const ComparedModel& model, bool isTeacher) {
    return {{"checkpoint", model.checkpoint},
            {"run", model.run},
            {"step", model.step},
            {"teacher", isTeacher},
            {"layers", model.layers},
            {"hiddenSize", model.hiddenSize},
            {"parameters", model.parameters},
            {"float32Bytes", model.floatBytes},
            {"int8Bytes", model.quantizedBytes},
            {"millisecondsASentence", model.milliseconds},
            {"heldOutLoss", model.heldOutLoss},
            {"commonOfFive", model.commonOfFive},
            {"sameFirst", model.sameFirst}};
}

std::string tableOf(const ModelComparison& comparison) {
    Table table({{"checkpoint", Align::Right},
                 {"run"},
                 {"parameters", Align::Right},
                 {"float32", Align::Right},
                 {"int8", Align::Right},
                 {"ms a sentence", Align::Right},
                 {"held out", Align::Right},
                 {"top 5 in common", Align::Right},
                 {"same first", Align::Right}});
    for (const ComparedModel& model : comparison.models) {
        const bool isTeacher = &model == &comparison.models.front();
        table.add({std::to_string(model.checkpoint), model.run + (isTeacher ? " (teacher)" : ""),
                   grouped(model.parameters), formatBytes(model.floatBytes), formatBytes(model.quantizedBytes),
                   fmt::format("{:.2f}", model.milliseconds), fmt::format("{:.4f}", model.heldOutLoss),
                   fmt::format("{:.2f}", model.commonOfFive), percent(model.sameFirst)});
    }
    return table.text();
}

int runCompare(const CompareOptions& options, Session& session) {
    const ProjectHandle project = openProject(options.project);
    const Project database(project);
    std::vector<std::int64_t> checkpoints;
    for (const std::string& which : options.checkpoints)
        checkpoints.push_back(findCheckpoint(database, which).id);
    const std::int64_t teacher = findCheckpoint(database, options.teacher).id;
    const ModelComparison comparison =
        compareModels(project, teacher, checkpoints, session.progress(), session.stop());
    if (!options.csv.empty())
        writeFileAtomically(options.csv, toCsv(comparison));
    session.console.text(tableOf(comparison));
    session.console.line(fmt::format(
        "Loss in nats over {} masked tokens of the held-out text; answers compared with the teacher's at {} of "
        "them; median processor time of {} sentences on one thread.",
        grouped(static_cast<std::int64_t>(comparison.maskedTokens)),
        grouped(static_cast<std::int64_t>(comparison.comparedTokens)), comparison.sentences));
    for (const ComparedModel& model : comparison.models)
        session.console.object(toJson(model, &model == &comparison.models.front()));
    return kDone;
}

} // namespace

void addCompareVerb(Verb& app, Session& session) {
    auto options = std::make_shared<CompareOptions>();
    Verb* verb = app.addVerb("compare", "Compare models with a teacher: size, speed, held-out loss, same answers");
    addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
    addTexts(*verb, "CHECKPOINT", options->checkpoints, "best, latest, or numbers that kantai checkpoints lists")
        ->required();
    addText(*verb, "--teacher", options->teacher, "With which the others are compared")->required();
    addText(*verb, "--csv", options->csv, "Also write the table to this file");
    session.declare(*verb, [options, &session] { return runCompare(*options, session); });
}

} // namespace kantai::cli
