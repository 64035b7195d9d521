// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/TrainingRun.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/Threads.h"
#include "core/project/stores/ShownName.h"
#include "core/training/options/OptionTable.h"
#include "core/training/options/TrainingOptionsCheck.h"

#include <algorithm>

namespace kantai {

RobertaConfig configOf(const RunRow& run) {
    return parseConfigJson(run.configJson, Phrase::tr("The configuration of {}", shownName(run.name)));
}

TrainingOptions optionsOf(const RunRow& run, const RobertaConfig& config) {
    const std::string origin = Phrase::tr("The options of {}", shownName(run.name));
    TrainingOptions options = trainingOptionsFromJson(parseJson(run.optionsJson, origin), origin);
    // A run that began on a larger computer continues with what this one has; the trainer tells of the difference.
    if (options.threads <= static_cast<int>(optionOf("threads").limits.most))
        options.threads = std::min(options.threads, mostThreads());
    if (const auto problems = problemsOf(options, config); !problems.empty())
        throw Error(ErrorCode::BadInput, Phrase::tr("{} cannot be used: {}", origin, problems.front().message),
                    Phrase::tr("The project file was changed by another program; start a new run."));
    return options;
}

} // namespace kantai
