// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TrainingReport.h"
#include "core/training/Trainer.h"
#include "core/training/options/RunChange.h"
#include "core/workflow/NumberText.h"

#include "app/cli/Text.h"
#include "core/base/Memory.h"
#include "core/base/ReadableText.h"
#include "core/model/ParameterCount.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace kantai::cli {

namespace {

constexpr std::size_t kShownAnswers = 3; // of a probe, on its line

std::string endName(TrainingEnd end) {
    switch (end) {
    case TrainingEnd::Completed:
        return "completed";
    case TrainingEnd::StoppedEarly:
        return "stopped early";
    case TrainingEnd::StoppedAndSaved:
        return "stopped and saved";
    case TrainingEnd::StoppedWithoutSaving:
        break;
    }
    return "stopped without saving";
}

} // namespace

void TrainingReport::onRun(const RunRow& run) {
    secondsBefore_ = -1; // it may be the next one of a queue
    waitingFor_.clear();
    const RobertaConfig config = parseConfigJson(run.configJson, "The configuration of " + run.name);
    session_.console.line(fmt::format("{}: {} parameters, {} layers of {}, {} vocabulary rows", run.name,
                                      grouped(parameterCount(config)), config.layers, config.hiddenSize,
                                      grouped(config.vocabularySize)));
    session_.console.object({{"event", "run"},
                             {"id", run.id},
                             {"name", run.name},
                             {"folder", run.folder},
                             {"parameters", parameterCount(config)},
                             {"options", OrderedJson::parse(run.optionsJson)}});
}

void TrainingReport::onPhase(TrainingPhase phase) {
    session_.poll();
    if (phase == TrainingPhase::Waiting)
        session_.console.message("The training has finished but cannot be saved yet. The program tries again every "
                                 "few seconds; nothing is lost while it is running.");
    else
        session_.console.progress(phaseText(phase));
}

// The first failure and the later success are log notes as well; the progress line keeps the current reason visible.
void TrainingReport::onWaiting(const std::string& reason) {
    session_.poll();
    if (!reason.empty())
        session_.console.progress("Not saved yet: " + reason);
    if (reason != waitingFor_)
        session_.console.object({{"event", "waiting"}, {"reason", reason}});
    waitingFor_ = reason;
}

void TrainingReport::onStart(std::int64_t firstStep, std::int64_t totalSteps) {
    begin_ = Clock::now();
    firstStep_ = firstStep;
    totalSteps_ = totalSteps;
    session_.console.object({{"event", "start"}, {"firstStep", firstStep}, {"totalSteps", totalSteps}});
}

void TrainingReport::onStep(const StepMetrics& metrics) {
    session_.poll();
    if (secondsBefore_ < 0)
        secondsBefore_ = metrics.trainingSeconds - (metrics.dataSeconds + metrics.forwardSeconds +
                                                    metrics.backwardSeconds + metrics.optimizerSeconds);
    std::string text = fmt::format("step {}", metrics.step);
    if (totalSteps_ > 0)
        text += fmt::format("/{}", totalSteps_);
    text += fmt::format("  loss {:.3f}  lr {:.2e}  {} tokens/s", metrics.loss, metrics.learningRate,
                        grouped(std::llround(metrics.tokensPerSecond)));
    if (totalSteps_ > 0) {
        const double pace = (metrics.trainingSeconds - secondsBefore_) /
                            static_cast<double>(std::max<std::int64_t>(metrics.step - firstStep_ + 1, 1));
        text += "  left " + duration(pace * static_cast<double>(totalSteps_ - metrics.step));
    }
    session_.console.progress(text);
    session_.console.object({{"event", "step"},
                             {"step", metrics.step},
                             {"epoch", metrics.epoch},
                             {"loss", metrics.loss},
                             {"learningRate", metrics.learningRate},
                             {"gradientNorm", metrics.gradientNorm},
                             {"tokens", metrics.tokens},
                             {"tokensPerSecond", metrics.tokensPerSecond},
                             {"trainingSeconds", metrics.trainingSeconds}});
}

void TrainingReport::onEvaluation(const EvaluationMetrics& metrics) {
    const std::string pairs =
        metrics.pairsCounted > 0 ? fmt::format("  pairs {} of {}", metrics.pairsRight, metrics.pairsCounted) : "";
    session_.console.line(fmt::format("step {:>6}  held-out loss {:.3f}  perplexity {}  accuracy {}{}{}",
                                      metrics.step, metrics.loss, perplexityText(std::exp(metrics.loss), 1),
                                      percent(metrics.accuracy), pairs, metrics.best ? "  best" : ""));
    OrderedJson evaluation{{"event", "evaluation"},
                           {"step", metrics.step},
                           {"loss", metrics.loss},
                           {"accuracy", metrics.accuracy},
                           {"maskedTokens", metrics.maskedTokens},
                           {"best", metrics.best}};
    if (metrics.pairsCounted > 0) {
        evaluation["pairsRight"] = metrics.pairsRight;
        evaluation["pairsCounted"] = metrics.pairsCounted;
    }
    session_.console.object(evaluation);
}

