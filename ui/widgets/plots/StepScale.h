// SPDX-License-Identifier: GPL-3.0-or-later
// The scale on which a run is replayed: logarithmic, because a model changes as fast between the steps 10 and 20 as
// between 1,000 and 2,000. StepCurve and TimeLine share it, so that a slider stands below the point it chooses. Plain
// data.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace kantai::ui {

struct StepScale {
    double first = 1, last = 1; // steps, at least 1

    // From 0 at the first step to 1 at the last; the middle when there is only one.
    double position(double step) const {
        const double span = std::log(std::max(last, 1.0)) - std::log(std::max(first, 1.0));
        return span <= 0 ? 0.5 : (std::log(std::max(step, 1.0)) - std::log(std::max(first, 1.0))) / span;
    }
};

} // namespace kantai::ui
