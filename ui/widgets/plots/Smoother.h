// SPDX-License-Identifier: GPL-3.0-or-later
// The smoothed line of a noisy curve, value by value. Used by MetricCurve, on the UI thread.
#pragma once

#include <cmath>

namespace kantai::ui {

// Exponential average, debiased as Adam's moments are (Kingma & Ba 2015, section 3), so that it starts at the first
// value and not at zero.
class Smoother {
public:
    explicit Smoother(double weight) : weight_(weight) {}
    double add(double value) {
        if (!std::isfinite(value))
            return value;
        average_ = weight_ * average_ + (1 - weight_) * value;
        correction_ *= weight_;
        return average_ / (1 - correction_);
    }

private:
    double weight_;
    double average_ = 0;
    double correction_ = 1;
};

} // namespace kantai::ui
