// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/options/SnapshotSteps.h"

#include <array>
#include <limits>

namespace kantai {

namespace {

constexpr std::int64_t kTen = 10, kThousand = 1000;
constexpr int kPerDecade = 10;
constexpr std::int64_t kSparseFrom = 10'000;
// Of one decade, in thousandths of its first step.
constexpr std::array<std::int64_t, kPerDecade> kThousandths{1000, 1259, 1585, 1995, 2512,
                                                            3162, 3981, 5012, 6310, 7943};

// decade: its first step, 10, 100, ...
std::int64_t stepOf(std::int64_t decade, std::size_t place) {
    return decade >= kThousand ? kThousandths[place] * (decade / kThousand)
                               : (kThousandths[place] * decade + kThousand / 2) / kThousand;
}

template <class Visit>
void eachStep(std::int64_t upTo, const Visit& visit) {
    for (std::int64_t step = 1; step < kTen && step <= upTo; step *= 2) // 1, 2, 4, 8
        visit(step);
    for (std::int64_t decade = kTen; decade <= upTo; decade *= kTen) {
        const std::size_t every = decade >= kSparseFrom ? 2 : 1;
        for (std::size_t place = 0; place < kThousandths.size(); place += every)
            if (const std::int64_t step = stepOf(decade, place); step <= upTo)
                visit(step);
        if (decade > std::numeric_limits<std::int64_t>::max() / kTen / kThousandths.back())
            return; // more steps than any run has
    }
}

} // namespace

bool isSnapshotStep(std::int64_t step) {
    bool found = false;
    eachStep(step, [&](std::int64_t each) { found = found || each == step; });
    return found;
}

std::int64_t snapshotsUpTo(std::int64_t steps) {
    std::int64_t count = 0;
    eachStep(steps, [&](std::int64_t) { ++count; });
    return count;
}

} // namespace kantai
