// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/step/DivergenceGuard.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <vector>

namespace kantai {

namespace {

// Both are wide: a batch of few masked tokens varies a lot, and a refused step is a lost one.
constexpr double kNormFactor = 10;                       // of the median
constexpr double kWorseThanGuessing = 2;                 // times the loss of a uniform guess
constexpr double kLossSpreads = 8, kLeastLossMargin = 1; // of the median distance from the median; nats

double medianOf(std::vector<double> numbers) {
    const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
    std::nth_element(numbers.begin(), middle, numbers.end());
    return *middle;
}

double medianOf(const std::deque<double>& numbers) {
    return medianOf(std::vector<double>(numbers.begin(), numbers.end()));
}

double highestUsual(const std::deque<double>& losses) {
    const double middle = medianOf(losses);
    std::vector<double> distances;
    for (const double loss : losses)
        distances.push_back(std::abs(loss - middle));
    return middle + std::max(kLeastLossMargin, kLossSpreads * medianOf(std::move(distances)));
}

void remember(double number, std::deque<double>& numbers) {
    numbers.push_back(number);
    if (numbers.size() > DivergenceGuard::kWindow)
        numbers.pop_front();
}

} // namespace

Divergence divergedAt(std::int64_t step, const std::string& what) {
    return {ErrorCode::BadInput,
            Phrase::tr("The training diverged at step {}: {}; the checkpoints before it are intact.", step, what),
            Phrase::tr("Start again with a lower learning rate, a longer warmup, or gradient clipping.")};
}

DivergenceGuard::DivergenceGuard(OnDivergence choice, std::int64_t vocabularySize) : choice_(choice) {
    if (vocabularySize > 1)
        ceiling_ = kWorseThanGuessing * std::log(static_cast<double>(vocabularySize));
}

UsualStep DivergenceGuard::usual() const {
    UsualStep usual;
    // Weights that begin far above it, by a large initializer range, may come down from there.
    if (!losses_.empty() && *std::min_element(losses_.begin(), losses_.end()) <= ceiling_)
        usual.guessing = ceiling_;
    if (losses_.size() >= kWindow) {
        usual.highestLoss = highestUsual(losses_);
        usual.middleLoss = medianOf(losses_);
    }
    if (norms_.size() >= kWindow) {
        usual.middleNorm = medianOf(norms_);
        usual.highestNorm = kNormFactor * usual.middleNorm;
    }
    return usual;
}

UsualStep DivergenceGuard::limitsOfNext(bool keepsUp) {
    isLate_ = true;
    return keepsUp ? before_ : usual();
}

bool DivergenceGuard::judge(const StepMetrics& metrics, const UsualStep& usual) {
    before_ = this->usual();
    reason_.clear();
    const bool finite = std::isfinite(metrics.loss) && std::isfinite(metrics.gradientNorm);
    if (!finite)
        reason_ = Phrase::tr("its loss or the norm of its gradient is NaN or infinite");
    if (!choice_)
        return finite;
    const bool usualLoss = finite && hasUsualLoss(metrics, usual), usualNorm = finite && hasUsualNorm(metrics, usual);
    if (usualLoss)
        remember(metrics.loss, losses_);
    if (finite)
        remember(metrics.gradientNorm, norms_);
    inARow_ = usualLoss ? 0 : inARow_ + 1;

    const bool skips = choice_ == OnDivergence::Skip;
    if (inARow_ >= (skips ? kMostSkipped : kLasting) || (!finite && !skips))
        throw divergedAt(metrics.step,
                         inARow_ > 1 ? Phrase::tr("{}; unusual losses in a row: {}", reason_, inARow_) : reason_);
    return !skips || (usualLoss && usualNorm);
}

bool DivergenceGuard::hasUsualLoss(const StepMetrics& metrics, const UsualStep& usual) {
    if (metrics.loss > usual.guessing) {
        reason_ = Phrase::tr("its loss is {:.3f}, where guessing all tokens alike has {:.3f}", metrics.loss,
                             ceiling_ / kWorseThanGuessing);
        return false;
    }
    if (metrics.loss <= usual.highestLoss)
        return true;
    reason_ = Phrase::tr("its loss is {:.3f}, where {:.3f} is usual", metrics.loss, usual.middleLoss);
    return false;
}

bool DivergenceGuard::hasUsualNorm(const StepMetrics& metrics, const UsualStep& usual) {
    if (metrics.gradientNorm <= usual.highestNorm)
        return true;
    if (reason_.empty())
        reason_ = Phrase::tr("the norm of its gradient is {:.3g}, where {:.3g} is usual", metrics.gradientNorm,
                             usual.middleNorm);
    return false;
}

OrderedJson DivergenceGuard::toJson() const {
    OrderedJson json{{"losses", losses_}, {"norms", norms_}, {"unusual_in_a_row", inARow_}};
    if (!isLate_)
        return json;
    OrderedJson before = OrderedJson::array();
    for (const double number :
         {before_.highestLoss, before_.guessing, before_.highestNorm, before_.middleLoss, before_.middleNorm})
        before.push_back(std::isfinite(number) ? OrderedJson(number) : OrderedJson());
    json["usual_before"] = before;
    return json;
}

void DivergenceGuard::restore(const Json& json) {
    json.at("losses").get_to(losses_);
    json.at("norms").get_to(norms_);
    inARow_ = static_cast<std::int64_t>(std::min<std::uint64_t>(countIn(json.at("unusual_in_a_row")), kMostSkipped));
    before_ = usual(); // of a run that was not late
    if (!json.contains("usual_before"))
        return;
    const Json& before = json.at("usual_before");
    std::size_t at = 0;
    for (double* number :
         {&before_.highestLoss, &before_.guessing, &before_.highestNorm, &before_.middleLoss, &before_.middleNorm}) {
        const Json& given = before.at(at++);
        *number = given.is_null() ? std::numeric_limits<double>::infinity() : given.get<double>();
    }
}

} // namespace kantai
