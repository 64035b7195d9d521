// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TrialReport.h"

#include "app/cli/Text.h"
#include "core/base/Files.h"
#include "core/base/ReadableText.h"

#include <cmath>
#include <fmt/format.h>

namespace kantai::cli {

namespace {

constexpr std::size_t kShownPoints = 20;

} // namespace

void print(const RunForecast& forecast, Session& session) {
    const TrainingBenchFigures& figures = forecast.figures;
    session.console.line(fmt::format("{} steps of {:.0f} ms and {} evaluations: about {} in all, {} tokens/s in {}",
                                     grouped(forecast.steps), 1e3 * figures.secondsAStep, forecast.evaluations,
                                     duration(forecast.seconds), grouped(std::llround(figures.tokensPerSecond)),
                                     toString(figures.precision)));
    session.console.line(
        fmt::format("about {} of peak memory, while a checkpoint is written", formatBytes(forecast.peakMemory)));
    session.console.object({{"what", "forecast"},
                            {"steps", forecast.steps},
                            {"evaluations", forecast.evaluations},
                            {"secondsAStep", figures.secondsAStep},
                            {"evaluationSeconds", figures.evaluationSeconds},
                            {"trainingSeconds", forecast.trainingSeconds},
                            {"seconds", forecast.seconds},
                            {"tokensPerSecond", figures.tokensPerSecond},
                            {"precision", toString(figures.precision)},
                            {"threads", figures.threads},
                            {"peakMemory", forecast.peakMemory}});
}

void print(const LearningRateFinding& finding, Session& session) {
    OrderedJson points = OrderedJson::array();
    const std::size_t stride = finding.points.size() / kShownPoints + 1;
    for (std::size_t i = 0; i < finding.points.size(); ++i) {
        const LearningRatePoint& point = finding.points[i];
        points.push_back({{"rate", point.rate}, {"loss", point.loss}, {"smoothed", point.smoothed}});
        if (i % stride == 0)
            session.console.line(
                fmt::format("lr {:.1e}  loss {:.3f}  smoothed {:.3f}", point.rate, point.loss, point.smoothed));
    }
    session.console.line(fmt::format(
        "The loss was lowest at a learning rate of {:.1e}. One fifth of it is a safe peak: --learning-rate {:.1e}",
        finding.lowestLossAt, finding.suggestion));
    session.console.object({{"what", "learningRate"},
                            {"lowestLossAt", finding.lowestLossAt},
                            {"suggestion", finding.suggestion},
                            {"points", points}});
}

} // namespace kantai::cli
