// SPDX-License-Identifier: GPL-3.0-or-later
// The results of a model for a sentence as JSON: the same in `kantai fill-mask --json` and in the Copy action of the
// Playground. Any thread.
#pragma once

#include "core/base/JsonForward.h"
#include "core/inference/FillMask.h"

namespace kantai {

OrderedJson toJson(const FillMaskResult& result); // an array: one object for each mask
OrderedJson toJson(const JointResult& result);    // an array: one object for each filling
OrderedJson toJson(const SentenceSurprisal& surprisal);
OrderedJson toJson(const AttentionMap& map); // "probabilities": [layers][heads][tokens][tokens]
// An array: one object for each mask, whose "layers" begin with the embeddings.
OrderedJson toJson(const LayerAnswers& answers);

} // namespace kantai
