// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/options/OptionTable.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <algorithm>

namespace kantai {

namespace {

constexpr double kSmallestBlock = 4;              // <s>, two tokens, </s>: a masked token has another to attend to
constexpr double kLargestCount = 2147483648.0;    // sums and products of two counts stay in 64 bits
constexpr double kMostSteps = 9007199254740992.0; // 2^53: every one of them is exact as a real number
constexpr double kLargestSeed = 18446744073709551615.0; // of 64 bits
constexpr double kLargest = 1.7976931348623157e308;

constexpr OptionLimits from(double least, double most) {
    return {least, most, false, false, ""};
}
constexpr OptionLimits kAboveZero{0, kLargest, true, false, Phrase::noop("above 0")};
constexpr OptionLimits kZeroOrMore{0, kLargest, false, false, Phrase::noop("0 or more")};
constexpr OptionLimits kBelowOne{0, 1, false, true, Phrase::noop("at least 0 and below 1")};

using Options = TrainingOptions;

const OptionSpec kTable[] = {
    // How long: one of the three counts, see optionOfLength().
    {.key = "epochs",
     .member = &LengthNumbers::epochs,
     .flag = "--epochs",
     .label = Phrase::noop("Epochs"),
     .title = Phrase::noop("The number of epochs"),
     .help = "Passes over the corpus",
     .group = OptionGroup::Length,
     .limits = kAboveZero,
     .fixedOnResume = false},
    {.key = "maxSteps",
     .member = &LengthNumbers::maxSteps,
     .flag = "--max-steps",
     .label = Phrase::noop("Steps"),
     .title = Phrase::noop("The number of steps"),
     .help =
         "Steps of the optimizer instead; with --resume the run's new length, which warms up again over 1 % of its "
         "steps",
     .group = OptionGroup::Length,
     .limits = from(1, kMostSteps),
     .fixedOnResume = false},
    {.key = "minutes",
     .member = &LengthNumbers::minutes,
     .flag = "--minutes",
     .label = Phrase::noop("Minutes"),
     .title = Phrase::noop("The time in minutes"),
     .help = "A time of training instead; the schedule follows the clock",
     .group = OptionGroup::Length,
     .limits = kAboveZero,
     .fixedOnResume = false},
    // What a step computes on.
    {.key = "mode",
     .member = &Options::mode,
     .flag = "--mode",
     .label = Phrase::noop("Sequences"),
     .help = "lines: one line a sequence; packed: full blocks across lines",
     .group = OptionGroup::Data},
    {.key = "batchSize",
     .member = &Options::batchSize,
     .flag = "--batch-size",
     .label = Phrase::noop("Batch size"),
     .title = Phrase::noop("The batch size"),
     .help = "Sequences of a batch",
     .group = OptionGroup::Data,
     .limits = from(1, kLargestCount)},
    {.key = "accumulation",
     .member = &Options::accumulation,
     .flag = "--accumulation",
     .label = Phrase::noop("Accumulation"),
     .title = Phrase::noop("The number of accumulated batches"),
     .help = "Batches of a step",
     .group = OptionGroup::Data,
     .limits = from(1, kLargestCount)},
    {.key = "blockSize",
     .member = &Options::blockSize,
     .flag = "--block-size",
     .label = Phrase::noop("Block size"),
     .title = Phrase::noop("The block size"),
     .help = "Tokens of the longest sequence",
     .group = OptionGroup::Data,
     .limits = from(kSmallestBlock, kLargestCount),
     .ofRecipe = true},
    {.key = "maskRate",
     .member = &Options::maskRate,
     .flag = "--mask-rate",
     .label = Phrase::noop("Mask rate"),
     .title = Phrase::noop("The mask rate"),
     .help = "Share of the tokens to predict",
     .group = OptionGroup::Data,
     .limits = {0, 1, true, false, Phrase::noop("above 0 and at most 1")},
     .ofRecipe = true},
    // The optimizer.
    {.key = "learningRate",
     .member = &Options::learningRate,
     .flag = "--learning-rate",
     .label = Phrase::noop("Learning rate"),
     .title = Phrase::noop("The learning rate"),
     .help = "Highest learning rate of AdamW; the recipe's falls with the model's width; with --resume another one "
             "from its checkpoint on",
     .group = OptionGroup::Optimizer,
     .limits = kAboveZero,
     .fixedOnResume = false,
     .ofRecipe = true},
    {.key = "schedule",
     .member = &Options::schedule,
     .flag = "--schedule",
     .label = Phrase::noop("Schedule"),
     .help = "linear, cosine or constant after the warmup",
     .group = OptionGroup::Optimizer},
    {.key = "warmupFraction",
     .member = &Options::warmupFraction,
     .flag = "--warmup",
     .label = Phrase::noop("Warmup"),
     .title = Phrase::noop("The warmup fraction"),
     .help = "Share of the steps in which the rate rises",
     .group = OptionGroup::Optimizer,
     .limits = kBelowOne,
     .ofRecipe = true},
    {.key = "beta1",
     .member = &Options::beta1,
     .flag = "--beta1",
     .label = Phrase::noop("Beta 1"),
     .title = Phrase::noop("Adam's beta1"),
     .help = "Decay of the first moment",
     .group = OptionGroup::Optimizer,
     .limits = kBelowOne},
    {.key = "beta2",
     .member = &Options::beta2,
     .flag = "--beta2",
     .label = Phrase::noop("Beta 2"),
     .title = Phrase::noop("Adam's beta2"),
     .help = "Decay of the second moment",
     .group = OptionGroup::Optimizer,
     .limits = kBelowOne,
     .ofRecipe = true},
    {.key = "adamEpsilon",
     .member = &Options::adamEpsilon,
     .flag = "--adam-epsilon",
     .label = Phrase::noop("Epsilon"),
     .title = Phrase::noop("Adam's epsilon"),
     .help = "Added to the denominator",
     .group = OptionGroup::Optimizer,
     .limits = kAboveZero,
     .ofRecipe = true},
    {.key = "weightDecay",
     .member = &Options::weightDecay,
     .flag = "--weight-decay",
     .label = Phrase::noop("Weight decay"),
     .title = Phrase::noop("The weight decay"),
     .help = "Of all weights but biases and layer norms",
     .group = OptionGroup::Optimizer,
     .limits = kZeroOrMore,
     .ofRecipe = true},
    {.key = "clipNorm",
     .member = &Options::clipNorm,
     .flag = "--clip",
     .label = Phrase::noop("Clipping norm"),
     .title = Phrase::noop("The clipping norm"),
     .help = "Largest norm of the gradient; 0 for no limit",
     .group = OptionGroup::Optimizer,
     .limits = {0, kLargest, false, false, Phrase::noop("0 (no clipping) or more")}},
    {.key = "headBiasFromFrequencies",
     .member = &Options::headBiasFromFrequencies,
     .flag = "--head-bias-from-frequencies,!--zero-head-bias",
     .label = Phrase::noop("Head bias from frequencies"),
     .help = "Begin with the tokens' frequencies as bias of the head, or with zeros",
     .group = OptionGroup::Optimizer,
     .ofRecipe = true},
    // What a teacher adds. The checkpoint is named by its number, by the front ends also in other ways.
    {.key = "teacher",
     .member = &Options::teacher,
     .label = Phrase::noop("Teacher"),
     .title = Phrase::noop("The number of the teacher's checkpoint"),
     .limits = from(0, kMostSteps),
     .mayBeMissing = true},
    {.key = "teacherShare",
     .member = &Options::teacherShare,
     .flag = "--teacher-share",
     .label = Phrase::noop("Teacher's share"),
     .title = Phrase::noop("The teacher's share of the loss"),
     .help = "Share of the loss that measures the distance from the teacher's probabilities; the rest measures the "
             "text",
     .group = OptionGroup::Teacher,
     .limits = {0, 1, false, false, Phrase::noop("at least 0 and at most 1")},
     .mayBeMissing = true},
    {.key = "temperature",
     .member = &Options::temperature,
     .flag = "--temperature",
     .label = Phrase::noop("Temperature"),
     .title = Phrase::noop("The temperature"),
     .help = "By which the logits of both are divided; above 1 less probable words count for more",
     .group = OptionGroup::Teacher,
     .limits = kAboveZero,
     .mayBeMissing = true},
    {.key = "teacherStates",
     .member = &Options::teacherStates,
     .flag = "--teacher-states",
     .label = Phrase::noop("Weight of hidden states"),
     .title = Phrase::noop("The weight of the hidden states"),
     .help = "Of the distance between the similarities of hidden states after the last layer and the teacher's; 0: "
             "they are not compared",
     .group = OptionGroup::Teacher,
     .limits = kZeroOrMore,
     .mayBeMissing = true},
    // The run.
    {.key = "seed",
     .member = &Options::seed,
     .flag = "--seed",
     .label = Phrase::noop("Seed"),
     .help = "Of weights, order, masks and dropout",
     .limits = from(0, kLargestSeed)},
    {.key = "threads",
     .member = &Options::threads,
     .flag = "--threads",
     .label = Phrase::noop("Threads"),
     .title = Phrase::noop("The number of threads"),
     .help = "0: the physical cores",
     .limits = from(0, 1024),
     .fixedOnResume = false},
    {.key = "evaluateEvery",
     .member = &Options::evaluateEvery,
     .flag = "--eval-every",
     .label = Phrase::noop("Evaluation interval"),
     .title = Phrase::noop("The evaluation interval"),
     .help = "Steps; 0: twenty times a run, at least 25 steps apart and within 5 % of the time",
     .limits = from(0, kMostSteps),
     .fixedOnResume = false},
    {.key = "saveEvery",
     .member = &Options::saveEvery,
     .flag = "--save-every",
     .label = Phrase::noop("Checkpoint interval"),
     .title = Phrase::noop("The checkpoint interval"),
     .help = "Steps between checkpoints besides best and last; 0: ten a run, at least 50 steps apart; with --minutes "
             "twenty, at least five minutes apart",
     .limits = from(0, kMostSteps),
     .fixedOnResume = false},
    {.key = "keepLast",
     .member = &Options::keepLast,
     .flag = "--keep-last",
     .label = Phrase::noop("Checkpoints kept"),
     .title = Phrase::noop("The number of interval checkpoints to keep"),
     .help = "Checkpoints kept besides best, latest and pinned",
     .limits = from(0, kMostSteps),
     .fixedOnResume = false},
    {.key = "snapshots",
     .member = &Options::snapshots,
     .flag = "--snapshots",
     .label = Phrase::noop("Snapshots"),
     .help = "Keep the weights of about ten steps a decade for the replay of the run: on, off, or auto, which keeps "
             "them where they are small, at most 1 GB or 2 % of the free disk space",
     .fixedOnResume = false,
     .mayBeMissing = true},
    {.key = "pairs",
     .member = &Options::pairs,
     .flag = "--pairs",
     .label = Phrase::noop("Minimal pairs"),
     .help = "Score some minimal pairs at the evaluations, within 2 % of the time: english, turkish, or off",
     .fixedOnResume = false,
     .mayBeMissing = true},
    {.key = "reproducible",
     .member = &Options::reproducible,
     .flag = "--reproducible,!--not-reproducible",
     .label = Phrase::noop("Reproducible with any number of processes"),
     .help = "The same weights to the bit whether 1, 2, 4 or more processes train together; takes more memory and "
             "some time. --accumulation must be a power of two and a multiple of the number of processes",
     .mayBeMissing = true},
    {.key = "localSteps",
     .member = &Options::localSteps,
     .flag = "--local-steps",
     .label = Phrase::noop("Local steps"),
     .title = Phrase::noop("The number of local steps"),
     .help = "Steps that each computer takes by itself before all average their weights: for several computers on an "
             "ordinary network (--workers); 0: none; with --resume from its checkpoint on",
     .limits = from(0, kLargestCount),
     .fixedOnResume = false,
     .mayBeMissing = true},
    {.key = "outerLearningRate",
     .member = &Options::outerLearningRate,
     .flag = "--outer-learning-rate",
     .label = Phrase::noop("Outer learning rate"),
     .title = Phrase::noop("The outer learning rate"),
     .help = "With --local-steps: how much of the averaged change the weights take",
     .limits = kAboveZero,
     .fixedOnResume = false,
     .mayBeMissing = true},
    {.key = "outerMomentum",
     .member = &Options::outerMomentum,
     .flag = "--outer-momentum",
     .label = Phrase::noop("Outer momentum"),
     .title = Phrase::noop("The outer momentum"),
     .help = "With --local-steps: Nesterov momentum of the averaged change",
     .limits = kBelowOne,
     .fixedOnResume = false,
     .mayBeMissing = true},
    {.key = "earlyStopping",
     .member = &Options::earlyStopping,
     .flag = "--early-stopping",
     .label = Phrase::noop("Early stopping"),
     .title = Phrase::noop("The patience of early stopping"),
     .help = "Evaluations in a row without a better held-out loss that end the run; 0: none do",
     .limits = from(0, kMostSteps),
     .fixedOnResume = false,
     .mayBeMissing = true},
    {.key = "device",
     .member = &Options::device,
     .flag = "--device",
     .label = Phrase::noop("Device"),
     .help = "Where to train: cpu, cuda, cuda:1 and so on for GPUs, mps, auto for the first GPU or the cpu, or "
             "torch:cpu, LibTorch's slower engine on the processor; kantai devices lists what there is",
     .fixedOnResume = false,
     .mayBeMissing = true},
    {.key = "precision",
     .member = &Options::precision,
     .flag = "--precision",
     .label = Phrase::noop("Precision"),
     .help = "Of the matrix products: float32, bf16, or auto for bf16 where the device has it",
     .fixedOnResume = false,
     .mayBeMissing = true},
    {.key = "onDivergence",
     .member = &Options::onDivergence,
     .flag = "--on-divergence",
     .label = Phrase::noop("On divergence"),
     .help = "stop: end the run when loss or gradient are NaN or infinite, or the loss stays far too high; skip: "
             "continue without such steps. A resumed run may choose anew",
     .fixedOnResume = false,
     .mayBeMissing = true},
    // What a run records.
    {.key = "rules", .member = &Options::rules, .mayBeMissing = true},
    {.key = "extendedAt",
     .member = &Options::extendedAt,
     .limits = from(0, kMostSteps),
     .fixedOnResume = false,
     .mayBeMissing = true},
    {.key = "extendedFrom",
     .member = &Options::extendedFrom,
     .limits = kZeroOrMore,
     .fixedOnResume = false,
     .mayBeMissing = true},
    {.key = "extendedSeconds",
     .member = &Options::extendedSeconds,
     .limits = kZeroOrMore,
     .fixedOnResume = false,
     .mayBeMissing = true},
};

} // namespace

bool OptionLimits::admit(double value) const {
    return (aboveLeast ? value > least : value >= least) && (belowMost ? value < most : value <= most);
}

std::span<const OptionSpec> optionTable() {
    return kTable;
}

const OptionSpec& optionOf(const std::string& key) {
    const auto found = std::ranges::find_if(kTable, [&](const OptionSpec& spec) { return spec.key == key; });
    if (found == std::end(kTable))
        throw Error(ErrorCode::Internal, "There is no training option '" + key + "'.");
    return *found;
}

const OptionSpec& optionOfLength(const RunLength& length) {
    if (std::holds_alternative<Steps>(length))
        return optionOf("maxSteps");
    return optionOf(std::holds_alternative<Minutes>(length) ? "minutes" : "epochs");
}

TrainingOptions OptionValues::toOptions() const {
    TrainingOptions result = options;
    result.length = lengthOf(length);
    return result;
}

const TrainingOptions& valuesBeforeTheyWereOptions() {
    static const TrainingOptions kBefore = [] {
        TrainingOptions options;
        options.device = kCpu;
        options.precision = PrecisionChoice::Float32;
        options.onDivergence = OnDivergence::Stop;
        options.snapshots = SnapshotChoice::Off;
        options.rules = RunRules::First;
        return options;
    }();
    return kBefore;
}

void readChoice(const std::string& name, DatasetMode& value) {
    value = datasetModeFrom(name);
}
void readChoice(const std::string& name, Schedule& value) {
    value = scheduleFrom(name);
}
void readChoice(const std::string& name, Device& value) {
    value = deviceFrom(name);
}
void readChoice(const std::string& name, PrecisionChoice& value) {
    value = precisionFrom(name);
}
void readChoice(const std::string& name, OnDivergence& value) {
    value = onDivergenceFrom(name);
}
void readChoice(const std::string& name, SnapshotChoice& value) {
    value = snapshotChoiceFrom(name);
}
void readChoice(const std::string& name, LivePairs& value) {
    value = livePairsFrom(name);
}

} // namespace kantai
