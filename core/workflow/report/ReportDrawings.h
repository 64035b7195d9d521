// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of the report of a run, as SVG without scripts or references: the loss, and what a pinned sentence was
// answered over the steps. Dark lines on white, so that they can be printed. Any thread.
#pragma once

#include "core/workflow/report/RunReport.h"

#include <string>
#include <vector>

namespace kantai {

struct Drawing {
    std::string svg;
    int width = 0, height = 0; // its natural size, in CSS pixels
};

// Training loss (its mean, and pale the least and greatest of the same steps), held-out loss as points, and lines at
// the loss of a uniform guess and at the unigram entropy, where that is known. Empty svg for a run without metrics.
Drawing lossDrawing(const RunReport& report);

// The probability over the steps of the three tokens that were the most probable at the last step. title: what a
// screen reader says.
Drawing probeDrawing(const ReportedProbe& probe, const std::string& title);

// The tokens of rank 0 to `count` - 1 at the first or the last step of the answers, with their probabilities.
std::vector<ProbeAnswerRow> firstAnswers(const ReportedProbe& probe, int count);
std::vector<ProbeAnswerRow> lastAnswers(const ReportedProbe& probe, int count);

} // namespace kantai
