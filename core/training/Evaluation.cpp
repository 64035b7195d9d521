// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/Evaluation.h"
#include "core/base/Error.h"
#include "core/base/MemoryErrors.h"
#include "core/base/Phrase.h"
#include "core/base/Progress.h"
#include "core/base/Threads.h"
#include "core/engine/EngineFactory.h"
#include "core/training/TrainingEvents.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/data/RandomStreams.h"
#include "core/training/data/TokenStore.h"
#include "core/training/data/TrainingBatch.h"
#include "core/training/options/Precision.h"
#include "core/training/options/RunTiming.h"
#include "core/training/options/TrainingOptions.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace kantai {

namespace {

constexpr double kEvaluationMaskRate = 0.15;

// Runs of Kantai Studio 0.1.0 chose a token where chance chose none in a batch.
NoneChosen noneChosen(const TrainingOptions& options) {
    return options.rules == RunRules::First ? NoneChosen::ChooseOne : NoneChosen::Leave;
}

// Sequences of like length share a batch, so that batches grow alike. The masks do not depend on the batch.
std::vector<std::uint32_t> sequencesByLength(const SequenceSource& source, std::uint64_t atMost) {
    const std::uint64_t measured = std::min(source.count(), atMost);
    std::vector<std::pair<std::size_t, std::uint32_t>> byLength;
    byLength.reserve(measured);
    for (std::uint64_t i = 0; i < measured; ++i) {
        const auto index = static_cast<std::uint32_t>(i * source.count() / measured);
        byLength.emplace_back(source.sequence(index).size(), index);
    }
    std::sort(byLength.begin(), byLength.end());
    std::vector<std::uint32_t> order;
    order.reserve(measured);
    for (const auto& [length, index] : byLength)
        order.push_back(index);
    return order;
}

} // namespace

std::uint64_t sequencesPerEvaluation(const SequenceSource& source, const TrainingOptions& options) {
    if (options.rules == RunRules::First)
        return kSequencesPerEvaluation;
    const std::uint64_t tokens = source.tokens();
    if (tokens <= kTokensPerEvaluation)
        return source.count();
    return std::max<std::uint64_t>(
        1, static_cast<std::uint64_t>(static_cast<double>(source.count()) *
                                      (static_cast<double>(kTokensPerEvaluation) / static_cast<double>(tokens))));
}

Precision precisionOf(const TrainingOptions& options) {
    const PrecisionChoice precision = resolvePrecision(options.precision, options.device);
    return precision == PrecisionChoice::Bf16 && isAvailable(precision, options.device) ? Precision::Bf16
                                                                                        : Precision::Float32;
}

EngineSettings trainingEngine(const TrainingOptions& options, StepCalls steps) {
    return {options.device, precisionOf(options),
            AdamWSettings{options.beta1, options.beta2, options.adamEpsilon, options.weightDecay}, steps};
}

EvaluationMetrics evaluate(Engine& engine, const TokenStore& store, const TrainingOptions& options,
                           std::uint32_t tokens, std::uint64_t atMost, const Progress& progress,
                           const std::function<bool()>& stopRequested) {
    const auto begin = std::chrono::steady_clock::now();
    const SequenceSource source(store, options.mode, options.blockSize);
    const std::vector<std::uint32_t> order = sequencesByLength(source, atMost);
    const auto batchSize = static_cast<std::size_t>(options.batchSize);
    EvaluationMetrics metrics;
    double sum = 0;
    std::int64_t right = 0;
    const auto measure = [&](const std::vector<std::uint32_t>& indices, NoneChosen choice) {
        const MlmMasking masking(kEvaluationMaskRate, tokens, options.seed, kEvaluationMaskStream, choice);
        const PackedBatch batch = makeBatch(source, indices, masking);
        if (batch.masked() == 0)
            return;
        const MaskedLoss loss = engine.loss(batch);
        sum += loss.sum;
        right += loss.right;
        metrics.maskedTokens += static_cast<std::uint64_t>(loss.masked);
    };
    for (std::size_t at = 0; at < order.size(); at += batchSize) {
        if (stopRequested())
            throw Error(ErrorCode::Interrupted, Phrase::tr("The evaluation was stopped."));
        const std::vector<std::uint32_t> indices(
            order.begin() + static_cast<std::ptrdiff_t>(at),
            order.begin() + static_cast<std::ptrdiff_t>(std::min(at + batchSize, order.size())));
        measure(indices, noneChosen(options));
        progress.report(Phrase::noop("Evaluating"), at + indices.size(), order.size());
    }
    if (metrics.maskedTokens == 0 && !order.empty())
        measure(order, NoneChosen::ChooseOne); // a text of a few tokens, whatever batches they make
    if (metrics.maskedTokens > 0) {
        metrics.loss = sum / static_cast<double>(metrics.maskedTokens);
        metrics.accuracy = static_cast<double>(right) / static_cast<double>(metrics.maskedTokens);
    }
    metrics.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return metrics;
}

EvaluationMetrics evaluateModel(const std::filesystem::path& checkpointFolder, const std::filesystem::path& tokens,
                                const TrainingOptions& options, const Progress& progress, std::stop_token stop) {
    requireWholeCheckpoint(checkpointFolder);
    return guardMemory(Phrase::noop("the evaluation"), [&] {
        computeWith(resolveThreads(options.threads));
        const RobertaConfig config = readConfigFile(checkpointFolder / kConfigFile);
        ModelWeights weights = ModelWeights::read(config, checkpointFolder / kWeightsFile);
        TrainingOptions here = options; // the run may come from a computer with another device
        here.device = kCpu;
        const std::unique_ptr<Engine> engine = makeEngine(weights, {here.device, precisionOf(here), {}});
        const Tokenizer tokenizer = Tokenizer::fromFile(checkpointFolder / kTokenizerFile);
        const TokenStore store(tokens);
        EvaluationMetrics metrics = evaluate(*engine, store, options, tokenizer.vocabularySize(),
                                             store.streamTokens(), progress, [&] { return stop.stop_requested(); });
        if (metrics.maskedTokens == 0)
            throw Error(ErrorCode::BadInput, Phrase::tr("There is no text to evaluate on."),
                        Remedy::MoreTextToEvaluate);
        if (!std::isfinite(metrics.loss))
            throw Error(ErrorCode::BadInput, Phrase::tr("The loss of the model is NaN or infinite."),
                        Phrase::tr("Its weights are damaged, or its training diverged: use an earlier checkpoint."));
        return metrics;
    });
}

} // namespace kantai
