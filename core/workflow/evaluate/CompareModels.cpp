// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/evaluate/CompareModels.h"
#include "core/base/Error.h"
#include "core/base/MemoryErrors.h"
#include "core/base/Phrase.h"
#include "core/base/ScratchFolder.h"
#include "core/base/Threads.h"
#include "core/engine/EngineFactory.h"
#include "core/inference/FillMask.h"
#include "core/inference/PairReportText.h"
#include "core/interop/QuantizedSize.h"
#include "core/model/ParameterCount.h"
#include "core/project/stores/ShownName.h"
#include "core/training/Evaluation.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/data/RandomStreams.h"
#include "core/training/data/TrainingBatch.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/pretrain/ProjectTokens.h"
#include "core/workflow/pretrain/TrainingRun.h"
#include "core/workflow/tokenizer/Tokenizers.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <fmt/format.h>
#include <memory>

namespace kantai {

namespace {

constexpr const char* kPhase = Phrase::noop("Comparing models");
constexpr double kMaskRate = 0.15;             // as evaluations have it
constexpr std::int64_t kComparedTokens = 2000; // about
constexpr std::int64_t kSequencesTogether = 32;
constexpr int kAnswers = 5;
constexpr std::size_t kTimedSentences = 60, kUntimedSentences = 6; // the first ones compile products
constexpr std::size_t kFewestTokens = 3, kMostTokens = 48;         // of a timed sentence

struct Measured {
    CheckpointRow checkpoint;
    RunRow run;
    RobertaConfig config;
    fs::path folder;
};

Measured measuredOf(const ProjectHandle& project, const Project& database, std::int64_t checkpoint) {
    Measured model;
    model.checkpoint = findCheckpoint(database, std::to_string(checkpoint));
    model.run = database.run(model.checkpoint.runId);
    model.folder = checkpointPath(project, model.checkpoint);
    requireUndamagedModel(model.folder, WeightsCheck::Full);
    model.config = readConfigFile(model.folder / kConfigFile);
    return model;
}

std::vector<Measured> modelsOf(const ProjectHandle& project, const Project& database, std::int64_t teacher,
                               const std::vector<std::int64_t>& checkpoints) {
    std::vector<Measured> models{measuredOf(project, database, teacher)};
    const std::string tokenizer = tokenizerOf(database, models.front().run).sha256;
    for (const std::int64_t id : checkpoints) {
        if (std::ranges::any_of(models, [id](const Measured& model) { return model.checkpoint.id == id; }))
            continue;
        models.push_back(measuredOf(project, database, id));
        const RunRow& run = models.back().run;
        if (tokenizerOf(database, run).sha256 != tokenizer)
            throw Error(ErrorCode::BadInput,
                        Phrase::tr("{} has another tokenizer than {}, so their answers cannot be compared.",
                                   shownName(run.name), shownName(models.front().run.name)),
                        Phrase::tr("Choose checkpoints with the same tokenizer."));
    }
    return models;
}

// The held-out tokens as the project keeps them, else made outside of it: it may be read-only or training.
TokenStore heldOutOf(const ProjectHandle& project, const Project& database, const TokenizerRow& row,
                     const ScratchFolder& scratch, const Progress& progress, const std::stop_token& stop) {
    if (countedLineLengths(project, database, row))
        return TokenStore(tokensFolder(project, row) / "held-out.tokens");
    return TokenStore(ensureTokenStores(scratch.path() / "tokens", tokensKey(database, row),
                                        corpusPaths(project, database), loadTokenizer(project, row), progress, stop)
                          .heldOut);
}

// Sequences that lie evenly over the text, masked as at an evaluation.
std::vector<PackedBatch> comparedBatches(const SequenceSource& source, const TrainingOptions& options,
                                         std::uint32_t tokens) {
    const MlmMasking masking(kMaskRate, tokens, options.seed, kEvaluationMaskStream);
    const auto perSequence = kMaskRate * static_cast<double>(source.tokens()) / static_cast<double>(source.count());
    const auto wanted = static_cast<std::uint64_t>(std::ceil(static_cast<double>(kComparedTokens) / perSequence));
    const std::uint64_t sequences = std::min(source.count(), wanted);
    std::vector<PackedBatch> batches;
    std::vector<std::uint32_t> indices;
    for (std::uint64_t i = 0; i < sequences; ++i) {
        indices.push_back(static_cast<std::uint32_t>(i * source.count() / sequences));
        if (std::ssize(indices) == kSequencesTogether || i + 1 == sequences) {
            batches.push_back(makeBatch(source, indices, masking));
            indices.clear();
        }
    }
    return batches;
}

// Lines that lie evenly over the text, each with one token masked. longest: tokens that every model reads, <s> and
// </s> included.
std::vector<PackedBatch> timedSentences(const TokenStore& store, std::int64_t longest) {
    const std::size_t most = std::min(kMostTokens, static_cast<std::size_t>(longest) - 2);
    std::vector<PackedBatch> sentences;
    const std::size_t all = kTimedSentences + kUntimedSentences;
    for (std::size_t i = 0; i < all; ++i) {
        std::vector<TokenId> line = store.line(i * store.lines() / all);
        line.resize(std::min(line.size(), most));
        if (line.empty() || (line.size() < kFewestTokens && i + 1 < all))
            continue;
        PackedBatch batch;
        batch.ids.push_back(kBosId);
        batch.ids.insert(batch.ids.end(), line.begin(), line.end());
        batch.ids.push_back(kEosId);
        batch.starts = {0, batch.tokens()};
        batch.positions = {1 + static_cast<std::int64_t>(i % line.size())};
        batch.targets = {batch.ids[static_cast<std::size_t>(batch.positions.front())]};
        batch.ids[static_cast<std::size_t>(batch.positions.front())] = kMaskId;
        sentences.push_back(std::move(batch));
    }
    return sentences;
}

// Of this thread, so that other programs do not count.
double processorMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

std::size_t untimedOf(std::size_t sentences) {
    return std::min(kUntimedSentences, sentences / 2);
}

double medianMilliseconds(const fs::path& folder, const std::vector<PackedBatch>& sentences,
                          const std::stop_token& stop) {
    const FillMask model(folder, 1);
    std::vector<double> times;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const double begin = processorMilliseconds();
        model.guesses(sentences[i], kAnswers, stop);
        if (i >= untimedOf(sentences.size()))
            times.push_back(processorMilliseconds() - begin);
    }
    std::ranges::sort(times);
    return times.empty() ? 0 : times[times.size() / 2];
}

using Answers = std::vector<std::vector<std::int64_t>>; // the most probable first, of each masked token

Answers answersOf(const fs::path& folder, const std::vector<PackedBatch>& batches, const std::stop_token& stop) {
    const FillMask model(folder);
    Answers answers;
    for (const PackedBatch& batch : batches)
        for (const RankedGuesses& guesses : model.guesses(batch, kAnswers, stop)) {
            std::vector<std::int64_t>& ids = answers.emplace_back();
            for (const LayerGuess& guess : guesses.guesses)
                ids.push_back(guess.id);
        }
    return answers;
}

void compare(const Answers& answers, const Answers& ofTeacher, ComparedModel& figures) {
    for (std::size_t i = 0; i < answers.size(); ++i) {
        figures.sameFirst += answers[i].front() == ofTeacher[i].front() ? 1 : 0;
        for (const std::int64_t id : ofTeacher[i])
            figures.commonOfFive += std::ranges::find(answers[i], id) != answers[i].end() ? 1 : 0;
    }
    figures.sameFirst /= static_cast<double>(answers.size());
    figures.commonOfFive /= static_cast<double>(answers.size());
}

EvaluationMetrics lossOf(const Measured& model, const TokenStore& store, const TrainingOptions& options,
                         std::uint32_t tokens, const std::stop_token& stop) {
    computeWith(resolveThreads(0));
    ModelWeights weights = ModelWeights::read(model.config, model.folder / kWeightsFile);
    const std::unique_ptr<Engine> engine = makeEngine(weights, {kCpu, Precision::Float32, {}});
    const SequenceSource source(store, options.mode, options.blockSize);
    return evaluate(*engine, store, options, tokens, sequencesPerEvaluation(source, options), {},
                    [&] { return stop.stop_requested(); });
}

ComparedModel figuresOf(const Measured& model) {
    ComparedModel figures;
    figures.checkpoint = model.checkpoint.id;
    figures.step = model.checkpoint.step;
    figures.run = model.run.name;
    figures.layers = model.config.layers;
    figures.hiddenSize = model.config.hiddenSize;
    figures.parameters = parameterCount(model.config);
    figures.floatBytes = fs::file_size(model.folder / kWeightsFile);
    figures.quantizedBytes = quantizedBytes(model.folder);
    return figures;
}

} // namespace

