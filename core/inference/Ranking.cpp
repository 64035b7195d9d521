// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/Ranking.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kantai {

double logSumExp(std::span<const float> logits) {
    const double largest = *std::max_element(logits.begin(), logits.end());
    double sum = 0;
    for (const float value : logits)
        sum += std::exp(value - largest);
    return largest + std::log(sum);
}

std::vector<RankedRow> mostProbable(std::span<const float> logits, std::size_t count) {
    std::vector<std::int64_t> order(logits.size());
    std::iota(order.begin(), order.end(), std::int64_t{0});
    const auto logit = [&logits](std::int64_t row) { return logits[static_cast<std::size_t>(row)]; };
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(count);
    std::partial_sort(order.begin(), end, order.end(), [&](std::int64_t a, std::int64_t b) {
        return logit(a) != logit(b) ? logit(a) > logit(b) : a < b;
    });
    const double normaliser = logSumExp(logits);
    std::vector<RankedRow> ranked;
    ranked.reserve(count);
    for (auto row = order.begin(); row != end; ++row)
        ranked.push_back({*row, std::exp(logit(*row) - normaliser)});
    return ranked;
}

std::int64_t rankOf(std::span<const float> logits, std::int64_t row) {
    const float logit = logits[static_cast<std::size_t>(row)];
    std::int64_t before = 0;
    for (std::size_t other = 0; other < logits.size(); ++other)
        before += logits[other] > logit || (logits[other] == logit && static_cast<std::int64_t>(other) < row) ? 1 : 0;
    return before + 1;
}

} // namespace kantai
