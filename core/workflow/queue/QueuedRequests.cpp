// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/queue/QueuedRequests.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/training/options/TrainingOptionsCheck.h"
#include "core/workflow/queue/RequestJson.h"

namespace kantai {

QueueRow queueRowOf(const PretrainRequest& request) {
    if (request.resumeRun)
        throw Error(ErrorCode::Usage, Phrase::tr("The queue takes new runs; a run that ended is resumed at once."));
    if (const auto problems = problemsOf(request.config); !problems.empty())
        throw Error(ErrorCode::Usage, problems.front().message);
    if (const auto problems = problemsOf(request.options, request.config); !problems.empty())
        throw Error(ErrorCode::Usage, problems.front().message);
    QueueRow row;
    row.name = request.runName;
    row.requestJson = toRequestJson(request);
    return row;
}

} // namespace kantai
