// SPDX-License-Identifier: GPL-3.0-or-later
// How the steps of a round are divided among machines: so many each that all of them are done at the same time, and
// dealt so that at any time of the round the steps taken are those that a single machine would have taken first.
// Private to training; pure functions.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace kantai {

struct MachinePace {
    double secondsPerStep = 0;  // 0: not known yet
    double transferSeconds = 0; // of weights and changes, in a round
};

// localSteps for the fastest one, fewer for the others ("Asynchronous local-SGD", Liu et al., 2024); nobody has none
// unless `left`, the steps that are left of the run, are fewer than machines. The first machine always has one.
// left at least 1.
std::vector<std::int64_t> stepsOfRound(std::span<const MachinePace> machines, std::int64_t localSteps,
                                       std::int64_t left);

// The numbers from 0 of the steps of each machine, rising: as many as counts say.
std::vector<std::vector<std::int64_t>> dealt(std::span<const std::int64_t> counts);

} // namespace kantai
