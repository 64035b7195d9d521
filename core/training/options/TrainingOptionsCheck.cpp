// SPDX-License-Identifier: GPL-3.0-or-later
// Validation of TrainingOptions: the limits of the table, and what concerns several options, the model or the
// computer; one ConfigProblem for each invalid field.
#include "core/training/options/TrainingOptionsCheck.h"
#include "core/base/Phrase.h"
#include "core/base/Threads.h"
#include "core/training/options/OptionTable.h"

#include <algorithm>
#include <concepts>

namespace kantai {

namespace {

std::string outsideSentence(const OptionSpec& spec, std::int64_t value) {
    if (static_cast<double>(value) < spec.limits.least)
        return Phrase::tr("{} is {}, but must be at least {}.", Phrase::translate(spec.title), value,
                          static_cast<std::int64_t>(spec.limits.least));
    return Phrase::tr("{} is {}, but must be at most {}.", Phrase::translate(spec.title), value,
                      static_cast<std::int64_t>(spec.limits.most));
}

std::string outsideSentence(const OptionSpec& spec, double value) {
    return Phrase::tr("{} is {}, but must be {}.", Phrase::translate(spec.title), value,
                      Phrase::translate(spec.limits.rule));
}

void checkLimits(const TrainingOptions& options, std::vector<ConfigProblem>& problems) {
    OptionValues values(options);
    const OptionSpec& length = optionOfLength(options.length);
    for (const OptionSpec& spec : optionTable()) {
        if (spec.group == OptionGroup::Length && &spec != &length)
            continue;
        std::visit(
            [&](auto member) {
                const auto value = values[member];
                if constexpr (std::signed_integral<decltype(value)>) {
                    if (!spec.limits.admit(static_cast<double>(value)))
                        problems.push_back({spec.key, outsideSentence(spec, static_cast<std::int64_t>(value))});
                } else if constexpr (std::floating_point<decltype(value)>) {
                    if (!spec.limits.admit(value))
                        problems.push_back({spec.key, outsideSentence(spec, value)});
                }
            },
            spec.member);
    }
}

} // namespace

std::vector<ConfigProblem> problemsOf(const TrainingOptions& options, const RobertaConfig& config) {
    std::vector<ConfigProblem> problems;
    checkLimits(options, problems);
    const bool named = std::ranges::any_of(problems, [](const ConfigProblem& p) { return p.field == "blockSize"; });
    if (!named && options.blockSize > config.longestSequence())
        problems.push_back(
            {"blockSize", Phrase::tr("The block size is {}, but the model's {} positions hold at most {} tokens.",
                                     options.blockSize, config.maxPositions, config.longestSequence())});
    if (options.localSteps > 0 && options.teacher != 0)
        problems.push_back(
            {"localSteps", Phrase::tr("The other computers of local steps have no teacher: choose no local "
                                      "steps, or train without a teacher.")});
    if (options.localSteps > 0 && options.reproducible)
        problems.push_back({"localSteps", Phrase::tr("Local steps depend on when the computers are done with theirs: "
                                                     "a run with them is not reproducible.")});
    if (options.threads > mostThreads())
        problems.push_back({"threads", Phrase::tr("The number of threads is {}, but this computer serves at most {}.",
                                                  options.threads, mostThreads())});
    return problems;
}

} // namespace kantai
