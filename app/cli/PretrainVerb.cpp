// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/PretrainOptions.h"
#include "app/cli/TrainingReport.h"
#include "app/cli/TrialReport.h"
#include "app/cli/Verbs.h"
#include "core/training/TrainingControl.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/TensorBoardObserver.h"
#include "core/workflow/project/Projects.h"

#include <memory>

namespace kantai::cli {

namespace {

int run(const PretrainOptions& options, const CLI::App& verb, Session& session) {
    const ProjectHandle project = openProject(options.project);
    const PretrainRequest request = options.request(verb, &project);
    if (options.forecast) {
        print(forecastRun(project, request, session.progress(), session.stop()), session);
        return kDone;
    }
    if (options.findLearningRate) {
        print(findLearningRate(project, request, {}, session.progress(), session.stop()), session);
        return kDone;
    }
    TrainingReport report(session);
    TrainingControl control;
    const auto train = [&](PretrainObserver& observer) {
        return report.conclude(pretrain(project, request, observer, control, session.progress(), session.stop()));
    };
    if (options.tensorBoard.empty())
        return train(report);
    TensorBoardObserver log(options.tensorBoard, report);
    return train(log);
}

} // namespace

void addPretrainVerb(CLI::App& app, Session& session) {
    auto options = std::make_shared<PretrainOptions>();
    CLI::App* verb = app.add_subcommand("pretrain", "Pretrain a model by masked language modelling, or resume a run");
    options->addTo(*verb);
    session.declare(*verb, [options, verb, &session] { return run(*options, *verb, session); });
}

} // namespace kantai::cli