ModelComparison compareModels(const ProjectHandle& project, std::int64_t teacher,
                              const std::vector<std::int64_t>& checkpoints, const Progress& progress,
                              std::stop_token stop) {
    const Project database(project);
    const std::vector<Measured> models = modelsOf(project, database, teacher, checkpoints);
    const TokenizerRow tokenizer = tokenizerOf(database, models.front().run);
    const ScratchFolder scratch("compare");
    const TokenStore store = heldOutOf(project, database, tokenizer, scratch, progress, stop);
    const Error nothing(
        ErrorCode::BadInput,
        Phrase::tr("No line of {} is held out, so nothing can be measured.", shownName(database.info().name)),
        Remedy::MoreTextToEvaluate);
    if (store.tokens() == 0)
        throw nothing;
    return guardMemory(Phrase::noop("the comparison of models"), [&] {
        TrainingOptions options; // the same for all
        options.batchSize = kSequencesTogether;
        for (const Measured& model : models)
            options.blockSize = std::min(options.blockSize, model.config.longestSequence());
        const SequenceSource source(store, options.mode, options.blockSize);
        const std::vector<PackedBatch> batches = comparedBatches(source, options, tokenizer.vocabularySize);
        const std::vector<PackedBatch> sentences = timedSentences(store, options.blockSize);
        ModelComparison comparison;
        comparison.sentences = sentences.size() - untimedOf(sentences.size());
        for (const PackedBatch& batch : batches)
            comparison.comparedTokens += static_cast<std::uint64_t>(batch.masked());
        if (comparison.comparedTokens == 0) // special tokens alone
            throw nothing;
        Answers ofTeacher;
        for (std::size_t i = 0; i < models.size(); ++i) {
            throwIfStopped(stop, Phrase::noop("The comparison"));
            progress.report(kPhase, i, models.size(), shownName(models[i].run.name));
            ComparedModel figures = figuresOf(models[i]);
            figures.milliseconds = medianMilliseconds(models[i].folder, sentences, stop);
            const EvaluationMetrics metrics = lossOf(models[i], store, options, tokenizer.vocabularySize, stop);
            figures.heldOutLoss = metrics.loss;
            comparison.maskedTokens = metrics.maskedTokens;
            const Answers answers = answersOf(models[i].folder, batches, stop);
            if (i == 0)
                ofTeacher = answers;
            compare(answers, ofTeacher, figures);
            comparison.models.push_back(figures);
        }
        return comparison;
    });
}

std::string toCsv(const ModelComparison& comparison) {
    std::string csv =
        csvRow({"checkpoint", "run", "step", "layers", "hidden_size", "parameters", "float32_bytes", "int8_bytes",
                "milliseconds_a_sentence", "held_out_loss", "common_of_five", "same_first"});
    for (const ComparedModel& model : comparison.models)
        csv +=
            csvRow({std::to_string(model.checkpoint), model.run, std::to_string(model.step),
                    std::to_string(model.layers), std::to_string(model.hiddenSize), std::to_string(model.parameters),
                    std::to_string(model.floatBytes), std::to_string(model.quantizedBytes),
                    fmt::format("{:.4f}", model.milliseconds), fmt::format("{:.6f}", model.heldOutLoss),
                    fmt::format("{:.4f}", model.commonOfFive), fmt::format("{:.4f}", model.sameFirst)});
    return csv;
}

} // namespace kantai
