// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint/TrainerState.h"
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/engine/packed/kernels/MatrixProduct.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/options/OptionTable.h"
#include "core/training/options/TrainingOptions.h"
#include "core/training/step/DivergenceGuard.h"

#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <type_traits>

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
                    Phrase::tr("{} was saved with another {}, so the run cannot be continued from it exactly.",
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

// A number that is not negative, and whole where the value is. Throws what Json throws when there is none.
template <class Number>
void readCount(const Json& json, const char* key, Number& value, const fs::path& file) {
    const Json& number = json.at(key);
    const bool isOne = std::is_integral_v<Number> ? number.is_number_unsigned() : number.is_number();
    if (isOne)
        number.get_to(value);
    if (!isOne || value < 0 || !std::isfinite(static_cast<double>(value)))
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("{} cannot be read: '{}' is {}.", readablePath(file), key, readableExcerpt(number.dump())),
            Phrase::tr("Resume from another checkpoint of this run."));
}

// JSON has no NaN: it is written as null. A step that was skipped may have had such a loss.
double lossFrom(const Json& loss) {
    return loss.is_null() ? std::numeric_limits<double>::quiet_NaN() : loss.get<double>();
}

// Reads the numbers of state.json, and of its guard only whether a guard can be restored from it.
TrainerState numbersFrom(const Json& json, OnDivergence onDivergence, const fs::path& file) {
    TrainerState state;
    readCount(json, "step", state.step, file);
    readCount(json, "tokens", state.tokens, file);
    readCount(json, "training_seconds", state.trainingSeconds, file);
    state.lastLoss = lossFrom(json.at("last_loss"));
    readCount(json, "best_held_out_loss", state.bestHeldOutLoss, file);
    if (json.contains("evaluations_since_best"))
        readCount(json, "evaluations_since_best", state.evaluationsSinceBest, file);
    state.guard = json.value("guard", OrderedJson());
    if (state.guard.is_object())
        DivergenceGuard(onDivergence).restore(state.guard);
    const Json& evaluation = json.at("last_evaluation");
    readCount(evaluation, "step", state.lastEvaluation.step, file);
    state.lastEvaluation.loss = lossFrom(evaluation.at("loss"));
    evaluation.at("accuracy").get_to(state.lastEvaluation.accuracy);
    readCount(evaluation, "masked_tokens", state.lastEvaluation.maskedTokens, file);
    state.lastEvaluation.seconds = evaluation.value("seconds", 0.0); // states of 0.1.0 have none
    readCount(evaluation, "training_seconds", state.lastEvaluation.trainingSeconds, file);
    return state;
}

std::string products(const TrainerInput& input) {
    return productImplementation(input.options.precision == PrecisionChoice::Bf16);
}

} // namespace

std::string toStateJson(const TrainerState& state, const TrainerInput& input, int threads,
                        const std::string& trainSha256, std::uint64_t batchesPerEpoch) {
    const std::uint64_t batches =
        static_cast<std::uint64_t>(state.step) * static_cast<std::uint64_t>(input.options.accumulation);
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
                     {"evaluations_since_best", state.evaluationsSinceBest},
                     {"guard", state.guard},
                     {"options", toJson(input.options)},
                     {"threads", threads},
                     {"precision", toString(input.options.precision)},
                     {"device", toString(input.options.device)},
                     {"products", products(input)},
                     {"corpus_sha256", input.corpusSha256},
                     {"tokenizer_sha256", input.tokenizerSha256},
                     {"token_store_sha256", trainSha256},
                     {"config_sha256", sha256(toConfigJson(input.config))}};
    if (input.teacher)
        json["teacher_sha256"] = input.teacherSha256;
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
        if (input.teacher)
            requireSame(json, "teacher_sha256", input.teacherSha256, "teacher", file);
        state = numbersFrom(json, input.options.onDivergence, file);
        if (const std::uint64_t before = countIn(json.at("threads")); before != static_cast<std::uint64_t>(threads))
            note = Phrase::tr("The run went on with {} threads after {}: sums are rounded in another order, so its "
                              "weights will differ in the last digits.",
                              threads, before);
        if (const std::string here = products(input), before = json.value("products", here); before != here)
            note = Phrase::tr("The run continues with matrix products of {} after {}: its weights will differ in the "
                              "last digits.",
                              here, readableText(before));
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

std::string trainedStoreSha256(const fs::path& folder) {
    const fs::path file = folder / kStateFile;
    const Json json = readJsonFile(file);
    try {
        return json.at("token_store_sha256").get<std::string>();
    } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorCode::BadInput, Phrase::tr("{} cannot be read: {}.", readablePath(file), error.what()),
                    Phrase::tr("Resume from another checkpoint of this run."));
    }
}

} // namespace kantai
