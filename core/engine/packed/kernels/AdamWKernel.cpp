// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/engine/packed/kernels/AdamWKernel.cpp"
#include <hwy/foreach_target.h>

#include "core/base/Parallel.h"
#include "core/engine/packed/kernels/AdamWKernel.h"
#include "core/engine/packed/kernels/Vector-inl.h"

#include <atomic>
#include <bit>
#include <cmath>
#include <vector>

HWY_BEFORE_NAMESPACE();
namespace kantai {
namespace HWY_NAMESPACE {

void adamWRange(float* weights, const float* gradients, float* mean, float* square, Bf16* shadow, std::size_t count,
                const AdamWStep& step) {
    const float keep = 1 - step.learningRate * step.weightDecay;
    const float rate = step.learningRate / step.correction1;
    const float root = 1 / std::sqrt(step.correction2);
    const float grow1 = (1 - step.beta1) * step.gradientScale;
    const float grow2 = (1 - step.beta2) * step.gradientScale * step.gradientScale;
    overRow(count, [&](auto d, std::size_t i) HWY_ATTR {
        const auto g = load(d, gradients + i);
        const auto m = hn::MulAdd(hn::Set(d, step.beta1), load(d, mean + i), hn::Mul(hn::Set(d, grow1), g));
        const auto v =
            hn::MulAdd(hn::Set(d, step.beta2), load(d, square + i), hn::Mul(hn::Mul(hn::Set(d, grow2), g), g));
        store(m, d, mean + i);
        store(v, d, square + i);
        const auto deviation = hn::MulAdd(hn::Sqrt(v), hn::Set(d, root), hn::Set(d, step.epsilon));
        const auto change = hn::Div(hn::Mul(hn::Set(d, rate), m), deviation);
        const auto w = hn::MulSub(hn::Set(d, keep), load(d, weights + i), change);
        store(w, d, weights + i);
        if (shadow != nullptr)
            store(w, d, shadow + i);
    });
}

float squaresOf(const float* numbers, std::size_t count) {
    return sumOver(count, [&](auto d, std::size_t i) HWY_ATTR {
        const auto x = load(d, numbers + i);
        return hn::Mul(x, x);
    });
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kantai {

HWY_EXPORT(adamWRange);
HWY_EXPORT(squaresOf);

void adamWReference(float* weights, const float* gradients, float* mean, float* square, Bf16* shadow,
                    std::int64_t count, const AdamWStep& step) {
    for (std::int64_t i = 0; i < count; ++i) {
        const float gradient = gradients[i] * step.gradientScale;
        weights[i] -= step.learningRate * step.weightDecay * weights[i];
        mean[i] = step.beta1 * mean[i] + (1 - step.beta1) * gradient;
        square[i] = step.beta2 * square[i] + (1 - step.beta2) * gradient * gradient;
        const float correctedMean = mean[i] / step.correction1;
        const float correctedSquare = square[i] / step.correction2;
        weights[i] -= step.learningRate * correctedMean / (std::sqrt(correctedSquare) + step.epsilon);
        if (shadow != nullptr)
            shadow[i] = toBf16(weights[i]);
    }
}

void adamWFused(float* weights, const float* gradients, float* mean, float* square, Bf16* shadow, std::int64_t count,
                const AdamWStep& step) {
    inPieces(count, 1 << 15, [&](std::int64_t begin, std::int64_t end) {
        HWY_DYNAMIC_DISPATCH(adamWRange)
        (weights + begin, gradients + begin, mean + begin, square + begin,
         shadow == nullptr ? nullptr : shadow + begin, static_cast<std::size_t>(end - begin), step);
    });
}

double sumOfSquares(const float* numbers, std::int64_t count) {
    constexpr std::int64_t kPiece = 4096; // summed in float32, the pieces in double
    std::vector<float> sums(static_cast<std::size_t>((count + kPiece - 1) / kPiece));
    inPieces(static_cast<std::int64_t>(sums.size()), 16, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t piece = begin; piece < end; ++piece)
            sums[static_cast<std::size_t>(piece)] = HWY_DYNAMIC_DISPATCH(squaresOf)(
                numbers + piece * kPiece, static_cast<std::size_t>(std::min(kPiece, count - piece * kPiece)));
    });
    double sum = 0;
    for (const float piece : sums)
        sum += piece;
    return sum;
}

bool allFinite(const float* numbers, std::int64_t count) {
    std::atomic<bool> all = true;
    inPieces(count, 1 << 16, [&](std::int64_t begin, std::int64_t end) {
        constexpr std::uint32_t kExponent = 0x7f800000; // all set: infinite, or not a number
        bool good = true;
        for (std::int64_t i = begin; i < end; ++i)
            good &= (std::bit_cast<std::uint32_t>(numbers[i]) & kExponent) != kExponent;
        if (!good)
            all = false;
    });
    return all;
}

} // namespace kantai
#endif
