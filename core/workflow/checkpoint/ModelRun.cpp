// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/checkpoint/ModelRun.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/project/stores/RowPaths.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/ProjectAccess.h"

#include <algorithm>
#include <ctime>
#include <stdexcept>

namespace kantai {

namespace {

// The name of the preset with the same shape.
std::string presetOf(const RobertaConfig& config) {
    for (const Preset& preset : presets()) {
        RobertaConfig same = preset.config;
        same.hiddenDropout = config.hiddenDropout;
        same.attentionDropout = config.attentionDropout;
        if (same == config)
            return preset.name;
    }
    return "custom";
}

RunRow runOf(const RobertaConfig& config, const std::string& name) {
    TrainingOptions options; // with which the model is evaluated
    options.blockSize = std::min(options.blockSize, config.longestSequence());
    RunRow run;
    run.name = name;
    run.state = RunState::Completed;
    run.configJson = toConfigJson(config);
    run.optionsJson = toJson(options).dump();
    run.preset = presetOf(config);
    run.startedAt = run.endedAt = static_cast<std::int64_t>(std::time(nullptr));
    return run;
}

} // namespace

PlannedFolders::~PlannedFolders() {
    for (const std::string& folder : folders_)
        try {
            discardFolder(project_.absolute(folder));
        } catch (const Error&) { // another program holds it; a later model replaces it
        }
}

ModelRunFiles writeModelRun(const ProjectHandle& project, const Project& database, PlannedFolders& planned,
                            const ModelWeights& weights, const std::string& tokenizerJson) {
    ModelRunFiles files;
    files.folder = database.read([](const Stores& stores) { return stores.runs.nextFolder(); });
    discardFolder(project.absolute(files.folder)); // left by a kill between these files and their rows
    planned.add(files.folder);
    createFolders(project.absolute(files.folder));
    CheckpointContents contents;
    contents.part = CheckpointPart::Model;
    contents.weights = weights.tensorsToWrite();
    contents.texts = {{kConfigFile, toConfigJson(weights.config())}, {kTokenizerFile, tokenizerJson}};
    files.written =
        CheckpointImage(std::move(contents)).write(project.absolute(files.folder + "/" + checkpointFolderName(0)));
    return files;
}

ModelRunRows addModelRun(Stores& stores, const ModelRunFiles& files, const RobertaConfig& config,
                         const std::string& name, std::int64_t tokenizerId, OriginRow origin) {
    RunRow run = runOf(config, name);
    run.tokenizerId = tokenizerId;
    ModelRunRows rows;
    rows.run = stores.runs.one(stores.runs.add(run));
    if (rows.run.folder != files.folder)
        throw std::logic_error("the run was given another folder than its model");
    origin.runId = rows.run.id;
    stores.origins.add(origin);
    CheckpointRow row;
    row.runId = rows.run.id;
    row.folder = checkpointFolder(rows.run.id, 0);
    row.manifestSha256 = files.written.manifestSha256;
    row.bytes = files.written.bytes;
    row.latest = true;
    stores.checkpoints.add(row);
    rows.checkpoint = stores.checkpoints.ofRun(rows.run.id).back();
    return rows;
}

} // namespace kantai
