// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ModelInsight.h"
#include "app/cli/ModelOptions.h"
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/base/Files.h"
#include "core/model/ParameterCount.h"
#include "core/model/TensorLayout.h"

#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

struct ShownModel {
    ModelOptions model;
    TrainingShape shape;
    ModelInsight inside;
};

void requireUsable(const RobertaConfig& config) {
    for (const ConfigProblem& problem : problemsOf(config))
        throw Error(ErrorCode::Usage, problem.message);
}

void showModel(const RobertaConfig& config, const TrainingShape& shape, Console& console) {
    Table table({{"tensor"}, {"shape", Align::Right}, {"parameters", Align::Right}});
    for (const TensorSpec& tensor : tensorSpecs(config))
        table.add({tensor.name, shapeText(tensor.shape), grouped(tensor.count())});
    console.text(table.text());
    const MemoryEstimate memory = estimateTrainingMemory(config, shape);
    console.line(
        fmt::format("\n{} tensors, {} parameters", tensorSpecs(config).size(), grouped(parameterCount(config))));
    console.line(fmt::format("Memory to train with batches of {} x {}: about {} (weights {}, gradients {}, optimizer "
                             "{}, activations {})",
                             shape.batchSize, shape.blockSize, formatBytes(memory.total()),
                             formatBytes(memory.weights), formatBytes(memory.gradients),
                             formatBytes(memory.optimizer), formatBytes(memory.activations)));
    console.line(fmt::format("On disk: {} for the model, {} for a checkpoint", formatBytes(modelFileBytes(config)),
                             formatBytes(checkpointFolderBytes(config))));
}

OrderedJson toJson(const RobertaConfig& config, const TrainingShape& shape) {
    const MemoryEstimate memory = estimateTrainingMemory(config, shape);
    OrderedJson json{{"parameters", parameterCount(config)},
                     {"modelBytes", modelFileBytes(config)},
                     {"checkpointBytes", checkpointFolderBytes(config)},
                     {"memory",
                      {{"weights", memory.weights},
                       {"gradients", memory.gradients},
                       {"optimizer", memory.optimizer},
                       {"activations", memory.activations},
                       {"total", memory.total()}}},
                     {"config", OrderedJson::parse(toConfigJson(config))},
                     {"tensors", OrderedJson::array()}};
    for (const TensorSpec& tensor : tensorSpecs(config))
        json["tensors"].push_back({{"name", tensor.name}, {"shape", tensor.shape}, {"parameters", tensor.count()}});
    return json;
}

int runModel(const ShownModel& options, Session& session) {
    if (!options.inside.source.empty())
        return options.inside.run(session);
    const RobertaConfig config = options.model.config();
    requireUsable(config);
    if (options.shape.batchSize < 1 || options.shape.blockSize < 1)
        throw Error(ErrorCode::Usage, "A batch has at least one sequence of at least one token.");
    showModel(config, options.shape, session.console);
    session.console.object(toJson(config, options.shape));
    return kDone;
}

} // namespace

void addModelVerb(Verb& app, Session& session) {
    auto options = std::make_shared<ShownModel>();
    Verb* verb = app.addVerb(
        "model",
        "List every tensor of a model with its shape and size, and the memory and disk space that it needs; or look "
        "into the weights of a trained one");
    options->model.addTo(*verb);
    addNumber(*verb, "--batch-size", options->shape.batchSize, "Sequences per batch, to estimate the memory")
        ->showDefault();
    addNumber(*verb, "--block-size", options->shape.blockSize, "Tokens per sequence, to estimate the memory")
        ->showDefault();
    options->inside.addTo(*verb);
    session.declare(*verb, [options, &session] { return runModel(*options, session); });
}

} // namespace kantai::cli
