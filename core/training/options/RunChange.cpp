// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/options/RunChange.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kantai {

namespace {

constexpr std::array<std::string_view, 1> kOfTheRate{"learningRate"};
constexpr std::array<std::string_view, 6> kOfTheLength{"epochs",     "maxSteps",     "minutes",
                                                       "extendedAt", "extendedFrom", "extendedSeconds"};

template <class Keys>
bool has(const Keys& keys, const std::string& option) {
    return std::ranges::find(keys, option) != keys.end();
}

void set(OrderedJson& options, const ChangedOption& changed, const std::string& value) {
    if (!has(kOfTheRate, changed.option) && !has(kOfTheLength, changed.option))
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("The run records a change of '{}', which cannot be changed.", readableExcerpt(changed.option)),
            Phrase::tr("The project file was changed by another program; start a new run."));
    options[changed.option] = parseJson(value, Phrase::tr("A change of the run"));
}

} // namespace

void change(TrainingOptions& options, const RunChange& wanted, const RunPosition& at) {
    options.learningRate = wanted.learningRate.value_or(options.learningRate);
    if (!wanted.length || *wanted.length == options.length)
        return;
    options.length = *wanted.length;
    if (auto* steps = std::get_if<Steps>(&options.length))
        steps->count = std::max(steps->count, at.step);
    options.extendedAt = at.step;
    options.extendedFrom = at.learningRate;
    options.extendedSeconds = at.trainingSeconds;
}

std::vector<ChangedOption> changesBetween(const TrainingOptions& before, const TrainingOptions& after,
                                          std::int64_t step) {
    std::vector<ChangedOption> changes;
    const OrderedJson then = toJson(before), now = toJson(after);
    for (const auto& [option, value] : then.items())
        if (value != now.at(option))
            changes.push_back({step, option, value.dump(), now.at(option).dump()});
    return changes;
}

TrainingOptions optionsAfter(const TrainingOptions& now, const std::vector<ChangedOption>& changes,
                             std::int64_t step) {
    OrderedJson options = toJson(now);
    for (auto changed = changes.rbegin(); changed != changes.rend(); ++changed)
        if (changed->step > step)
            set(options, *changed, changed->before);
    for (const ChangedOption& changed : changes)
        if (changed.step <= step)
            set(options, changed, changed.after);
    return trainingOptionsFromJson(options, Phrase::tr("The changes of the run"));
}

bool concerns(const RunChange& wanted, const std::string& option) {
    return (wanted.learningRate && has(kOfTheRate, option)) || (wanted.length && has(kOfTheLength, option));
}

} // namespace kantai
