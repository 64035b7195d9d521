// SPDX-License-Identifier: GPL-3.0-or-later
// At which steps a run keeps its weights, so that its history can be replayed: a model changes as fast between the
// steps 10 and 20 as between 1,000 and 2,000. The steps depend on nothing but their number, so that a run that is
// resumed or given another length keeps to them. Any thread.
#pragma once

#include <cstdint>

namespace kantai {

// 1, 2, 4, 8, then ten a decade up to 10,000 (10, 13, 16, 20, 25, 32, 40, 50, 63, 79, 100, ...) and five a decade
// beyond (15,850, 25,120, ...): 24 in a run of 900 steps, 40 in one of 100,000.
bool isSnapshotStep(std::int64_t step);

// How many of them a run of so many steps has.
std::int64_t snapshotsUpTo(std::int64_t steps);

// What a run of a length that is not known yet has, about.
inline constexpr std::int64_t kUsualSnapshots = 40;

} // namespace kantai
