// SPDX-License-Identifier: GPL-3.0-or-later
// Formats the replies of models for display and for copying. Plain functions; UI thread.
#pragma once

#include "ui/jobs/FillMaskService.h"
#include "ui/widgets/ProbabilityBars.h"
#include "ui/widgets/TokenChips.h"

namespace kantai::ui::playground {

// With several masks: "Together" where there are joint answers, then each mask. With one: nothing.
QStringList maskChoices(const FillMaskReply& reply);
// The answers of a choice, an index into maskChoices(), or 0.
QVector<ProbabilityBar> barsOf(const FillMaskReply& reply, int choice);
// "beings 20.30 %": the best answer, of all masks together where there are several.
QString bestAnswer(const FillMaskReply& reply);

QString shownToken(const FillMaskReply& reply, std::size_t token); // without the space before it
QVector<TokenChip> chipsOf(const FillMaskReply& reply);            // without <s> and </s>

// names: one for each reply's model.
QString copiedText(const std::vector<FillMaskReply>& replies, const QStringList& names);
QString copiedJson(const std::vector<FillMaskReply>& replies, const QStringList& names);

} // namespace kantai::ui::playground
