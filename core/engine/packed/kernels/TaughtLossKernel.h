// SPDX-License-Identifier: GPL-3.0-or-later
// The loss of a student and its gradient over rows of logits: cross-entropy together with the distance from the
// distribution of a teacher. Used by core/engine/packed; runs on OpenMP's threads, with the same result for any
// number of them.
#pragma once

#include "core/base/Bf16.h"

#include <cstdint>

namespace kantai {

struct TaughtRowLoss {
    float loss = 0;       // cross-entropy, nats; 0 for a row without a target
    float divergence = 0; // KL(teacher || student) of the distributions at the temperature, nats
    bool right = false;   // the target has the highest logit
};

struct TaughtRows {
    std::int64_t rows = 0, columns = 0;
    const float* bias = nullptr;           // [columns]
    const std::int32_t* targets = nullptr; // [rows]: a column, or negative for a row that does not count
    const float* teacher = nullptr;        // logits [rows that count, teacherColumns]: those come first
    std::int64_t teacherColumns = 0;
    float share = 0, temperature = 1; // see TeacherSignal
    float scale = 1;                  // of the gradient
};

// logits [rows, columns] become logits + bias. gradient [rows, columns]: scale * ((1 - share) * (softmax - one at the
// target) + share * temperature * (softmax at the temperature - the teacher's)), 0 for rows that do not count; it may
// be the memory of the logits when T is float.
template <class T>
void taughtCrossEntropy(const TaughtRows& shape, float* logits, TaughtRowLoss* losses, T* gradient);

} // namespace kantai
