// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/LossSketch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace kantai {

std::vector<float> lossSketch(const SharedRows<MetricRow>& rows) {
    if (rows.empty())
        return {};
    struct Mean {
        double sum = 0, count = 0;
    };
    std::array<Mean, kSketchParts> parts{};
    // Of a short run fewer, longer ones: the loss of a single step is noise.
    constexpr std::size_t kStepsAPart = 4, kFewestParts = 12;
    const std::size_t wanted = std::clamp(rows.size() / kStepsAPart, kFewestParts, kSketchParts);
    const auto first = static_cast<double>(rows.front().step);
    const double steps = std::max(static_cast<double>(rows.back().step) - first + 1, 1.0);
    for (const MetricRow& row : rows) {
        const double position = (static_cast<double>(row.step) - first) / steps;
        const auto part = static_cast<std::size_t>(std::clamp(position, 0.0, 1.0) * static_cast<double>(wanted));
        if (!std::isfinite(row.loss))
            continue;
        Mean& mean = parts.at(std::min(part, wanted - 1));
        mean.sum += row.loss;
        ++mean.count;
    }
    std::vector<float> sketch;
    for (const Mean& mean : parts)
        if (mean.count > 0)
            sketch.push_back(static_cast<float>(mean.sum / mean.count));
    return sketch;
}

std::vector<float> lossSketch(const Project& database, std::int64_t runId) {
    return lossSketch(database.metricSample(runId, static_cast<std::int64_t>(kSketchParts)));
}

} // namespace kantai
