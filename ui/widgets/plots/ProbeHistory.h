// SPDX-License-Identifier: GPL-3.0-or-later
// The recorded answers to a probe as curves: one for each answer that matters. Pure functions.
#pragma once

#include "core/project/stores/Rows.h"

#include <QPointF>
#include <QString>
#include <QVector>
#include <cstdint>
#include <vector>

namespace kantai::ui {

struct ProbeCurve {
    QString answer;          // in readable form, without the leading space
    QVector<QPointF> points; // (step, probability), steps rising, where the answer was among those recorded
};

struct ProbeHistory {
    std::vector<std::int64_t> steps;    // at which the probe was asked, rising
    std::vector<ProbeAnswerRow> newest; // the answers of the newest step, by rank
    QVector<ProbeCurve> curves;  // the first answers of that step by rank, those that led before, the other answers
    std::int64_t leadsSince = 0; // the step since which the first answer has led without a break
};

// The token of an answer as it is read: " reason" for "Ġreason", which is how the vocabulary spells it, without the
// space.
QString readableAnswer(const std::string& token);

// answers: of one run, in any order. At most `most` curves.
ProbeHistory probeHistory(const std::vector<ProbeAnswerRow>& answers, std::int64_t probe, int most = 5);

} // namespace kantai::ui
