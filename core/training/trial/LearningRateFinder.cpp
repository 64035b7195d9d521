// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trial/LearningRateFinder.h"
#include "core/base/Error.h"
#include "core/base/MemoryErrors.h"
#include "core/base/Phrase.h"
#include "core/training/TrainingEvents.h"
#include "core/training/trial/Trial.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kantai {

namespace {

constexpr double kSmoothing = 0.9;
constexpr double kSafety = 5; // KantaiBERT and Mini trained best with a third to a sixth of where the loss was least
constexpr double kClearRise = 1.0;    // nats above the least smoothed loss
constexpr std::size_t kJudgeable = 8; // points before which the smoothed loss says little

class SmoothedLoss {
public:
    double add(double loss) {
        mean_ = kSmoothing * mean_ + (1 - kSmoothing) * loss;
        weight_ = kSmoothing * weight_ + (1 - kSmoothing);
        least_ = std::min(least_, value());
        return value();
    }
    bool hasRisen() const { return weight_ > 0 && value() > least_ + kClearRise; }

private:
    double value() const { return mean_ / weight_; }
    double mean_ = 0, weight_ = 0, least_ = INFINITY;
};

void requireRange(const LearningRateSearch& search) {
    if (!(search.lowest > 0 && search.lowest < search.highest && std::isfinite(search.highest)) || search.steps < 2)
        throw Error(ErrorCode::Usage, Phrase::tr("The range of learning rates is empty."),
                    Phrase::tr("Give a lowest rate above 0, a higher one, and at least two steps."));
}

} // namespace

LearningRateFinding judged(std::vector<LearningRatePoint> points) {
    LearningRateFinding finding;
    const auto first = points.begin() + static_cast<std::ptrdiff_t>(std::min(kJudgeable, points.size() - 1));
    const auto least =
        std::min_element(first, points.end(), [](const auto& a, const auto& b) { return a.smoothed < b.smoothed; });
    finding.lowestLossAt = least->rate;
    finding.suggestion = least->rate / kSafety;
    finding.points = std::move(points);
    return finding;
}

LearningRateFinding findLearningRate(const RobertaConfig& config, const TrainingOptions& options,
                                     const std::filesystem::path& tokens, std::uint32_t vocabularySize,
                                     const LearningRateSearch& search, const Progress& progress,
                                     std::stop_token stop) {
    constexpr const char* kWhat = Phrase::noop("Trying learning rates");
    requireRange(search);
    return guardMemory(Phrase::noop("the search for a learning rate"), [&] {
        Trial trial({config, options, tokens, vocabularySize, search.teacher});
        // A model whose steps are refused stays as it is, and its losses would hide the rate that breaks it.
        trial.step().guard() = DivergenceGuard::ignoring();
        std::vector<LearningRatePoint> points;
        SmoothedLoss smoothed;
        for (std::int64_t i = 0; i < search.steps && !smoothed.hasRisen(); ++i) {
            throwIfStopped(stop, kWhat);
            const double part = static_cast<double>(i) / static_cast<double>(search.steps - 1);
            const double rate = search.lowest * std::pow(search.highest / search.lowest, part);
            progress.report(kWhat, static_cast<std::uint64_t>(i), static_cast<std::uint64_t>(search.steps));
            const StepMetrics metrics = trial.step().run(i, rate);
            if (metrics.skipped) // its loss or its gradient is NaN or infinite
                break;
            points.push_back({rate, metrics.loss, smoothed.add(metrics.loss)});
        }
        if (points.empty())
            throw Error(ErrorCode::BadInput, Phrase::tr("The loss of the first step is NaN or infinite."),
                        Phrase::tr("Check the model's configuration: its first weights may be far too large."));
        return judged(std::move(points));
    });
}

} // namespace kantai
