// SPDX-License-Identifier: GPL-3.0-or-later
// How far the similarities of a student's hidden states are from those of its teacher's, see TeacherSignal. Private
// to core/engine/packed.
#pragma once

#include "core/engine/packed/Pass.h"

#include <cstdint>
#include <span>

namespace kantai {

// [count, width]
struct StateRows {
    const float* numbers = nullptr;
    std::int64_t count = 0, width = 0;
};

// rows: count, or more where the matrix products want it. With c_ij the cosine of the rows i and j, 0 where one of
// them is all zeros: the sum over i and j of (c_ij - c_ij of the teacher)^2 / count. gradient [rows, width]: scale
// times that of the sum by `states`, then zeros. teacher has the same count. Leaves the workspace as it was.
double similarityLoss(Pass& pass, std::int64_t rows, const StateRows& states, const StateRows& teacher, double scale,
                      float* gradient);

} // namespace kantai
