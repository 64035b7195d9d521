// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/queue/Sweep.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/project/stores/Stores.h"
#include "core/training/options/OptionText.h"
#include "core/workflow/queue/QueuedRequests.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace kantai {

namespace {

// 1e-4 and 0.0001 are the same value.
void requireDistinctValues(const PretrainRequest& request, const Variation& variation) {
    std::vector<TrainingOptions> options;
    for (const std::string& value : variation.values) {
        const TrainingOptions with = changed(request, {{variation.option, value}}).options;
        if (std::ranges::find(options, with) != options.end())
            throw Error(ErrorCode::Usage, Phrase::tr("The value '{}' of {} is given twice.", readableExcerpt(value),
                                                     optionNamed(variation.option).key));
        options.push_back(with);
    }
}

void requireDistinct(const PretrainRequest& request, const std::vector<Variation>& variations) {
    std::set<std::string> options;
    for (const Variation& variation : variations) {
        const std::string key = optionNamed(variation.option).key;
        if (!options.insert(key).second)
            throw Error(ErrorCode::Usage, Phrase::tr("The option {} is varied twice.", key),
                        Phrase::tr("Give all its values at once."));
        requireDistinctValues(request, variation);
    }
}

void requireSensibleNumbers(const std::vector<Variation>& variations) {
    if (variations.empty() || variations.size() > kMostVariations)
        throw Error(ErrorCode::Usage, Phrase::tr("A sweep varies one or two options."));
    std::size_t runs = 1;
    for (const Variation& variation : variations) {
        if (variation.values.empty())
            throw Error(ErrorCode::Usage, Phrase::tr("There is no value of {} to try.", variation.option));
        runs = std::min(runs, kMostRunsOfASweep) * std::min(variation.values.size(), kMostRunsOfASweep + 1);
    }
    if (runs > kMostRunsOfASweep)
        throw Error(ErrorCode::Usage, Phrase::tr("A sweep has at most {} runs.", kMostRunsOfASweep),
                    Phrase::tr("Try fewer values."));
}

} // namespace

Variation variationFrom(const std::string& text) {
    const std::size_t equals = text.find('=');
    Variation variation{text.substr(0, equals), {}};
    for (std::size_t begin = equals; begin < text.size();) {
        const std::size_t end = std::min(text.find(',', begin + 1), text.size());
        variation.values.push_back(text.substr(begin + 1, end - begin - 1));
        begin = end;
    }
    const bool hasEmptyValue = std::ranges::find(variation.values, std::string()) != variation.values.end();
    if (equals == std::string::npos || variation.option.empty() || variation.values.empty() || hasEmptyValue)
        throw Error(ErrorCode::Usage, Phrase::tr("'{}' is no option with values.", readableExcerpt(text)),
                    Phrase::tr("Write it as in learningRate=1e-4,3e-4,1e-3."));
    return variation;
}

std::vector<std::vector<OptionChange>> runsOfSweep(const PretrainRequest& request,
                                                   const std::vector<Variation>& variations) {
    requireSensibleNumbers(variations);
    requireDistinct(request, variations);
    std::vector<std::vector<OptionChange>> runs{{}};
    for (const Variation& variation : variations) {
        std::vector<std::vector<OptionChange>> longer;
        for (const std::vector<OptionChange>& run : runs)
            for (const std::string& value : variation.values) {
                longer.push_back(run);
                longer.back().push_back({variation.option, value});
            }
        runs = std::move(longer);
    }
    for (const std::vector<OptionChange>& run : runs)
        queueRowOf(changed(request, run)); // throws for what cannot be
    return runs;
}

std::vector<std::int64_t> addSweep(const ProjectHandle& project, const PretrainRequest& request,
                                   const std::vector<Variation>& variations) {
    const auto runs = runsOfSweep(request, variations);
    std::string name;
    for (const Variation& variation : variations)
        name += fmt::format("{}{}", name.empty() ? "" : ", ", optionNamed(variation.option).key);
    return Project(project).write([&](Stores& stores) {
        std::vector<std::int64_t> ids;
        for (const std::vector<OptionChange>& run : runs) {
            QueueRow row = queueRowOf(changed(request, run));
            row.name = request.runName.empty() ? nameOf(run) : fmt::format("{} {}", request.runName, nameOf(run));
            row.sweep = request.runName.empty() ? name : request.runName;
            row.sweepId = ids.empty() ? 0 : ids.front();
            ids.push_back(stores.queue.add(row));
        }
        QueueRow first = stores.queue.one(ids.front());
        first.sweepId = first.id;
        stores.queue.update(first);
        return ids;
    });
}

std::vector<std::int64_t> bestOfSweeps(const std::vector<QueueRow>& queue, const std::vector<RunRow>& runs) {
    std::map<std::int64_t, std::pair<double, std::int64_t>> best; // by sweep: loss and entry
    for (const QueueRow& entry : queue) {
        const auto run = std::ranges::find(runs, entry.runId, &RunRow::id);
        if (entry.sweepId == 0 || run == runs.end() || !(run->bestHeldOutLoss > 0))
            continue;
        const auto [known, isFirst] = best.try_emplace(entry.sweepId, run->bestHeldOutLoss, entry.id);
        if (!isFirst && run->bestHeldOutLoss < known->second.first)
            known->second = {run->bestHeldOutLoss, entry.id};
    }
    std::vector<std::int64_t> entries;
    for (const auto& [sweep, found] : best)
        entries.push_back(found.second);
    return entries;
}

} // namespace kantai
