// SPDX-License-Identifier: GPL-3.0-or-later
// What a number field of a wizard admits of a training option. Pure functions.
#pragma once

#include "core/training/options/OptionTable.h"

#include <algorithm>
#include <cmath>

namespace kantai::ui {

inline constexpr int kRoom = 1'000'000'000; // the largest number that a field has room for

struct Range {
    double least = 0, most = 0;
};

// Of a field with so many decimals, which shows the numbers of the option times scale (100: in percent). A limit that
// is itself excluded is missed by the last decimal.
inline Range rangeOf(const OptionLimits& limits, int decimals, double scale = 1) {
    const double last = std::pow(10.0, -decimals);
    return {scale * limits.least + (limits.aboveLeast ? last : 0),
            std::min<double>(scale * limits.most - (limits.belowMost ? last : 0), kRoom)};
}

} // namespace kantai::ui
