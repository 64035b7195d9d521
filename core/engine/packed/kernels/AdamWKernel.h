// SPDX-License-Identifier: GPL-3.0-or-later
// One step of AdamW on a flat tensor, in one pass over memory: clip, moments, decay, update, and the bf16 shadow copy
// that the matrix products read. Next to it is a plain reference in the order of the paper. Used by AdamW; the fast
// one runs on OpenMP's threads, with the same result for any number of them.
#pragma once

#include "core/base/Bf16.h"

#include <cstdint>

namespace kantai {

// Loshchilov & Hutter, "Decoupled weight decay regularization" (ICLR 2019), algorithm 2, with the bias corrections of
// Kingma & Ba (2015).
struct AdamWStep {
    float learningRate = 0;
    float beta1 = 0.9f, beta2 = 0.999f, epsilon = 1e-8f;
    float weightDecay = 0;   // already 0 for tensors that do not decay
    float gradientScale = 1; // clipping
    float correction1 = 1;   // 1 - beta1^t
    float correction2 = 1;   // 1 - beta2^t
};

// weights, gradients, mean (exp_avg) and square (exp_avg_sq): `count` floats each; shadow: the bf16 copy, as many, or
// null.
void adamWReference(float* weights, const float* gradients, float* mean, float* square, Bf16* shadow,
                    std::int64_t count, const AdamWStep& step);
void adamWFused(float* weights, const float* gradients, float* mean, float* square, Bf16* shadow, std::int64_t count,
                const AdamWStep& step);

// NaN when one of them is.
double sumOfSquares(const float* numbers, std::int64_t count);

bool allFinite(const float* numbers, std::int64_t count); // all elements are finite

} // namespace kantai
