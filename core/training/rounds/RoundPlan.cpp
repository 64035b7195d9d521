// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/rounds/RoundPlan.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

namespace kantai {

namespace {

constexpr double kLeastShareOfComputing = 0.5; // of a round, however slow the network is

double fastestOf(std::span<const MachinePace> machines) {
    double fastest = 0;
    for (const MachinePace& machine : machines)
        if (machine.secondsPerStep > 0 && (fastest == 0 || machine.secondsPerStep < fastest))
            fastest = machine.secondsPerStep;
    return fastest;
}

// As many as there are, in the same proportion.
void limitTo(std::int64_t left, std::vector<std::int64_t>& counts) {
    const std::int64_t sum = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    if (sum <= left)
        return;
    const double part = static_cast<double>(left) / static_cast<double>(sum);
    std::int64_t given = 0;
    for (std::int64_t& count : counts) {
        count = static_cast<std::int64_t>(part * static_cast<double>(count));
        given += count;
    }
    for (std::size_t i = 0; given < left; i = (i + 1) % counts.size(), ++given) // fewer than machines remain
        ++counts[i];
    if (counts.front() == 0) {
        auto& most = *std::ranges::max_element(counts);
        std::swap(counts.front(), most);
    }
}

} // namespace

std::vector<std::int64_t> stepsOfRound(std::span<const MachinePace> machines, std::int64_t localSteps,
                                       std::int64_t left) {
    const double fastest = fastestOf(machines);
    const double seconds = static_cast<double>(localSteps) * fastest;
    std::vector<std::int64_t> counts;
    for (const MachinePace& machine : machines) {
        std::int64_t count = localSteps;
        if (machine.secondsPerStep > 0) {
            const double computing = std::max(seconds - machine.transferSeconds, kLeastShareOfComputing * seconds);
            count = static_cast<std::int64_t>(std::floor(computing / machine.secondsPerStep + 1e-6));
        }
        counts.push_back(std::clamp<std::int64_t>(count, 1, localSteps));
    }
    limitTo(left, counts);
    return counts;
}

std::vector<std::vector<std::int64_t>> dealt(std::span<const std::int64_t> counts) {
    std::vector<std::tuple<double, std::size_t>> order; // the time of a step in the round, its machine
    for (std::size_t machine = 0; machine < counts.size(); ++machine)
        for (std::int64_t step = 0; step < counts[machine]; ++step)
            order.emplace_back((static_cast<double>(step) + 0.5) / static_cast<double>(counts[machine]), machine);
    std::ranges::sort(order);
    std::vector<std::vector<std::int64_t>> numbers(counts.size());
    for (std::size_t number = 0; number < order.size(); ++number)
        numbers[std::get<1>(order[number])].push_back(static_cast<std::int64_t>(number));
    return numbers;
}

} // namespace kantai
