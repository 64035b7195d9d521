// SPDX-License-Identifier: GPL-3.0-or-later
// Probabilities from logits. Any thread.
#pragma once

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace kantai {

// exp(x) / sum of exp, computed around the largest, summed in double. logits: finite, at least one.
inline std::vector<float> softmaxOf(std::span<const float> logits) {
    const double largest = *std::max_element(logits.begin(), logits.end());
    std::vector<double> exponentials;
    double sum = 0;
    for (const float logit : logits) {
        exponentials.push_back(std::exp(logit - largest));
        sum += exponentials.back();
    }
    std::vector<float> probabilities;
    for (const double exponential : exponentials)
        probabilities.push_back(static_cast<float>(exponential / sum));
    return probabilities;
}

} // namespace kantai
