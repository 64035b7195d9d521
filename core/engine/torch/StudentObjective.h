// SPDX-License-Identifier: GPL-3.0-or-later
// The objective of a student on LibTorch's autograd, see TeacherSignal. Used by TorchEngine; LibTorch's exceptions
// pass through.
#pragma once

#include "core/engine/TeacherSignal.h"

#include <torch/types.h>

namespace kantai {

struct StudentObjective { // 0-dimensional, summed over the chosen positions
    torch::Tensor objective;
    torch::Tensor divergence;
    torch::Tensor difference; // undefined where the signal has no states
};

// logits [masked, columns] and states [masked, width] of the student, with their graph; crossEntropy: the sum of its
// losses. The signal is of the same batch.
StudentObjective studentObjective(const TeacherSignal& signal, const torch::Tensor& logits,
                                  const torch::Tensor& states, const torch::Tensor& crossEntropy);

} // namespace kantai
