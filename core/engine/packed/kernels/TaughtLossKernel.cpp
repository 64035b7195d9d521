// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/engine/packed/kernels/TaughtLossKernel.cpp"
#include <hwy/foreach_target.h>

#include "core/base/Parallel.h"
#include "core/engine/packed/kernels/TaughtLossKernel.h"
#include "core/engine/packed/kernels/Vector-inl.h"

#include <algorithm>
#include <cmath>

HWY_BEFORE_NAMESPACE();
namespace kantai {
namespace HWY_NAMESPACE {

// The greatest number of a row; NaN when one is.
HWY_INLINE float highestOf(std::size_t columns, const float* row) {
    const Floats d;
    const std::size_t lanes = hn::Lanes(d);
    auto highest = hn::Set(d, -INFINITY);
    auto poison = hn::Zero(d); // maxima ignore NaN; this sum propagates it
    std::size_t i = 0;
    for (; i + lanes <= columns; i += lanes) {
        const auto x = load(d, row + i);
        highest = hn::Max(highest, x);
        poison = hn::MulAdd(x, hn::Zero(d), poison);
    }
    float result = hn::GetLane(hn::MaxOfLanes(d, highest)) + hn::GetLane(hn::SumOfLanes(d, poison));
    for (; i < columns; ++i)
        result = std::max(result, row[i]) + row[i] * 0;
    return result;
}

// log(sum of exp((x - highest) / temperature)) + highest / temperature.
HWY_INLINE float logSumAt(std::size_t columns, const float* row, float highest, float inverse) {
    const float sum = sumOver(columns, [&](auto d, std::size_t i) HWY_ATTR {
        return hn::Exp(d, hn::Mul(hn::Sub(load(d, row + i), hn::Set(d, highest)), hn::Set(d, inverse)));
    });
    return highest * inverse + std::log(sum);
}

// exp(x / temperature - logSum)
template <class D>
HWY_INLINE hn::Vec<D> probability(D d, const float* from, float inverse, float logSum) {
    return hn::Exp(d, hn::MulSub(load(d, from), hn::Set(d, inverse), hn::Set(d, logSum)));
}

template <class T>
HWY_INLINE TaughtRowLoss taughtRow(const TaughtRows& shape, std::int64_t row, float* logits, T* gradient) {
    const auto columns = static_cast<std::size_t>(shape.columns);
    const std::int32_t target = shape.targets[row];
    if (target < 0) {
        std::fill_n(gradient, columns, T());
        return {};
    }
    const float* teacher = shape.teacher + row * shape.teacherColumns;
    const std::size_t common = std::min(columns, static_cast<std::size_t>(shape.teacherColumns));
    overRow(columns, [&](auto d, std::size_t i)
                         HWY_ATTR { store(hn::Add(load(d, logits + i), load(d, shape.bias + i)), d, logits + i); });
    const float inverse = 1 / shape.temperature;
    const float highest = highestOf(columns, logits);
    const float logSum = logSumAt(columns, logits, highest, 1);
    const float softLogSum = logSumAt(columns, logits, highest, inverse);
    const float teacherLogSum = logSumAt(common, teacher, highestOf(common, teacher), inverse);
    const float divergence = sumOver(common, [&](auto d, std::size_t i) HWY_ATTR {
        const auto difference = hn::Mul(hn::Sub(load(d, teacher + i), load(d, logits + i)), hn::Set(d, inverse));
        return hn::Mul(probability(d, teacher + i, inverse, teacherLogSum),
                       hn::Add(difference, hn::Set(d, softLogSum - teacherLogSum)));
    });
    const float atTarget = logits[target];
    const TaughtRowLoss result{logSum - atTarget, divergence, atTarget == highest};

    const float hard = (1 - shape.share) * shape.scale, soft = shape.share * shape.temperature * shape.scale;
    const auto ofStudent = [&](auto d, std::size_t i) HWY_ATTR {
        return hn::MulAdd(probability(d, logits + i, 1, logSum), hn::Set(d, hard),
                          hn::Mul(probability(d, logits + i, inverse, softLogSum), hn::Set(d, soft)));
    };
    const auto ofBoth = [&](auto d, std::size_t i) HWY_ATTR {
        return hn::NegMulAdd(probability(d, teacher + i, inverse, teacherLogSum), hn::Set(d, soft), ofStudent(d, i));
    };
    const auto whereTarget = static_cast<std::size_t>(target);
    const OneFloat one; // rounded once, from the exact difference
    const float difference =
        hn::GetLane(whereTarget < common ? ofBoth(one, whereTarget) : ofStudent(one, whereTarget)) - hard;
    overRow(common, [&](auto d, std::size_t i) HWY_ATTR { store(ofBoth(d, i), d, gradient + i); });
    overRow(columns - common,
            [&](auto d, std::size_t i) HWY_ATTR { store(ofStudent(d, common + i), d, gradient + common + i); });
    store(hn::Set(one, difference), one, gradient + target);
    return result;
}

TaughtRowLoss taughtRowFloat(const TaughtRows& shape, std::int64_t row, float* logits, float* gradient) {
    return taughtRow(shape, row, logits, gradient);
}
TaughtRowLoss taughtRowBf16(const TaughtRows& shape, std::int64_t row, float* logits, Bf16* gradient) {
    return taughtRow(shape, row, logits, gradient);
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kantai {

HWY_EXPORT(taughtRowFloat);
HWY_EXPORT(taughtRowBf16);

template <>
void taughtCrossEntropy(const TaughtRows& shape, float* logits, TaughtRowLoss* losses, float* gradient) {
    inPieces(shape.rows, 1, [&](std::int64_t row, std::int64_t) {
        losses[row] = HWY_DYNAMIC_DISPATCH(taughtRowFloat)(shape, row, logits + row * shape.columns,
                                                           gradient + row * shape.columns);
    });
}
template <>
void taughtCrossEntropy(const TaughtRows& shape, float* logits, TaughtRowLoss* losses, Bf16* gradient) {
    inPieces(shape.rows, 1, [&](std::int64_t row, std::int64_t) {
        losses[row] = HWY_DYNAMIC_DISPATCH(taughtRowBf16)(shape, row, logits + row * shape.columns,
                                                          gradient + row * shape.columns);
    });
}

} // namespace kantai
#endif
