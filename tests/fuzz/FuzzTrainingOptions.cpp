// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the training options of a run: refused, or options that writing and reading does not change. Those
// that the check admits have a length, intervals and a learning rate that are numbers a run can use.
#include "core/base/Json.h"
#include "core/training/options/RunTiming.h"
#include "core/training/options/TrainingOptionsCheck.h"
#include "core/training/step/LearningRate.h"
#include "tests/fuzz/FuzzSupport.h"

#include <algorithm>
#include <cmath>

using namespace kantai;

namespace {

void checkLength(const TrainingOptions& options) {
    for (const std::uint64_t batches : {std::uint64_t{1}, std::uint64_t{1000}, std::uint64_t{1} << 32}) {
        const std::int64_t total = totalSteps(options, batches);
        fuzz::promise(total > 0 || (total == 0 && timeBudget(options.length)),
                      "a run ends after steps or by the clock");
        const std::int64_t interval = evaluationInterval(options, total);
        fuzz::promise(interval > 0 || (interval == 0 && total == 0), "evaluations have an interval");
        const double seconds = secondsBetweenSaves(options);
        fuzz::promise(std::isfinite(seconds) && seconds >= 0, "saves have an interval");
        fuzz::promise(evaluationsOfRun(options, std::max<std::int64_t>(1, total), 0.5, 2) >= 1, "a run is evaluated");
        evaluationDue(options, {total, 1, 0.5, 2}, {});
        for (const std::int64_t step : {std::int64_t{0}, total / 2, total - 1}) {
            const double rate =
                total > 0 ? learningRateAtStep(options, step, total) : learningRateAtFraction(options, 0.5);
            fuzz::promise(rate >= 0 && rate <= std::max(options.learningRate, options.extendedFrom),
                          "the learning rate stays between 0 and that of the options");
        }
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const RobertaConfig config = presetNamed("nano").config;
    fuzz::accepts([&] {
        const TrainingOptions options =
            trainingOptionsFromJson(parseJson(fuzz::textOf(data, size), "input"), "input");
        const std::string written = toJson(options).dump();
        fuzz::promise(toJson(trainingOptionsFromJson(parseJson(written, "again"), "again")).dump() == written,
                      "options survive a round of writing and reading");
        const std::vector<ConfigProblem> problems = problemsOf(options, config);
        for (const ConfigProblem& problem : problems)
            fuzz::promise(!problem.field.empty() && !problem.message.empty(), "a problem names its field");
        if (problems.empty())
            checkLength(options);
    });
    return 0;
}
