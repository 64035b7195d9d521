// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint/TrainerState.h"
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/options/OptionTable.h"
#include "core/training/options/TrainingOptions.h"

#include <fmt/format.h>

namespace kantai {

namespace {

OrderedJson fixedOptions(const TrainingOptions& options) {
    OrderedJson json = toJson(options);
    for (const OptionSpec& spec : optionTable())
        if (!spec.fixedOnResume)
            json.erase(spec.key);
    return json;
}

OrderedJson toJson(const EvaluationMetrics& e) {
    return {{"step", e.step},         {"loss", e.loss},
            {"accuracy", e.accuracy}, {"masked_tokens", e.maskedTokens},
            {"seconds", e.seconds},   {"training_seconds", e.trainingSeconds}};
}

void requireSame(const Json& saved, const char* key, const std::string& now, const char* what, const fs::path& file) {
    if (saved.at(key).get<std::string>() != now)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{} was saved with another {}, so the run cannot go on from it exactly.",
                               readablePath(file), what),
                    Phrase::tr("Bring back what it was, or start a new run."));
}

void requireSameOptions(const Json& saved, const TrainingOptions& options, const fs::path& file) {
    // Read as options, so that one that the saving version did not have yet has the value that it means.
    const OrderedJson before = fixedOptions(trainingOptionsFromJson(saved, readablePath(file)));
    const OrderedJson now = fixedOptions(options);
    for (const auto& [key, value] : now.items())
        if (before.at(key) != value)
            throw Error(ErrorCode::BadInput,
                        Phrase::tr("{} was saved with another {} ({} instead of {}).", readablePath(file), key,
                                   before.at(key).dump(), value.dump()),
                        Phrase::tr("Resume with the run's own options, or start a new run."));
}

} // namespace

std::string toStateJson(const TrainerState& state, const TrainerInput& input, int threads,
                        const std::string& trainSha256, std::uint64_t batchesPerEpoch) {
    const std::uint64_t batches = static_cast<std::uint64_t>(state.step) * std::uint64_t(input.options.accumulation);
    OrderedJson json{{"format", "kantai-training-state"},
                     {"version", 1},
                     {"step", state.step},
                     {"epoch", batches / batchesPerEpoch},
                     {"batch_in_epoch", batches % batchesPerEpoch},
                     {"tokens", state.tokens},
                     {"training_seconds", state.trainingSeconds},
                     {"last_loss", state.lastLoss},
                     {"best_held_out_loss", state.bestHeldOutLoss},
                     {"last_evaluation", toJson(state.lastEvaluation)},
                     {"guard", state.guard},
                     {"options", toJson(input.options)},
                     {"threads", threads},
                     {"precision", toString(input.options.precision)},
                     {"device", toString(input.options.device)},
                     {"corpus_sha256", input.corpusSha256},
                     {"tokenizer_sha256", input.tokenizerSha256},
                     {"token_store_sha256", trainSha256},
                     {"config_sha256", sha256(toConfigJson(input.config))}};
    return json.dump(2) + "\n";
}

TrainerState readState(const fs::path& folder, const TrainerInput& input, int threads, const std::string& trainSha256,
                       std::string& note) {
    const fs::path file = folder / kStateFile;
    const Json json = readJsonFile(file);
    TrainerState state;
    try {
        requireSame(json, "config_sha256", sha256(toConfigJson(input.config)), "model configuration", file);
        requireSame(json, "tokenizer_sha256", input.tokenizerSha256, "tokenizer", file);
        requireSame(json, "corpus_sha256", input.corpusSha256, "corpus", file);
        requireSame(json, "precision", toString(input.options.precision), "precision of the products", file);
        requireSame(json, "token_store_sha256", trainSha256, "split of the corpus", file);
        requireSameOptions(json.at("options"), input.options, file);
        json.at("step").get_to(state.step);
        json.at("tokens").get_to(state.tokens);
        json.at("training_seconds").get_to(state.trainingSeconds);
        json.at("last_loss").get_to(state.lastLoss);
        json.at("best_held_out_loss").get_to(state.bestHeldOutLoss);
        state.guard = json.value("guard", OrderedJson());
        const Json& evaluation = json.at("last_evaluation");
        evaluation.at("step").get_to(state.lastEvaluation.step);
        evaluation.at("loss").get_to(state.lastEvaluation.loss);
        evaluation.at("accuracy").get_to(state.lastEvaluation.accuracy);
        evaluation.at("masked_tokens").get_to(state.lastEvaluation.maskedTokens);
        state.lastEvaluation.seconds = evaluation.value("seconds", 0.0); // states of 0.1.0 have none
        evaluation.at("training_seconds").get_to(state.lastEvaluation.trainingSeconds);
        if (const int before = json.at("threads").get<int>(); before != threads)
            note = Phrase::tr("The run went on with {} threads after {}: sums are rounded in another order, so its "
                              "weights will differ in the last digits.",
                              threads, before);
        if (const std::string before = json.at("device"); before != toString(input.options.device))
            note =
                Phrase::tr("The run continues on the device {} after {}: its weights will differ in the last digits.",
                           toString(input.options.device), before);
    } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorCode::BadInput, Phrase::tr("{} cannot be read: {}.", readablePath(file), error.what()),
                    Phrase::tr("Resume from another checkpoint of this run."));
    }
    return state;
}

} // namespace kantai
