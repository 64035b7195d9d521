// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/TrainingRun.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

namespace kantai {

RobertaConfig configOf(const RunRow& run) {
    return parseConfigJson(run.configJson, Phrase::tr("The configuration of {}", run.name));
}

TrainingOptions optionsOf(const RunRow& run, const RobertaConfig& config) {
    const std::string origin = Phrase::tr("The options of {}", run.name);
    const TrainingOptions options = trainingOptionsFromJson(parseJson(run.optionsJson, origin), origin);
    if (const auto problems = problemsOf(options, config); !problems.empty())
        throw Error(ErrorCode::BadInput, Phrase::tr("{} cannot be used: {}", origin, problems.front().message),
                    Phrase::tr("The project file was changed by another program; start a new run."));
    return options;
}

} // namespace kantai
