// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/PretrainOptions.h"
#include "app/cli/TrainingReport.h"
#include "app/cli/TrialReport.h"
#include "app/cli/Verbs.h"
#include "core/distributed/Ranks.h"
#include "core/engine/TorchModule.h"
#include "core/training/TrainingControl.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/TensorBoardObserver.h"
#include "core/workflow/pretrain/Together.h"
#include "core/workflow/project/Projects.h"

#include <fmt/format.h>
#include <memory>
#include <utility>

namespace kantai::cli {

namespace {

// A rank other than 0 knows nothing of the project: rank 0 tells it what to compute.
int follow(const Ranks& ranks, ProcessGroup& group, int threads, Session& session) {
    session.console.message(
        fmt::format("Rank {} of {} computes for rank 0 at {}.", ranks.rank, ranks.size, ranks.master));
    const auto onStep = [&session](std::int64_t) { session.poll(); };
    const std::int64_t steps = joinPretraining(ranks, group, threads, onStep, session.stop());
    session.console.message(fmt::format("Rank {} computed its share of {} steps.", ranks.rank, steps));
    return kDone;
}

int trainAsRank(const PretrainOptions& options, const Verb& verb, const Ranks& ranks, ProcessGroup* group,
                Session& session) {
    const ProjectHandle project = openProject(options.project);
    PretrainRequest request = options.request(verb, &project);
    if (group != nullptr)
        request = asRankZero(project, std::move(request), ranks, *group, session.progress());
    if (options.forecast) {
        print(forecastRun(project, request, session.progress(), session.stop()), session);
        return kDone;
    }
    if (options.findLearningRate) {
        print(findLearningRate(project, request, {}, session.progress(), session.stop()), session);
        return kDone;
    }
    options.workers.invite(request, session);
    TrainingReport report(session);
    TrainingControl control;
    const auto run = [&](PretrainObserver& observer) {
        return report.conclude(pretrain(project, request, observer, control, session.progress(), session.stop()));
    };
    if (options.tensorBoard.empty())
        return run(report);
    TensorBoardObserver log(options.tensorBoard, report);
    return run(log);
}

int runPretrain(const PretrainOptions& options, const Verb& verb, Session& session) {
    const Ranks ranks = ranksFromEnvironment();
    if (options.isTrial() || ranks.alone()) // a trial needs one process
        return ranks.rank > 0 ? kDone : trainAsRank(options, verb, ranks, nullptr, session);
    const std::unique_ptr<ProcessGroup> group = joinRanks(ranks);
    if (ranks.rank > 0)
        return follow(ranks, *group, options.threads(), session);
    try {
        return trainAsRank(options, verb, ranks, group.get(), session);
    } catch (...) {
        endOthers(*group);
        throw;
    }
}

} // namespace

void addPretrainVerb(Verb& app, Session& session) {
    auto options = std::make_shared<PretrainOptions>();
    Verb* verb = app.addVerb("pretrain", "Pretrain a model by masked language modelling, or resume a run");
    options->addTo(*verb);
    session.declare(*verb, [options, verb, &session] { return runPretrain(*options, *verb, session); });
}

} // namespace kantai::cli
