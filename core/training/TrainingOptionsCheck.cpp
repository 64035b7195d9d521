// SPDX-License-Identifier: GPL-3.0-or-later
// What cannot be, said per field. Limits are those of the mathematics and of the file formats, not of taste.
#include "core/base/Phrase.h"
#include "core/base/Threads.h"
#include "core/training/TrainingOptions.h"

#include <cmath>
#include <cstddef>
#include <fmt/format.h>

namespace kantai {

namespace {

constexpr std::int64_t kSmallestBlock = 4; // <s>, two tokens, </s>: one masked token has another to look at
// Far above what anybody trains with, and products of two and sums stay in 64 bits.
constexpr std::int64_t kLargestCount = std::int64_t(1) << 31;
constexpr std::int64_t kMostSteps = std::int64_t(1) << 53; // every one of them is exact as a real number

class Problems {
public:
    void atLeast(const char* field, const char* title, std::int64_t value, std::int64_t lowest) {
        if (value < lowest)
            add(field, Phrase::tr("{} is {}, but must be at least {}.", Phrase::said(title), value, lowest));
    }
    void notAbove(const char* field, const char* title, std::int64_t value, std::int64_t highest) {
        if (value > highest)
            add(field, Phrase::tr("{} is {}, but must be at most {}.", Phrase::said(title), value, highest));
    }
    // Not a number fails every comparison, so each test asks whether the value is good.
    void require(bool good, const char* field, const char* title, double value, const char* rule) {
        if (!good)
            add(field, Phrase::tr("{} is {}, but must be {}.", Phrase::said(title), value, Phrase::said(rule)));
    }
    void add(const char* field, std::string message) { problems_.push_back({field, std::move(message)}); }
    std::vector<ConfigProblem> take() { return std::move(problems_); }

private:
    std::vector<ConfigProblem> problems_;
};

void checkSizes(const TrainingOptions& options, const RobertaConfig& config, Problems& problems) {
    problems.atLeast("blockSize", Phrase::mark("The block size"), options.blockSize, kSmallestBlock);
    if (options.blockSize > config.longestSequence())
        problems.add("blockSize",
                     Phrase::tr("The block size is {}, but the model's {} positions hold at most {} tokens.",
                                options.blockSize, config.maxPositions, config.longestSequence()));
    problems.atLeast("batchSize", Phrase::mark("The batch size"), options.batchSize, 1);
    problems.atLeast("accumulation", Phrase::mark("The number of accumulated batches"), options.accumulation, 1);
    problems.atLeast("maxSteps", Phrase::mark("The number of steps"), options.maxSteps, 0);
    problems.atLeast("threads", Phrase::mark("The number of threads"), options.threads, 0);
    if (options.threads > mostThreads())
        problems.add("threads", Phrase::tr("The number of threads is {}, but this computer serves at most {}.",
                                           options.threads, mostThreads()));
    problems.atLeast("evaluateEvery", Phrase::mark("The evaluation interval"), options.evaluateEvery, 0);
    problems.atLeast("saveEvery", Phrase::mark("The checkpoint interval"), options.saveEvery, 0);
    problems.atLeast("keepLast", Phrase::mark("The number of interval checkpoints to keep"), options.keepLast, 0);
}

void checkLimits(const TrainingOptions& options, Problems& problems) {
    problems.notAbove("batchSize", Phrase::mark("The batch size"), options.batchSize, kLargestCount);
    problems.notAbove("accumulation", Phrase::mark("The number of accumulated batches"), options.accumulation,
                      kLargestCount);
    problems.notAbove("maxSteps", Phrase::mark("The number of steps"), options.maxSteps, kMostSteps);
    problems.notAbove("evaluateEvery", Phrase::mark("The evaluation interval"), options.evaluateEvery, kMostSteps);
    problems.notAbove("saveEvery", Phrase::mark("The checkpoint interval"), options.saveEvery, kMostSteps);
    problems.notAbove("keepLast", Phrase::mark("The number of interval checkpoints to keep"), options.keepLast,
                      kMostSteps);
}

} // namespace

std::vector<ConfigProblem> problemsOf(const TrainingOptions& options, const RobertaConfig& config) {
    Problems problems;
    checkSizes(options, config, problems);
    checkLimits(options, problems);
    const bool byEpochs = options.maxSteps == 0 && options.minutes == 0;
    problems.require(std::isfinite(options.epochs) && (!byEpochs || options.epochs > 0), "epochs",
                     Phrase::mark("The number of epochs"), options.epochs,
                     Phrase::mark("above 0 when neither steps nor minutes are given"));
    problems.require(std::isfinite(options.minutes) && options.minutes >= 0, "minutes",
                     Phrase::mark("The time in minutes"), options.minutes, Phrase::mark("0 or more"));
    if (options.maxSteps > 0 && options.minutes > 0)
        problems.add("minutes",
                     Phrase::tr("Both {} steps and {} minutes are given, but only one of them can end the run.",
                                options.maxSteps, options.minutes));
    problems.require(options.maskRate > 0 && options.maskRate <= 1, "maskRate", Phrase::mark("The mask rate"),
                     options.maskRate, Phrase::mark("above 0 and at most 1"));
    problems.require(std::isfinite(options.learningRate) && options.learningRate > 0, "learningRate",
                     Phrase::mark("The learning rate"), options.learningRate, Phrase::mark("above 0"));
    problems.require(options.warmupFraction >= 0 && options.warmupFraction < 1, "warmupFraction",
                     Phrase::mark("The warmup fraction"), options.warmupFraction,
                     Phrase::mark("at least 0 and below 1"));
    problems.require(options.beta1 >= 0 && options.beta1 < 1, "beta1", Phrase::mark("Adam's beta1"), options.beta1,
                     Phrase::mark("at least 0 and below 1"));
    problems.require(options.beta2 >= 0 && options.beta2 < 1, "beta2", Phrase::mark("Adam's beta2"), options.beta2,
                     Phrase::mark("at least 0 and below 1"));
    problems.require(std::isfinite(options.adamEpsilon) && options.adamEpsilon > 0, "adamEpsilon",
                     Phrase::mark("Adam's epsilon"), options.adamEpsilon, Phrase::mark("above 0"));
    problems.require(std::isfinite(options.weightDecay) && options.weightDecay >= 0, "weightDecay",
                     Phrase::mark("The weight decay"), options.weightDecay, Phrase::mark("0 or more"));
    problems.require(std::isfinite(options.clipNorm) && options.clipNorm >= 0, "clipNorm",
                     Phrase::mark("The clipping norm"), options.clipNorm, Phrase::mark("0 (no clipping) or more"));
    return problems.take();
}

} // namespace kantai
