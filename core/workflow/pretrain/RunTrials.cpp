// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/RunTrials.h"
#include "core/base/Error.h"
#include "core/training/options/RunTiming.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/ProjectAccess.h"
#include "core/workflow/pretrain/Preflight.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/ProjectTokens.h"
#include "core/workflow/pretrain/Teachers.h"
#include "core/workflow/tokenizer/Tokenizers.h"

#include <algorithm>
#include <cmath>

namespace kantai {

namespace {

constexpr unsigned kForecastSteps = 5;

struct Trials {
    RobertaConfig config;
    TokenStorePair tokens;
    std::uint32_t vocabularySize = 0;
    std::optional<fs::path> teacher;
};

Trials prepare(const ProjectHandle& project, const PretrainRequest& request, const Progress& progress,
               const std::stop_token& stop) {
    requireReady(project, request, progress);
    const Project database(project);
    const TokenizerRow tokenizer = currentTokenizer(database);
    Trials trials;
    trials.config = request.config;
    if (request.vocabularyRows == VocabularyRows::FitTokenizer)
        trials.config.vocabularySize = tokenizer.vocabularySize;
    trials.tokens = projectTokens(project, database, tokenizer, progress, stop);
    trials.vocabularySize = static_cast<std::uint32_t>(tokenizer.vocabularySize);
    if (request.options.teacher != 0)
        trials.teacher = requireTeacher(project, database, request.options, tokenizer).folder;
    return trials;
}

} // namespace

RunForecast forecastRun(const ProjectHandle& project, const PretrainRequest& request, const Progress& progress,
                        std::stop_token stop) {
    const Trials trials = prepare(project, request, progress, stop);
    const TrainingOptions& options = request.options;
    TrainingBenchInput input{trials.config,         options,        trials.tokens.train,
                             trials.vocabularySize, kForecastSteps, trials.tokens.heldOut,
                             trials.teacher};
    RunForecast forecast;
    forecast.figures = benchTraining(input, progress, stop);
    const double step = forecast.figures.secondsAStep;
    forecast.steps = totalSteps(options, forecast.figures.batchesPerEpoch);
    if (const std::optional<double> budget = timeBudget(options.length))
        forecast.steps = std::max<std::int64_t>(1, std::llround(*budget / step));
    forecast.trainingSeconds = static_cast<double>(forecast.steps) * step;
    forecast.evaluations = evaluationsOfRun(options, forecast.steps, step, forecast.figures.evaluationSeconds);
    forecast.seconds =
        forecast.trainingSeconds + static_cast<double>(forecast.evaluations) * forecast.figures.evaluationSeconds;
    PretrainRequest fitted = request;
    fitted.config = trials.config;
    forecast.peakMemory = memoryForecast(project, fitted);
    return forecast;
}

LearningRateFinding findLearningRate(const ProjectHandle& project, const PretrainRequest& request,
                                     const LearningRateSearch& search, const Progress& progress,
                                     std::stop_token stop) {
    const Trials trials = prepare(project, request, progress, stop);
    LearningRateSearch withTeacher = search;
    withTeacher.teacher = trials.teacher;
    return findLearningRate(trials.config, request.options, trials.tokens.train, trials.vocabularySize, withTeacher,
                            progress, stop);
}

} // namespace kantai
