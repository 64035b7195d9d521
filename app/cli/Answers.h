// SPDX-License-Identifier: GPL-3.0-or-later
// What a model told of a sentence, as tables. Shared by the fill-mask and demo verbs. Main thread.
#pragma once

#include "core/inference/FillMask.h"

#include <string>

namespace kantai::cli {

std::string answersText(const FillMaskResult& result); // a table for each mask
std::string answersText(const JointResult& result);
std::string surpriseText(const SentenceSurprise& surprise); // a row for each word
// A matrix in percent; layer and head below 0 stand for the mean.
std::string attentionText(const AttentionMap& map, std::int64_t layer, std::int64_t head);

} // namespace kantai::cli
