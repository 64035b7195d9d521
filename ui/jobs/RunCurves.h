// SPDX-License-Identifier: GPL-3.0-or-later
// What the plots show of a run: its stored rows, and what a training adds to them. Private to TrainingSession.
#pragma once

#include "core/base/SharedRows.h"
#include "core/project/stores/Rows.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace kantai::ui {

struct RunCurves {
    SharedRows<MetricRow> metrics; // the plots share them
    std::vector<EvaluationRow> evaluations;
    std::vector<ProbeAnswerRow> probeAnswers;

    // What a training has measured. Rows of its first step and later ones that are there already are of a training
    // before, which did not save them.
    template <class Rows>
    void append(const Rows& rows, const std::vector<EvaluationRow>& newEvaluations,
                const std::vector<ProbeAnswerRow>& newAnswers) {
        if (!rows.empty()) {
            const auto later = [&](const auto& row) { return row.step >= rows.front().step; };
            if (!metrics.empty() && later(metrics.back())) {
                const auto first = std::ranges::find_if(metrics, later);
                metrics.truncate(static_cast<std::size_t>(first - metrics.begin()));
                std::erase_if(evaluations, later);
                std::erase_if(probeAnswers, later);
            }
            metrics.append(rows.begin(), rows.end());
        }
        evaluations.insert(evaluations.end(), newEvaluations.begin(), newEvaluations.end());
        probeAnswers.insert(probeAnswers.end(), newAnswers.begin(), newAnswers.end());
    }
};

} // namespace kantai::ui
