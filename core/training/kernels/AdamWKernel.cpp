// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/kernels/AdamWKernel.h"

#include <ATen/Parallel.h>
#include <cmath>

namespace kantai {

void adamWReference(float* weights, const float* gradients, float* mean, float* square, std::int64_t count,
                    const AdamWStep& step) {
    for (std::int64_t i = 0; i < count; ++i) {
        const float gradient = gradients[i] * step.gradientScale;
        weights[i] -= step.learningRate * step.weightDecay * weights[i];
        mean[i] = step.beta1 * mean[i] + (1 - step.beta1) * gradient;
        square[i] = step.beta2 * square[i] + (1 - step.beta2) * gradient * gradient;
        const float correctedMean = mean[i] / step.correction1;
        const float correctedSquare = square[i] / step.correction2;
        weights[i] -= step.learningRate * correctedMean / (std::sqrt(correctedSquare) + step.epsilon);
    }
}

void adamWFused(float* weights, const float* gradients, float* mean, float* square, std::int64_t count,
                const AdamWStep& step) {
    const float keep = 1 - step.learningRate * step.weightDecay;
    const float rate = step.learningRate / step.correction1;
    const float root = 1 / std::sqrt(step.correction2);
    const float grow1 = (1 - step.beta1) * step.gradientScale;
    const float grow2 = (1 - step.beta2) * step.gradientScale * step.gradientScale;
    constexpr std::int64_t kGrain = 1 << 15;
    at::parallel_for(0, count, kGrain, [&](std::int64_t begin, std::int64_t end) {
        // Locals that the compiler knows not to overlap: it vectorises the loop.
        float* __restrict w = weights;
        const float* __restrict g = gradients;
        float* __restrict m = mean;
        float* __restrict v = square;
        for (std::int64_t i = begin; i < end; ++i) {
            m[i] = step.beta1 * m[i] + grow1 * g[i];
            v[i] = step.beta2 * v[i] + grow2 * g[i] * g[i];
            w[i] = keep * w[i] - rate * m[i] / (std::sqrt(v[i]) * root + step.epsilon);
        }
    });
}

} // namespace kantai
