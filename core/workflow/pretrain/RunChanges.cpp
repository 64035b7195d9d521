// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/RunChanges.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/training/options/OptionTable.h"
#include "core/workflow/NumberText.h"

#include <ctime>
#include <fmt/format.h>
#include <map>
#include <variant>

namespace kantai {

std::vector<ChangedOption> changedOptions(const std::vector<RunChangeRow>& rows) {
    std::vector<ChangedOption> changes;
    for (const RunChangeRow& row : rows)
        changes.push_back({row.step, row.option, row.before, row.after});
    return changes;
}

std::vector<RunChangeRow> changeRows(std::int64_t runId, const std::vector<ChangedOption>& changes) {
    std::vector<RunChangeRow> rows;
    for (const ChangedOption& change : changes)
        rows.push_back({runId, change.step, change.option, change.before, change.after, std::time(nullptr)});
    return rows;
}

std::string changeRecord(const std::vector<RunChangeRow>& rows) {
    std::string text;
    for (const RunChangeRow& row : rows)
        if (*optionOf(row.option).flag != '\0') // what a user chooses
            text += fmt::format("{}{} {} → {}", text.empty() ? "" : ", ", row.option, row.before, row.after);
    return text;
}

std::vector<ToldChange> toldChanges(const RunRow& run, const std::vector<RunChangeRow>& changes) {
    std::map<std::int64_t, std::int64_t> times; // by step
    for (const RunChangeRow& row : changes)
        times[row.step] = row.changedAt;
    std::vector<ToldChange> told;
    if (times.empty())
        return told;
    try {
        const TrainingOptions now = trainingOptionsFromJson(parseJson(run.optionsJson, run.name), run.name);
        const std::vector<ChangedOption> all = changedOptions(changes);
        for (const auto& [step, at] : times) {
            const TrainingOptions before = optionsAfter(now, all, step - 1), after = optionsAfter(now, all, step);
            ToldChange change{step, at, {}, {}};
            if (before.learningRate != after.learningRate)
                change.learningRate = {before.learningRate, after.learningRate};
            if (before.length != after.length)
                change.length = {before.length, after.length};
            if (change.learningRate || change.length)
                told.push_back(change);
        }
    } catch (const Error&) {
        told.clear();
    }
    return told;
}

namespace {

std::string lengthChange(const RunLength& before, const RunLength& after) {
    const auto *stepsBefore = std::get_if<Steps>(&before), *stepsAfter = std::get_if<Steps>(&after);
    if (stepsBefore != nullptr && stepsAfter != nullptr)
        return Phrase::tr("length {} → {} steps", Phrase::count(stepsBefore->count),
                          Phrase::count(stepsAfter->count));
    return Phrase::tr("length {} → {}", lengthText(before), lengthText(after));
}

} // namespace

std::string changeText(const ToldChange& change) {
    const std::string rate = change.learningRate
                                 ? Phrase::tr("learning rate {} → {}", briefText(change.learningRate->before),
                                              briefText(change.learningRate->after))
                                 : std::string();
    const std::string length =
        change.length ? lengthChange(change.length->before, change.length->after) : std::string();
    return rate.empty() || length.empty() ? rate + length : fmt::format("{}, {}", rate, length);
}

} // namespace kantai
