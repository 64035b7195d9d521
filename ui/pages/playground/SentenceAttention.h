// SPDX-License-Identifier: GPL-3.0-or-later
// What the tokens of a sentence attend to, for the arcs between its chips: weights and words. Plain functions of the
// Playground; UI thread.
#pragma once

#include "ui/jobs/FillMaskService.h"
#include <vector>

namespace kantai::ui {

// Which weights are shown; below 0: the mean of all.
struct AttentionChoice {
    int layer = -1, head = -1;
    bool operator==(const AttentionChoice&) const = default;
};

namespace playground {

// [chips, chips] of a reply with attention, without <s> and </s>, which have no chip.
std::vector<float> chipWeights(const FillMaskReply& reply, const AttentionChoice& choice);
// "law attends to: Reason 41.0 %, the 20.5 %; <s> and </s> 30.2 %. Mean of all layers, head 2."
QString attentionText(const FillMaskReply& reply, const AttentionChoice& choice, int chip);
QString choiceText(const AttentionChoice& choice); // "layer 1, mean of all heads"

} // namespace playground
} // namespace kantai::ui
