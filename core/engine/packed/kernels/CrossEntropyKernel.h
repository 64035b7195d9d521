// SPDX-License-Identifier: GPL-3.0-or-later
// Softmax cross-entropy over rows of logits, with its gradient written in the same pass. Used by core/engine/packed;
// runs on OpenMP's threads, with the same result for any number of them.
#pragma once

#include "core/base/Bf16.h"

#include <cstdint>

namespace kantai {

struct RowLoss {
    float loss = 0;     // nats; 0 for a row without a target
    bool right = false; // the target has the highest logit
};

// logits [rows, columns] become logits + bias; bias [columns]. targets[row]: a column, or negative for a row that
// does not count. With a gradient, [rows, columns]: scale * (softmax - one at the target), 0 for rows that do not
// count. gradient may be the memory of the logits when T is float; null: only the losses.
template <class T>
void crossEntropy(std::int64_t rows, std::int64_t columns, float* logits, const float* bias,
                  const std::int32_t* targets, float scale, RowLoss* losses, T* gradient);

} // namespace kantai
