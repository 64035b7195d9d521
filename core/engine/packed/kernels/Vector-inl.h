// SPDX-License-Identifier: GPL-3.0-or-later
// Helpers shared by the kernels, compiled once for each instruction set by Highway's foreach_target: loads and stores
// of float32 and bf16, loops with a tail, sums, the normal distribution, the decisions of dropout. Include it after
// hwy/highway.h in a kernel's .cpp and nowhere else.
#if defined(KANTAI_VECTOR_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef KANTAI_VECTOR_INL_H
#undef KANTAI_VECTOR_INL_H
#else
#define KANTAI_VECTOR_INL_H
#endif

#include "core/base/Bf16.h"
#include "core/engine/packed/kernels/DropoutKernel.h"

#include <cstddef>
#include <hwy/contrib/math/math-inl.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kantai {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Floats = hn::CappedTag<float, 16>;
using OneFloat = hn::CappedTag<float, 1>;

template <class D>
HWY_INLINE hn::Vec<D> load(D d, const float* from) {
    return hn::LoadU(d, from);
}

template <class D>
HWY_INLINE hn::Vec<D> load(D d, const Bf16* from) {
    const hn::Rebind<std::uint16_t, D> narrow;
    const hn::RebindToUnsigned<D> wide;
    const auto bits = hn::LoadU(narrow, reinterpret_cast<const std::uint16_t*>(from));
    return hn::BitCast(d, hn::ShiftLeft<16>(hn::PromoteTo(wide, bits)));
}

template <class D>
HWY_INLINE void store(hn::Vec<D> value, D d, float* to) {
    hn::StoreU(value, d, to);
}

template <class D>
HWY_INLINE void store(hn::Vec<D> value, D, Bf16* to) {
    const hn::RebindToUnsigned<D> wide;
    const auto bits = hn::BitCast(wide, value);
    const auto even = hn::And(hn::ShiftRight<16>(bits), hn::Set(wide, 1));
    const auto rounded = hn::Add(bits, hn::Add(even, hn::Set(wide, 0x7FFF)));
    // Signed, because that narrowing exists for every instruction set; the sign fits as the shift keeps it.
    const hn::RebindToSigned<D> signedWide;
    const hn::Rebind<std::int16_t, D> signedNarrow;
    const auto upper = hn::ShiftRight<16>(hn::BitCast(signedWide, rounded));
    hn::StoreU(hn::DemoteTo(signedNarrow, upper), signedNarrow, reinterpret_cast<std::int16_t*>(to));
}

// body(d, i) for i = 0, lanes, 2 lanes, ...; the rest of `count` one by one with d of one lane.
template <class Body>
HWY_INLINE void overRow(std::size_t count, const Body& body) {
    const Floats d;
    const std::size_t lanes = hn::Lanes(d);
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes)
        body(d, i);
    for (const OneFloat one; i < count; ++i)
        body(one, i);
}

// The sum of term(d, i) over a row. Two sums at a time hide the latency of the additions.
template <class Term>
HWY_INLINE float sumOver(std::size_t count, const Term& term) {
    const Floats d;
    const std::size_t lanes = hn::Lanes(d);
    auto even = hn::Zero(d), odd = hn::Zero(d);
    std::size_t i = 0;
    for (; i + 2 * lanes <= count; i += 2 * lanes) {
        even = hn::Add(even, term(d, i));
        odd = hn::Add(odd, term(d, i + lanes));
    }
    for (; i + lanes <= count; i += lanes)
        even = hn::Add(even, term(d, i));
    float sum = hn::GetLane(hn::SumOfLanes(d, hn::Add(even, odd)));
    for (const OneFloat one; i < count; ++i)
        sum += hn::GetLane(term(one, i));
    return sum;
}

