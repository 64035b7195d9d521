// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/model/kernels/Conversion.cpp"
#include <hwy/foreach_target.h>

#include "core/model/kernels/Conversion.h"
#include "core/model/kernels/Parallel.h"
#include "core/model/kernels/Vector-inl.h"

HWY_BEFORE_NAMESPACE();
namespace kantai {
namespace HWY_NAMESPACE {

void roundRange(const float* from, Bf16* to, std::size_t count) {
    overRow(count, [&](auto d, std::size_t i) HWY_ATTR { store(load(d, from + i), d, to + i); });
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kantai {

HWY_EXPORT(roundRange);

void roundAll(const float* from, Bf16* to, std::int64_t count) {
    inPieces(count, 1 << 15, [&](std::int64_t begin, std::int64_t end) {
        HWY_DYNAMIC_DISPATCH(roundRange)(from + begin, to + begin, static_cast<std::size_t>(end - begin));
    });
}

} // namespace kantai
#endif
