// SPDX-License-Identifier: GPL-3.0-or-later
// Splits the time of a step. Private to training; one thread.
#pragma once

#include <chrono>
#include <utility>

namespace kantai {

class Stopwatch {
public:
    double lap() { // seconds since the last one
        const auto now = std::chrono::steady_clock::now();
        return std::chrono::duration<double>(now - std::exchange(last_, now)).count();
    }

private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

} // namespace kantai