// The density of the standard normal distribution and its integral, with z = x / sqrt(2): near 0 the odd series of
// erf(z) fitted on [-1, 1] (Moshier, "Cephes", erff), elsewhere Abramowitz & Stegun, "Handbook of Mathematical
// Functions" (1964), 7.1.26. The error is that of float32; without kNear, for results that are rounded to bf16, 2e-7
// near 0.
template <bool kNear, class D>
HWY_INLINE void normalDistribution(D d, hn::Vec<D> x, hn::Vec<D>& density, hn::Vec<D>& integral) {
    const auto size = hn::Abs(x);
    const auto power = hn::Exp(d, hn::Mul(hn::Mul(x, x), hn::Set(d, -0.5F)));
    // t = 1 / (1 + p z) with z = |x| / sqrt(2)
    const auto t = hn::Div(hn::Set(d, 1.0F), hn::MulAdd(size, hn::Set(d, 0.2316418874F), hn::Set(d, 1.0F)));
    auto series = hn::MulAdd(t, hn::Set(d, 1.061405429F), hn::Set(d, -1.453152027F));
    series = hn::MulAdd(series, t, hn::Set(d, 1.421413741F));
    series = hn::MulAdd(series, t, hn::Set(d, -0.284496736F));
    series = hn::MulAdd(series, t, hn::Set(d, 0.254829592F));
    const auto tail = hn::Mul(hn::Mul(hn::Mul(series, t), power), hn::Set(d, 0.5F)); // of the side away from x
    const auto far = hn::IfThenElse(hn::Lt(x, hn::Zero(d)), tail, hn::Sub(hn::Set(d, 1.0F), tail));
    density = hn::Mul(power, hn::Set(d, 0.3989422804F));
    integral = far;
    if constexpr (kNear) {
        const auto z = hn::Mul(x, hn::Set(d, 0.7071067812F)), square = hn::Mul(z, z);
        auto odd = hn::MulAdd(square, hn::Set(d, 7.853861353153693e-5F), hn::Set(d, -8.010193625184903e-4F));
        odd = hn::MulAdd(odd, square, hn::Set(d, 5.188327685732524e-3F));
        odd = hn::MulAdd(odd, square, hn::Set(d, -2.685381193529856e-2F));
        odd = hn::MulAdd(odd, square, hn::Set(d, 1.128358514861418e-1F));
        odd = hn::MulAdd(odd, square, hn::Set(d, -3.761262582423300e-1F));
        odd = hn::MulAdd(odd, square, hn::Set(d, 1.128379165726710F));
        const auto near = hn::MulAdd(hn::Mul(odd, z), hn::Set(d, 0.5F), hn::Set(d, 0.5F));
        integral = hn::IfThenElse(hn::Lt(square, hn::Set(d, 1.0F)), near, far);
    }
}

// Which of the numbers with indices `first`, first + 1, ... are kept: applyDropout's decisions.
template <class D>
HWY_INLINE hn::Mask<D> keptBy(const DropoutPattern& pattern, D d, std::uint32_t first) {
    const hn::RebindToUnsigned<D> u;
    auto hash = hn::Xor(hn::Add(hn::Iota(u, 0), hn::Set(u, first)), hn::Set(u, pattern.key0));
    hash = hn::Xor(hash, hn::ShiftRight<16>(hash));
    hash = hn::Mul(hash, hn::Set(u, 0x7feb352dU));
    hash = hn::Xor(hash, hn::ShiftRight<15>(hash));
    hash = hn::Xor(hash, hn::Set(u, pattern.key1));
    hash = hn::Mul(hash, hn::Set(u, 0x846ca68bU));
    hash = hn::Xor(hash, hn::ShiftRight<16>(hash));
    return hn::RebindMask(d, hn::Not(hn::Gt(hn::Set(u, pattern.dropBelow), hash)));
}

template <class D>
HWY_INLINE hn::Vec<D> dropped(const DropoutPattern& pattern, D d, hn::Vec<D> x, std::uint32_t first) {
    if (pattern.dropBelow == 0)
        return x;
    return hn::IfThenElseZero(keptBy(pattern, d, first), hn::Mul(x, hn::Set(d, pattern.scale)));
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_AFTER_NAMESPACE();

#endif
