// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/inspect/InspectModel.h"

#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/inference/ModelFolder.h"
#include "core/workflow/replay/Snapshots.h"

#include <algorithm>

namespace kantai {

namespace {

std::string phase() {
    return Phrase::tr("Reading the weights");
}

} // namespace

std::vector<TensorReport> reportTensors(const std::filesystem::path& folder, const Progress& progress,
                                        std::stop_token stop) {
    const SafetensorsFile file(ModelFolder(folder).weights());
    std::uint64_t done = 0, total = 0;
    for (const TensorEntry& entry : file.tensors())
        total += entry.bytes.size();
    std::vector<TensorReport> reports;
    for (const TensorEntry& entry : file.tensors()) {
        progress.report(phase(), done, total, entry.name);
        if (holdsFloats(entry))
            reports.push_back(
                {entry.name, entry.shape, std::string(nameOf(entry.type)), statisticsOf(file, entry, stop)});
        done += entry.bytes.size();
    }
    progress.report(phase(), total, total);
    return reports;
}

std::vector<CheckpointPlace> modelsOfRun(const ProjectHandle& project, const std::vector<CheckpointRow>& checkpoints,
                                         const std::vector<SnapshotRow>& snapshots, std::int64_t runId) {
    const std::vector<HistoryModel> models = historyModels(checkpoints, snapshots, runId);
    const std::size_t count = std::min(models.size(), kMostModelsCompared);
    std::vector<CheckpointPlace> places;
    for (std::size_t i = 0; i < count; ++i) {
        const HistoryModel& model = models[count < 2 ? i : i * (models.size() - 1) / (count - 1)];
        try {
            places.push_back({model.step, historyModelPath(project, model)});
        } catch (const Error&) { // verify and the Playground tell of it; the others can still be compared
        }
    }
    return places;
}

std::vector<TensorAtStep> tensorOverTraining(const std::vector<CheckpointPlace>& places, const std::string& tensor,
                                             const Progress& progress, std::stop_token stop) {
    std::vector<TensorAtStep> steps;
    std::vector<SafetensorsFile> files; // open until they are read again, whatever retention removes
    for (const CheckpointPlace& place : places) {
        std::error_code error;
        if (!std::filesystem::exists(place.folder, error))
            continue;
        progress.report(phase(), files.size(), 2 * places.size());
        const SafetensorsFile& file = files.emplace_back(ModelFolder(place.folder).weights());
        steps.push_back({place.step, statisticsOf(file, file.at(tensor), stop), {}});
    }
    if (steps.empty())
        return steps;
    NumberRange range = usualRange(steps.front().statistics);
    for (const TensorAtStep& at : steps)
        range = covering(range, usualRange(at.statistics));
    for (std::size_t i = 0; i < steps.size(); ++i) {
        progress.report(phase(), places.size() + i, 2 * places.size());
        steps[i].histogram = histogramOf(files[i], files[i].at(tensor), range, kHistogramBins, stop);
    }
    progress.report(phase(), 2 * places.size(), 2 * places.size());
    return steps;
}

OrderedJson toJson(const TensorStatistics& statistics) {
    OrderedJson json{{"count", statistics.count},         {"minimum", statistics.minimum},
                     {"maximum", statistics.maximum},     {"mean", statistics.mean},
                     {"deviation", statistics.deviation}, {"shareOfZeros", statistics.shareOfZeros()}};
    if (statistics.notFinite > 0)
        json["notFinite"] = statistics.notFinite;
    return json;
}

OrderedJson toJson(const TensorReport& report) {
    OrderedJson json{{"name", report.name}, {"shape", report.shape}, {"type", report.type}};
    json.update(toJson(report.statistics));
    return json;
}

OrderedJson toJson(const TensorAtStep& at) {
    return {{"step", at.step},
            {"statistics", toJson(at.statistics)},
            {"histogram",
             {{"lower", at.histogram.range.lower},
              {"upper", at.histogram.range.upper},
              {"counts", at.histogram.counts},
              {"below", at.histogram.below},
              {"above", at.histogram.above}}}};
}

} // namespace kantai
