// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/engine/packed/kernels/Conversion.cpp"
#include <hwy/foreach_target.h>

#include "core/base/Parallel.h"
#include "core/engine/packed/kernels/Conversion.h"
#include "core/engine/packed/kernels/Vector-inl.h"

HWY_BEFORE_NAMESPACE();
namespace kantai {
namespace HWY_NAMESPACE {

void roundRange(const float* from, Bf16* to, std::size_t count) {
    overRow(count, [&](auto d, std::size_t i) HWY_ATTR { store(load(d, from + i), d, to + i); });
}

void widenRange(const Bf16* from, float* to, std::size_t count) {
    overRow(count, [&](auto d, std::size_t i) HWY_ATTR { store(load(d, from + i), d, to + i); });
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kantai {

HWY_EXPORT(roundRange);
HWY_EXPORT(widenRange);

namespace {

constexpr std::int64_t kPiece = 1 << 15;

} // namespace

void roundAll(const float* from, Bf16* to, std::int64_t count) {
    inPieces(count, kPiece, [&](std::int64_t begin, std::int64_t end) {
        HWY_DYNAMIC_DISPATCH(roundRange)(from + begin, to + begin, static_cast<std::size_t>(end - begin));
    });
}

void widenAll(const Bf16* from, float* to, std::int64_t count) {
    inPieces(count, kPiece, [&](std::int64_t begin, std::int64_t end) {
        HWY_DYNAMIC_DISPATCH(widenRange)(from + begin, to + begin, static_cast<std::size_t>(end - begin));
    });
}

} // namespace kantai
#endif
