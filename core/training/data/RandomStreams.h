// SPDX-License-Identifier: GPL-3.0-or-later
// The streams of CounterRandom that training draws from: far apart from each other and from those of the initial
// weights, which count from 0. Add the epoch. Part of what a run is: a change makes old runs impossible to resume.
#pragma once

#include <cstdint>

namespace kantai {

inline constexpr std::uint64_t kOrderStreams = 0x4f52444552000000;           // the order of an epoch
inline constexpr std::uint64_t kMaskStreams = 0x4d41534b53000000;            // the masks of an epoch
inline constexpr std::uint64_t kEvaluationMaskStream = 0x484f4c444f555400;   // the masks of every evaluation
inline constexpr std::uint64_t kClassifierSplitStreams = 0x434c415353000000; // held-out rows; add the label

} // namespace kantai
