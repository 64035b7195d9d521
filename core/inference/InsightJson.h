// SPDX-License-Identifier: GPL-3.0-or-later
// What a model told of a sentence, as JSON: the same from `kantai fill-mask --json` and from the Playground's Copy.
// Any thread.
#pragma once

#include "core/base/Json.h"
#include "core/inference/FillMask.h"

namespace kantai {

OrderedJson toJson(const FillMaskResult& result); // an array: one object for each mask
OrderedJson toJson(const JointResult& result);    // an array: one object for each filling
OrderedJson toJson(const SentenceSurprise& surprise);
OrderedJson toJson(const AttentionMap& map); // "probabilities": [layers][heads][tokens][tokens]

} // namespace kantai