void TrainingReport::onCheckpoint(const CheckpointFolder& folder) {
    session_.poll();
    session_.console.line(fmt::format("step {:>6}  saved {} ({})", folder.step,
                                      readablePath(folder.folder.filename()), toString(folder.reason)));
    session_.console.object({{"event", "checkpoint"},
                             {"step", folder.step},
                             {"reason", toString(folder.reason)},
                             {"folder", readablePath(folder.folder)},
                             {"bytes", folder.bytes}});
}

// No line: it is no reason to look up, and the answers to the probes follow.
void TrainingReport::onSnapshot(const SnapshotFolder& folder) {
    session_.console.object({{"event", "snapshot"},
                             {"step", folder.step},
                             {"folder", readablePath(folder.folder)},
                             {"bytes", folder.bytes}});
}

// Those of the whole run come with each step: here are the others, whenever one of them changes.
void TrainingReport::onMachines(const std::vector<MachineState>& machines) {
    session_.poll();
    OrderedJson list = OrderedJson::array();
    for (const MachineState& machine : machines)
        list.push_back({{"name", machine.name},
                        {"place", machine.place},
                        {"state", toString(machine.phase)},
                        {"tokensPerSecond", machine.tokensPerSecond},
                        {"bytesPerSecond", machine.bytesPerSecond},
                        {"share", machine.share},
                        {"tokens", machine.tokens},
                        {"steps", machine.steps}});
    session_.console.object({{"event", "machines"}, {"machines", list}});
}

// Of a run that is resumed from before its changes: nobody makes others here.
void TrainingReport::onChange(const RunChanged& changed) {
    totalSteps_ = changed.totalSteps;
    session_.console.line(fmt::format("step {:>6}  changed as before: highest learning rate {}, {}", changed.step,
                                      briefText(changed.options.learningRate), lengthText(changed.options.length)));
    session_.console.object({{"event", "change"},
                             {"step", changed.step},
                             {"learningRate", changed.options.learningRate},
                             {"totalSteps", changed.totalSteps}});
}

void TrainingReport::onProbes(const ProbeAnswers& answers) {
    std::string line;
    for (const ProbeAnswerRow& answer : answers.answers) {
        if (answer.rank == 0)
            line += fmt::format("{}probe {}:", line.empty() ? "" : "; ", answer.probeId);
        if (answer.rank < static_cast<int>(kShownAnswers))
            line += fmt::format(" {} {}", answer.token, percent(answer.probability));
        session_.console.object({{"event", "probe"},
                                 {"step", answers.step},
                                 {"probe", answer.probeId},
                                 {"rank", answer.rank},
                                 {"token", answer.token},
                                 {"probability", answer.probability}});
    }
    if (!line.empty())
        session_.console.line(fmt::format("step {:>6}  {}", answers.step, line));
}

int TrainingReport::conclude(const PretrainOutcome& outcome) {
    const TrainingResult& result = outcome.result;
    session_.console.line(fmt::format("{} {} at step {} after {}; last loss {:.3f}", outcome.run.name,
                                      endName(result.end), result.steps, duration(result.trainingSeconds),
                                      result.finalLoss));
    session_.console.line("SHA-256 of the weights: " + result.weightsSha256);
    session_.console.object({{"event", "end"},
                             {"end", endName(result.end)},
                             {"run", outcome.run.id},
                             {"steps", result.steps},
                             {"loss", result.finalLoss},
                             {"heldOutLoss", result.lastEvaluation.loss},
                             {"bestHeldOutLoss", result.bestHeldOutLoss},
                             {"tokens", result.tokens},
                             {"trainingSeconds", result.trainingSeconds},
                             {"seconds", std::chrono::duration<double>(Clock::now() - begin_).count()},
                             {"peakMemory", peakMemory()},
                             {"weightsSha256", result.weightsSha256}});
    if (result.end == TrainingEnd::Completed)
        return kDone;
    if (result.end == TrainingEnd::StoppedEarly) {
        session_.console.message(outcome.run.message);
        return kDone;
    }
    session_.console.message(
        fmt::format("Stopped and saved; kantai pretrain PROJECT --resume {} continues the run.", outcome.run.id));
    return kInterrupted;
}

} // namespace kantai::cli
