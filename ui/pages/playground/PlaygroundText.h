// SPDX-License-Identifier: GPL-3.0-or-later
// Formats the replies of models for display and for copying. Plain functions; UI thread.
#pragma once

#include "core/project/stores/AskedSentenceRow.h"
#include "ui/jobs/FillMaskService.h"
#include "ui/widgets/charts/ProbabilityBars.h"
#include "ui/widgets/tokens/TokenChips.h"
#include <optional>

namespace kantai::ui::playground {

// With several masks: "Together" where there are joint answers, then each mask. With one: nothing.
QStringList maskChoices(const FillMaskReply& reply);
// The answers of a choice, an index into maskChoices(), or 0.
QVector<ProbabilityBar> barsOf(const FillMaskReply& reply, int choice);
// What all other words have together; nothing where the listed probabilities are not parts of one whole (candidates
// of several tokens).
std::optional<RestOfBars> restOf(const FillMaskReply& reply, int choice);
// Gives each of these answers its change against the answer of the others with the same sentence, in percentage
// points:
// "+1.20", or "new" where the others list no such answer. Nothing while the others have none.
void compare(QVector<ProbabilityBar>& these, const QVector<ProbabilityBar>& others);
// The best answers, of all masks together where there are several; and as a text: "beings 20.30 %, reason 4.10 %".
std::vector<AskedAnswer> leadingAnswers(const FillMaskReply& reply);
QString answersText(const std::vector<AskedAnswer>& answers);

QString shownToken(const FillMaskReply& reply, std::size_t token); // without the space before it
// Without <s> and </s>. surprisal: of the same sentence, or null.
QVector<TokenChip> chipsOf(const FillMaskReply& reply, const SentenceSurprisal* surprisal);
// "Run 2, step 4,420": a checkpoint; run: its name as it is stored.
QString nameOf(const std::string& run, std::int64_t step);
// "Run 2, step 4,420, 20 s old": which checkpoint answered, and how long ago it was saved. before: the name of the
// checkpoint that answered until the training saved this one; may be empty.
QString originOf(const QString& checkpoint, std::int64_t savedAt, std::int64_t now, const QString& before);

// names: one for each reply's model.
QString copiedText(const std::vector<FillMaskReply>& replies, const QStringList& names);
QString copiedJson(const std::vector<FillMaskReply>& replies, const QStringList& names);

} // namespace kantai::ui::playground
