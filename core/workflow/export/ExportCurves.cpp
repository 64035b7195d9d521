// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/export/ExportCurves.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/interop/tensorboard/EventFile.h"
#include "core/workflow/export/CurveTags.h"
#include "core/workflow/project/Projects.h"

#include <cmath>
#include <fmt/format.h>
#include <map>
#include <set>

namespace kantai {

namespace {

constexpr const char* kColumns =
    "step,epoch,tokens,training_seconds,loss,learning_rate,gradient_norm,tokens_per_second,data_seconds,"
    "forward_seconds,backward_seconds,optimizer_seconds,memory_mebibytes,held_out_loss,held_out_perplexity,"
    "held_out_accuracy\r\n";
constexpr std::size_t kFieldsOfStep = 12, kFieldsOfEvaluation = 3;

struct Curves {
    RunRow run;
    RunHistory history;
};

Curves curvesOfRun(const ProjectHandle& project, std::int64_t runId) {
    Curves curves{Project(project).run(runId), readRun(project, runId)};
    if (curves.history.metrics.empty() && curves.history.evaluations.empty())
        throw Error(ErrorCode::BadInput, Phrase::tr("{} has no curves.", curves.run.name),
                    Phrase::tr("Choose a run that has trained."));
    return curves;
}

template <class Row>
std::map<std::int64_t, Row> byStep(const std::vector<Row>& rows) {
    std::map<std::int64_t, Row> result;
    for (const Row& row : rows)
        result[row.step] = row;
    return result;
}

std::string fieldsOf(const MetricRow& row) {
    return fmt::format(",{},{},{},{},{},{},{},{},{},{},{},{}", row.epoch, row.tokens, row.trainingSeconds, row.loss,
                       row.learningRate, row.gradientNorm, row.tokensPerSecond, row.dataSeconds, row.forwardSeconds,
                       row.backwardSeconds, row.optimizerSeconds, row.residentMebibytes);
}

std::string fieldsOf(const EvaluationRow& row) {
    return fmt::format(",{},{},{}", row.loss, std::exp(row.loss), row.accuracy);
}

} // namespace

void exportCurvesAsCsv(const ProjectHandle& project, std::int64_t runId, const std::filesystem::path& file) {
    const Curves curves = curvesOfRun(project, runId);
    const auto metrics = byStep(curves.history.metrics);
    const auto evaluations = byStep(curves.history.evaluations);
    std::set<std::int64_t> steps;
    for (const auto& [step, row] : metrics)
        steps.insert(step);
    for (const auto& [step, row] : evaluations)
        steps.insert(step);
    std::string text = kColumns;
    for (const std::int64_t step : steps) {
        const auto metric = metrics.find(step);
        const auto evaluation = evaluations.find(step);
        text += std::to_string(step);
        text += metric != metrics.end() ? fieldsOf(metric->second) : std::string(kFieldsOfStep, ',');
        text +=
            evaluation != evaluations.end() ? fieldsOf(evaluation->second) : std::string(kFieldsOfEvaluation, ',');
        text += "\r\n";
    }
    writeFileAtomically(file, text);
}

std::filesystem::path exportCurvesForTensorBoard(const ProjectHandle& project, std::int64_t runId,
                                                 const std::filesystem::path& folder) {
    const Curves curves = curvesOfRun(project, runId);
    const auto begin = static_cast<double>(curves.run.startedAt);
    EventFile events(folder, begin);
    const auto addAll = [&](const auto& rows) {
        for (const auto& row : rows)
            for (const auto& [tag, value] : curvesOf(row))
                events.add(tag, row.step, value, begin + row.trainingSeconds);
    };
    addAll(curves.history.metrics);
    addAll(curves.history.evaluations);
    events.close();
    return events.path();
}

} // namespace kantai
