// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that the user may choose about a pretraining run. Plain data, shared by the engine, the project, the
// command line and the window.
#pragma once

#include "core/base/JsonForward.h"
#include "core/engine/DeviceList.h"
#include "core/training/options/RunLength.h"

#include <cstdint>
#include <string>
#include <type_traits>

namespace kantai {

enum class DatasetMode { Lines, Packed }; // one line a sequence, truncated (the chapter) | full blocks across lines
enum class Schedule { Linear, Cosine, Constant };
// Of the matrix products; weights, sums and the optimizer are float32 always. Auto: bf16 where it is faster.
enum class PrecisionChoice { Auto, Float32, Bf16 };

// What to do with a step whose loss or gradient is NaN, infinite or far off: end the run, or continue without it.
enum class OnDivergence { Stop, Skip };

// Whether a run keeps its weights of log-spaced steps (SnapshotSteps.h). Auto: a new run decides by their size.
enum class SnapshotChoice { Auto, On, Off };

// Minimal pairs that a run measures at its evaluations, of those that come with the Studio.
enum class LivePairs { Off, English, Turkish };

std::string toString(DatasetMode mode);               // "lines", "packed"
std::string toString(Schedule schedule);              // "linear", "cosine", "constant"
DatasetMode datasetModeFrom(const std::string& name); // throws Error(Usage) listing the names
Schedule scheduleFrom(const std::string& name);
std::string toString(PrecisionChoice precision); // "auto", "float32", "bf16"
PrecisionChoice precisionFrom(const std::string& name);
Device deviceFrom(const std::string& name); // as deviceNamed(), and "auto" for bestDevice()
std::string toString(OnDivergence choice);  // "stop", "skip"
OnDivergence onDivergenceFrom(const std::string& name);
std::string toString(SnapshotChoice choice); // "auto", "on", "off"
SnapshotChoice snapshotChoiceFrom(const std::string& name);
std::string toString(LivePairs pairs); // "off", "english", "turkish"
LivePairs livePairsFrom(const std::string& name);

// What a run computes where no option decides: how an epoch is divided into batches and how held-out text is
// measured. A run keeps the rules that it began with, so that it resumes exactly and its evaluations can be compared.
enum class RunRules : int {
    First = 1,  // of Kantai Studio 0.1.0
    Second = 2, // no batch of few sequences, evaluation masks that depend on no batch, evaluations with a budget
    Current = Second,
};

// Values of its own for tests and tools; what the user starts from is in Recipe.h.
struct TrainingOptions {
    DatasetMode mode = DatasetMode::Lines;
    std::int64_t blockSize = 128;  // tokens a sequence, <s> and </s> included
    std::int64_t batchSize = 64;   // sequences a micro-batch
    std::int64_t accumulation = 1; // micro-batches a step
    RunLength length = Epochs{1};
    double maskRate = 0.15;
    double learningRate = 5e-4;
    Schedule schedule = Schedule::Linear;
    double warmupFraction = 0.06; // of all steps
    double beta1 = 0.9, beta2 = 0.98, adamEpsilon = 1e-6;
    double weightDecay = 0.01;
    double clipNorm = 1.0;                // 0: no clipping
    bool headBiasFromFrequencies = false; // start lm_head.bias at the log of the tokens' frequencies
    std::uint64_t seed = 42;
    Device device;
    PrecisionChoice precision = PrecisionChoice::Auto;
    OnDivergence onDivergence = OnDivergence::Stop;
    int threads = 0;                // 0: physical cores
    std::int64_t evaluateEvery = 0; // steps; 0: see RunTiming.h
    std::int64_t saveEvery = 0;     // steps besides best and last; 0: see RunTiming.h
    std::int64_t keepLast = 2;      // interval checkpoints kept besides best, last and pinned
    std::int64_t earlyStopping = 0; // evaluations without a better held-out loss that end the run; 0: none do
    SnapshotChoice snapshots = SnapshotChoice::Auto;
    LivePairs pairs = LivePairs::Off;
    // A checkpoint of the project from which the model learns besides the text, by its number; 0: none. See
    // TeacherSignal.
    std::int64_t teacher = 0;
    double teacherShare = 0.5; // of the loss, the rest is the text's
    double temperature = 2;    // of both distributions
    double teacherStates = 0;  // weight of the similarities of hidden states; 0: they are not compared
    bool reproducible = false; // the same weights for any number of processes, see SharedStep.h
    // Steps that each computer takes by itself before all of them average their weights, see OuterStep.h. 0: none.
    std::int64_t localSteps = 0;
    double outerLearningRate = 0.7, outerMomentum = 0.9;
    RunRules rules = RunRules::Current;
    // Of a run that was given another length: the step after which it has it, the learning rate of that step, and how
    // long it had trained then.
    std::int64_t extendedAt = 0; // 0: never
    double extendedFrom = 0, extendedSeconds = 0;
    bool operator==(const TrainingOptions&) const = default;
};
// Types of options that files and the command line write by name.
template <class Value>
inline constexpr bool kIsNamed = std::is_enum_v<Value> || std::is_same_v<Value, Device>;

OrderedJson toJson(const TrainingOptions& options);
TrainingOptions trainingOptionsFromJson(const Json& json, const std::string& origin);

} // namespace kantai
