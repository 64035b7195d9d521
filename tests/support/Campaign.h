// SPDX-License-Identifier: GPL-3.0-or-later
// How long a test of faults looks for them: briefly in every test run, long with KANTAI_LONG=1. What is drawn by
// chance follows KANTAI_SEED, which is printed. docs/reliability.md lists both lengths.
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <cstdio>
#include <random>
#include <set>
#include <vector>

namespace kantai::test {

inline bool isLongCampaign() {
    return qEnvironmentVariableIntValue("KANTAI_LONG") != 0;
}

inline int cases(int inEveryRun, int inALongOne) {
    return isLongCampaign() ? inALongOne : inEveryRun;
}

inline std::mt19937_64 campaignRandom() {
    const auto seed = static_cast<unsigned>(std::max(1, qEnvironmentVariableIntValue("KANTAI_SEED")));
    std::printf("KANTAI_SEED=%u\n", seed);
    std::fflush(stdout);
    return std::mt19937_64(seed);
}

// Some of the numbers 1 .. last, evenly spread, the first and the last among them (a single one is in the middle).
inline std::vector<long> someOf(long last, long inEveryRun, long inALongOne) {
    const long wanted = std::min(last, isLongCampaign() ? inALongOne : inEveryRun);
    std::set<long> chosen;
    for (long i = 0; i < wanted; ++i)
        chosen.insert(wanted == 1 ? (1 + last) / 2 : 1 + i * (last - 1) / (wanted - 1));
    return {chosen.begin(), chosen.end()};
}

} // namespace kantai::test
