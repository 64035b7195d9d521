// SPDX-License-Identifier: GPL-3.0-or-later
// The loop of a pretraining, from the first step to the last checkpoint. What a step computes is in TrainingStep.
#include "core/training/Trainer.h"

#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/model/ParameterCount.h"
#include "core/model/Threads.h"
#include "core/model/TorchErrors_torch.h"
#include "core/training/CheckpointFiles.h"
#include "core/training/Evaluation_torch.h"
#include "core/training/LearningRate.h"
#include "core/training/TrainerState.h"
#include "core/training/TrainingStep_torch.h"
#include "core/training/UnigramEntropy.h"

#include <cmath>
#include <fmt/format.h>
#include <malloc.h>

namespace kantai {

namespace {

constexpr std::int64_t kEvaluationsPerRun = 20;

std::int64_t totalSteps(const TrainingOptions& options, std::uint64_t batchesPerEpoch) {
    if (options.maxSteps > 0)
        return options.maxSteps;
    if (options.minutes > 0)
        return 0; // the clock decides
    const double batches = options.epochs * double(batchesPerEpoch);
    return std::max<std::int64_t>(1, std::int64_t(std::ceil(batches / double(options.accumulation) - 1e-9)));
}

void requireFits(const TrainerInput& input, const Tokenizer& tokenizer, const SequenceSource& source) {
    requireValid(input.config, "The model");
    if (const auto problems = problemsOf(input.options, input.config); !problems.empty())
        throw Error(ErrorCode::Usage, problems.front().message);
    if (std::int64_t(tokenizer.vocabularySize()) > input.config.vocabularySize)
        throw Error(ErrorCode::Usage,
                    fmt::format("The tokenizer has {} tokens, the model only {} vocabulary rows.",
                                tokenizer.vocabularySize(), input.config.vocabularySize),
                    "Give the model as many rows as there are tokens.");
    if (source.count() < std::uint64_t(input.options.batchSize))
        throw Error(ErrorCode::BadInput,
                    fmt::format("The corpus makes {} sequences, less than one batch of {}.", source.count(),
                                input.options.batchSize),
                    "Import more text, or choose a smaller batch size or block size.");
    std::filesystem::create_directories(input.checkpointsFolder);
    requireFreeSpace(input.checkpointsFolder, 2 * checkpointFolderBytes(input.config), "two checkpoints");
}

// Activations are allocated and freed every step; given back to the system each time, their pages cost a fault each
// at the next step. Keeping them makes a step of a small model twice as fast (glibc only).
void keepFreedMemory() {
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
}

void startHeadBiasAtFrequencies(const RobertaForMaskedLM& model, const TokenStore& train) {
    const torch::NoGradGuard noGrad;
    torch::Tensor bias = model.parameter("lm_head.bias");
    const auto rows = static_cast<std::uint32_t>(bias.numel());
    const std::vector<std::uint64_t> counts = tokenCounts(train, rows);
    const double all = double(train.tokens()) + double(rows); // add-one smoothing: no row starts at minus infinity
    for (std::uint32_t id = 0; id < rows; ++id)
        bias.data_ptr<float>()[id] = static_cast<float>(std::log((double(counts[id]) + 1) / all));
}

} // namespace

struct Trainer::State {
    explicit State(TrainerInput given)
        : input(std::move(given)), threads(resolveThreads(input.options.threads)),
          tokenizer(Tokenizer::fromFile(input.tokenizerJson)), train(input.trainTokens), heldOut(input.heldOutTokens),
          source(train, input.options.mode, input.options.blockSize) {}

    void prepare(TrainingObserver& observer);
    bool ended() const;
    double learningRate() const;
    bool due(std::int64_t interval) const { return interval > 0 && state.step % interval == 0; }
    void step(TrainingObserver& observer);
    void evaluateNow(TrainingObserver& observer, std::stop_token stop);
    void save(CheckpointReason reason, TrainingObserver& observer);
    TrainingResult finish(TrainingEnd end, TrainingObserver& observer, std::stop_token stop);

