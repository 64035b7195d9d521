// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/export/CurveTags.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace kantai {

std::vector<CurveValue> curvesOf(const MetricRow& row) {
    return {{"train/loss", row.loss},
            {"train/learning_rate", row.learningRate},
            {"train/gradient_norm", row.gradientNorm},
            {"train/epoch", row.epoch},
            {"train/tokens_per_second", row.tokensPerSecond}};
}

std::vector<CurveValue> curvesOf(const EvaluationRow& row) {
    return {{"held_out/loss", row.loss},
            {"held_out/perplexity", std::exp(row.loss)},
            {"held_out/accuracy", row.accuracy}};
}

std::string fileNameOf(const std::string& run) {
    constexpr std::string_view kOthers = "/\\:*?\"<>|";
    std::string name;
    for (const char byte : run)
        if (static_cast<unsigned char>(byte) >= 0x20 && kOthers.find(byte) == std::string_view::npos)
            name += byte;
    name.erase(0, name.find_first_not_of(" ."));
    name.resize(std::min<std::size_t>(name.size(), 80));
    return name.empty() ? "run" : name;
}

} // namespace kantai
