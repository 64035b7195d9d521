// SPDX-License-Identifier: GPL-3.0-or-later
// Some values of a growing sequence, evenly spread over it and few however long it grows: for figures of the whole
// that need not see each value. Used by MetricCurve, on the UI thread.
#pragma once

#include <cstddef>
#include <vector>

namespace kantai::ui {

class EvenSamples {
public:
    // The values of the indices 0, 1, 2 and so on, one after the other.
    void add(double value) {
        if (count_++ % stride_ != 0)
            return;
        values_.push_back(value);
        if (values_.size() < kMost)
            return;
        for (std::size_t i = 0; 2 * i < values_.size(); ++i)
            values_[i] = values_[2 * i];
        values_.resize(values_.size() / 2);
        stride_ *= 2;
    }
    // In their order; all of them while they are few.
    const std::vector<double>& values() const { return values_; }

private:
    static constexpr std::size_t kMost = 8192;
    std::vector<double> values_;
    std::size_t count_ = 0, stride_ = 1;
};

} // namespace kantai::ui
