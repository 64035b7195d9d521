// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/options/RunLength.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

namespace kantai {

std::optional<double> timeBudget(const RunLength& length) {
    if (const auto* minutes = std::get_if<Minutes>(&length))
        return 60 * minutes->count;
    return std::nullopt;
}

LengthNumbers numbersOf(const RunLength& length) {
    LengthNumbers numbers;
    if (const auto* epochs = std::get_if<Epochs>(&length))
        numbers.epochs = epochs->count;
    else if (const auto* steps = std::get_if<Steps>(&length))
        numbers.maxSteps = steps->count;
    else
        numbers.minutes = std::get<Minutes>(length).count;
    return numbers;
}

RunLength lengthOf(const LengthNumbers& numbers) {
    if (numbers.maxSteps != 0 && numbers.minutes != 0)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("Both {} steps and {} minutes are given, but only one of them can end the run.",
                               numbers.maxSteps, numbers.minutes));
    if (numbers.maxSteps != 0)
        return Steps{numbers.maxSteps};
    if (numbers.minutes != 0)
        return Minutes{numbers.minutes};
    return Epochs{numbers.epochs};
}

} // namespace kantai