    TrainerInput input;
    int threads;
    Tokenizer tokenizer;
    TokenStore train, heldOut;
    SequenceSource source;
    TrainerState state;
    std::string resumeNote;
    std::int64_t total = 0; // steps; 0: the clock decides
    std::int64_t evaluateEvery = 0;
    std::int64_t savedStep = -1; // of the newest checkpoint of this session
    std::optional<RobertaForMaskedLM> model;
    std::optional<TrainingStep> stepper;
};

Trainer::Trainer(TrainerInput input) : state_(std::make_unique<State>(std::move(input))) {
    State& s = *state_;
    requireFits(s.input, s.tokenizer, s.source);
    const BatchPlan plan(s.source.count(), s.input.options.batchSize, s.input.options.seed);
    s.total = totalSteps(s.input.options, plan.batchesPerEpoch());
    s.evaluateEvery = s.input.options.evaluateEvery > 0 ? s.input.options.evaluateEvery
                      : s.total > 0                     ? std::max<std::int64_t>(1, s.total / kEvaluationsPerRun)
                                                        : 100;
    if (s.input.resumeFrom) {
        requireWholeCheckpoint(*s.input.resumeFrom);
        s.state = readState(*s.input.resumeFrom, s.input, s.threads, s.train.sha256(), s.resumeNote);
    }
}

Trainer::~Trainer() = default;

void Trainer::State::prepare(TrainingObserver& observer) {
    observer.onPhase("Preparing");
    keepFreedMemory();
    at::set_num_threads(threads); // LibTorch 1.13 as Debian builds it starts with one
    if (input.resumeFrom)
        model.emplace(RobertaForMaskedLM::load(input.config, *input.resumeFrom / kWeightsFile));
    else
        model.emplace(input.config, input.options.seed);
    if (!input.resumeFrom && input.options.headBiasFromFrequencies)
        startHeadBiasAtFrequencies(*model, train);
    stepper.emplace(*model, source, input.options, tokenizer.vocabularySize());
    if (input.resumeFrom)
        stepper->optimizer().load(*input.resumeFrom / kOptimizerFile);
}

bool Trainer::State::ended() const {
    return total > 0 ? state.step >= total : state.trainingSeconds >= 60 * input.options.minutes;
}

double Trainer::State::learningRate() const {
    return total > 0 ? learningRateAtStep(input.options, state.step, total)
                     : learningRateAtFraction(input.options, state.trainingSeconds / (60 * input.options.minutes));
}

void Trainer::State::step(TrainingObserver& observer) {
    StepMetrics metrics = stepper->run(state.step, learningRate());
    if (!std::isfinite(metrics.loss) || !std::isfinite(metrics.gradientNorm))
        throw Error(
            ErrorCode::BadInput,
            fmt::format("The training diverged at step {}: the loss is {}. The checkpoints before it are whole.",
                        metrics.step, metrics.loss),
            "Start again with a lower learning rate, a longer warmup, or gradient clipping.");
    state.step = metrics.step;
    state.tokens += metrics.tokens;
    state.trainingSeconds += metrics.trainingSeconds;
    state.lastLoss = metrics.loss;
    metrics.tokens = state.tokens;
    metrics.trainingSeconds = state.trainingSeconds;
    observer.onStep(metrics);
}

void Trainer::State::evaluateNow(TrainingObserver& observer, std::stop_token stop) {
    if (heldOut.lines() == 0)
        return;
    observer.onPhase("Evaluating");
    EvaluationMetrics metrics =
        evaluate(*model, heldOut, input.options, tokenizer.vocabularySize(), Progress(), std::move(stop));
    metrics.step = state.step;
    metrics.trainingSeconds = state.trainingSeconds;
    metrics.best = state.bestHeldOutLoss == 0 || metrics.loss < state.bestHeldOutLoss;
    if (metrics.best)
        state.bestHeldOutLoss = metrics.loss;
    state.lastEvaluation = metrics;
    observer.onEvaluation(metrics);
    if (metrics.best)
        save(CheckpointReason::Best, observer);
    observer.onPhase("Training");
}

void Trainer::State::save(CheckpointReason reason, TrainingObserver& observer) {
    CheckpointFolder checkpoint;
    checkpoint.step = state.step;
    checkpoint.reason = reason;
    checkpoint.folder = input.checkpointsFolder / checkpointFolderName(state.step);
    checkpoint.heldOutLoss = state.lastEvaluation.loss;
    if (savedStep != state.step) { // best, interval and last may fall on one step
        observer.onPhase("Saving");
        requireFreeSpace(input.checkpointsFolder, checkpointFolderBytes(input.config), "a checkpoint");
        fs::remove_all(checkpoint.folder); // of the run that this one resumed, the same step again
        AtomicFolder folder(checkpoint.folder);
        model->save(folder.path() / kWeightsFile);
        stepper->optimizer().save(folder.path() / kOptimizerFile);
        const auto write = [&](const char* name, const std::string& text) {
            FileWriter writer(folder.path() / name);
            writer.write(text);
            writer.close();
        };
        write(kStateFile, toStateJson(state, input, threads, train.sha256(), stepper->batchesPerEpoch()));
        write(kConfigFile, toConfigJson(input.config));
        write(kTokenizerFile, readFile(input.tokenizerJson));
        writeManifest(folder.path());
        folder.commit();
        savedStep = state.step;
        observer.onPhase("Training");
    }
    checkpoint.manifestSha256 = sha256File(checkpoint.folder / kManifestFile);
    for (const auto& file : fs::directory_iterator(checkpoint.folder))
        checkpoint.bytes += file.file_size();
    observer.onCheckpoint(checkpoint);
}

TrainingResult Trainer::State::finish(TrainingEnd end, TrainingObserver& observer, std::stop_token stop) {
    if (end == TrainingEnd::Completed && state.lastEvaluation.step != state.step)
        evaluateNow(observer, std::move(stop));
    if (end != TrainingEnd::StoppedWithoutSaving)
        save(end == TrainingEnd::Completed ? CheckpointReason::Last : CheckpointReason::Stopped, observer);
    TrainingResult result;
    result.end = end;
    result.steps = state.step;
    result.finalLoss = state.lastLoss;
    result.lastEvaluation = state.lastEvaluation;
    result.bestHeldOutLoss = state.bestHeldOutLoss;
    result.tokens = state.tokens;
    result.trainingSeconds = state.trainingSeconds;
    result.weightsSha256 = model->weightsSha256();
    return result;
}

TrainingResult Trainer::run(TrainingObserver& observer, TrainingControl& control, std::stop_token stop) {
    State& s = *state_;
    return guardTorch("the training", [&] {
        s.prepare(observer);
        if (!s.resumeNote.empty())
            observer.onNote(s.resumeNote);
        observer.onStart(s.state.step + 1, s.total);
        observer.onPhase("Training");
        while (!s.ended()) {
            if (control.paused()) {
                observer.onPhase("Paused");
                control.waitWhilePaused(stop);
                observer.onPhase("Training");
            }
            if (control.stopRequested() == TrainingControl::Stop::Discard)
                return s.finish(TrainingEnd::StoppedWithoutSaving, observer, {});
            if (control.stopRequested() == TrainingControl::Stop::Save || stop.stop_requested())
                return s.finish(TrainingEnd::StoppedAndSaved, observer, {});
            s.step(observer);
            if (s.due(s.evaluateEvery))
                s.evaluateNow(observer, {});
            if (s.due(s.input.options.saveEvery))
                s.save(CheckpointReason::Interval, observer);
        }
        return s.finish(TrainingEnd::Completed, observer, {});
    });
}

} // namespace kantai
