// SPDX-License-Identifier: GPL-3.0-or-later
// Formats the results of a model for a sentence as tables. Shared by the fill-mask and demo verbs. Main thread.
#pragma once

#include "core/inference/FillMask.h"

#include <string>

namespace kantai::cli {

std::string answersText(const FillMaskResult& result); // a table for each mask
std::string answersText(const JointResult& result);
std::string surprisalText(const SentenceSurprisal& surprisal); // a row for each word
// A matrix in percent; layer and head below 0 stand for the mean.
std::string attentionText(const AttentionMap& map, std::int64_t layer, std::int64_t head);
// A table for each mask with a row for each layer.
std::string layersText(const LayerAnswers& answers);

} // namespace kantai::cli
