// SPDX-License-Identifier: GPL-3.0-or-later
// Layer normalisation (Ba et al. 2016) with what stands around it in a transformer: bias and dropout of the branch,
// the residual sum; and its gradients. One pass over each row, statistics in float32. Used by core/engine/packed;
// runs on OpenMP's threads, with the same result for any number of them.
#pragma once

#include "core/base/Bf16.h"
#include "core/engine/packed/kernels/DropoutKernel.h"

#include <cstdint>

namespace kantai {

struct NormShape {
    std::int64_t rows = 0, columns = 0;
    float epsilon = 0;
};

struct NormWeights {
    const float* scale = nullptr; // [columns]
    const float* shift = nullptr; // [columns]
};

// What the backward pass needs: x normalised, before scale and shift, and 1 / deviation of each row.
struct NormSaved {
    float* normalised = nullptr; // [rows, columns]
    float* inverse = nullptr;    // [rows]
};

// out = normalise(dropout(branch + bias) + residual) * scale + shift, all [rows, columns]; bias [columns]. Number i
// of the branch has index i in the pattern. bias and residual may be null: 0. residual may be out. outBf16, when
// not null, receives out rounded.
template <class T>
void addNorm(const NormShape& shape, const T* branch, const float* bias, const DropoutPattern& pattern,
             const float* residual, const NormWeights& weights, const NormSaved& saved, float* out, Bf16* outBf16);

// The gradient of what was normalised, in place of the gradient of out; and, when branchGradient is not null, what
// of it reaches the branch through dropout.
template <class T>
void addNormBackward(const NormShape& shape, const NormSaved& saved, const float* scale,
                     const DropoutPattern& pattern, float* gradient, T* branchGradient);

// out[i] = dropout(x[i]) for [rows, columns], in place; outBf16 as in addNorm. It is its own backward pass, without
// outBf16.
void dropInPlace(const NormShape& shape, const DropoutPattern& pattern, float* x, Bf16* outBf16);

// scaleGradient[c] = sum over rows of gradient * normalised, shiftGradient[c] = sum of gradient; added to what is
// there when `accumulate`.
void normWeightGradients(const NormShape& shape, const float* gradient, const float* normalised, float* scaleGradient,
                         float* shiftGradient, bool accumulate);

// sums[c] = sum over rows of x[rows, columns], or added to what is there.
template <class T>
void columnSums(std::int64_t rows, std::int64_t columns, const T* x, float* sums, bool accumulate);

} // namespace kantai
