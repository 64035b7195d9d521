// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/checkpoint/CutLayers.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/MemoryErrors.h"
#include "core/base/Phrase.h"
#include "core/model/FewerLayers.h"
#include "core/model/ParameterCount.h"
#include "core/project/stores/ShownName.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/checkpoint/ModelRun.h"
#include "core/workflow/pretrain/TrainingRun.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace kantai {

namespace {

std::string numbersOf(std::vector<std::int64_t> layers) {
    for (std::int64_t& layer : layers)
        ++layer;
    return fmt::format("{}", fmt::join(layers, ", "));
}

} // namespace

CutLayersOutcome cutLayers(const ProjectHandle& project, std::int64_t checkpointId,
                           const std::vector<std::int64_t>& layers, const std::string& name, const Progress& progress,
                           std::stop_token stop) {
    project.requireWritable();
    Project database(project);
    const CheckpointRow source = findCheckpoint(database, std::to_string(checkpointId));
    const RunRow run = database.run(source.runId);
    const RobertaConfig config = configOf(run);
    if (static_cast<std::int64_t>(layers.size()) >= config.layers)
        throw Error(ErrorCode::Usage,
                    Phrase::tr("{} has {} layers; a cut model has fewer.", shownName(run.name), config.layers),
                    Phrase::tr("Keep fewer layers."));
    const fs::path folder = project.absolute(source.folder);
    if (const auto defects = checkpointDefects(folder, true, CheckpointPart::Model); !defects.empty())
        throw Error(ErrorCode::BadInput, defects.front(), Remedy::WholeCheckpoint);
    requireFreeSpace(project.folder(), modelFileBytes(config), Phrase::noop("The smaller model"));
    return guardMemory(Phrase::noop("the smaller model"), [&] {
        progress.report(Phrase::noop("Cutting layers"), 0, 0, shownName(run.name));
        const ModelWeights weights = withLayers(ModelWeights::read(config, folder / kWeightsFile), layers);
        throwIfStopped(stop, Phrase::noop("The cutting of layers"));
        PlannedFolders planned(project);
        const ModelRunFiles files =
            writeModelRun(project, database, planned, weights, readFile(folder / kTokenizerFile));
        const std::string title =
            name.empty() ? fmt::format("{}, {} of {} layers", run.name, layers.size(), config.layers) : name;
        const ModelRunRows rows = database.write([&](Stores& stores) {
            stores.events.add("run", fmt::format("Cut {} from {}, step {}: layers {}.", title, run.name, source.step,
                                                 numbersOf(layers)));
            return addModelRun(stores, files, weights.config(), title, run.tokenizerId,
                               {0, run.id, run.name, source.step});
        });
        planned.keep();
        return CutLayersOutcome{rows.run, rows.checkpoint};
    });
}

} // namespace kantai
