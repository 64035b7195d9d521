// SPDX-License-Identifier: GPL-3.0-or-later
// A remedy of each kind that a front end words. Used by the tests of both front ends.
#pragma once

#include "core/base/Remedy.h"

#include <vector>

namespace kantai::test {

inline std::vector<Remedy> remediesToWord() {
    std::vector<Remedy> all;
    for (int kind = static_cast<int>(Remedy::Sentence) + 1; kind <= static_cast<int>(Remedy::kLast); ++kind) {
        all.emplace_back(static_cast<Remedy::Kind>(kind));
        if (all.back().kind == Remedy::SmallerBatch)
            all.back().batch = {16, 4, 1'200'000'000};
    }
    return all;
}

} // namespace kantai::test
