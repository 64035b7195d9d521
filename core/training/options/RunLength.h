// SPDX-License-Identifier: GPL-3.0-or-later
// How long a run is: counted in passes over the corpus, in steps of the optimizer, or in minutes of training, in
// which case the schedule of the learning rate follows the clock. Plain data; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>

namespace kantai {

struct Epochs {
    double count = 1;
    bool operator==(const Epochs&) const = default;
};

struct Steps {
    std::int64_t count = 1;
    bool operator==(const Steps&) const = default;
};

struct Minutes {
    double count = 1;
    bool operator==(const Minutes&) const = default;
};

using RunLength = std::variant<Epochs, Steps, Minutes>;

// The seconds of training that a run of so many minutes has; none when it is counted in steps or epochs.
std::optional<double> timeBudget(const RunLength& length);

// A length as files and the command line spell it: three numbers, of which one counts. Epochs count when the two
// others are 0, and have the value below when they do not count.
struct LengthNumbers {
    double epochs = 1;
    std::int64_t maxSteps = 0;
    double minutes = 0;
};

LengthNumbers numbersOf(const RunLength& length);
RunLength lengthOf(const LengthNumbers& numbers); // throws Error(BadInput) when steps and minutes are given

} // namespace kantai
