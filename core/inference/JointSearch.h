// SPDX-License-Identifier: GPL-3.0-or-later
// The most probable fillings of all masks together, by a beam. Private to core/inference.
#pragma once

#include "core/inference/Insight.h"
#include "core/inference/WarmModel.h"

namespace kantai {

inline constexpr std::size_t kMostJointMasks = 16;
inline constexpr std::size_t kLeastBeam = 16; // fillings kept from mask to mask

// The `count` fillings with the largest product of probabilities, see JointAnswer, that a beam of
// max(count, kLeastBeam) finds; with candidates (one list for each mask, words of one token) only of these. Throws
// Error(Usage) for more masks than kMostJointMasks.
std::vector<JointAnswer> jointSearch(WarmModel& model, const Sentence& sentence, std::size_t count,
                                     const std::vector<std::vector<std::int64_t>>& candidates,
                                     const std::stop_token& stop);

} // namespace kantai
