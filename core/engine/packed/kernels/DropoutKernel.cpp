// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/engine/packed/kernels/DropoutKernel.cpp"
#include "core/engine/packed/kernels/DropoutKernel.h"
#include <hwy/foreach_target.h>

#include "core/base/CounterRandom.h"
#include "core/engine/packed/kernels/Vector-inl.h"

HWY_BEFORE_NAMESPACE();
namespace kantai {
namespace HWY_NAMESPACE {

void dropoutLoop(const DropoutPattern& pattern, const float* from, float* to, std::uint32_t begin,
                 std::uint32_t end) {
    overRow(end - begin, [&](auto d, std::size_t i) HWY_ATTR {
        const auto index = begin + static_cast<std::uint32_t>(i);
        store(dropped(pattern, d, load(d, from + index), index), d, to + index);
    });
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kantai {

HWY_EXPORT(dropoutLoop);

namespace {

constexpr std::uint64_t kDropoutStream = 0x64726f70'00000000; // "drop", the site in the lower half

constexpr std::uint64_t mix64(std::uint64_t x) { // the finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014)
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

} // namespace

std::uint64_t dropoutCallKey(const DropoutKey& key, std::uint32_t site) {
    const auto bits = CounterRandom(key.seed, kDropoutStream | site).block(key.step);
    // The micro-batch is folded in by a second draw, so that no pair of (step, microBatch) collides by arithmetic.
    const std::uint64_t stepSeed = bits[0] | (static_cast<std::uint64_t>(bits[1]) << 32);
    return CounterRandom(stepSeed, kDropoutStream).bits(key.microBatch);
}

DropoutPattern dropoutPattern(std::uint64_t key, double rate) {
    const std::uint64_t mixed = mix64(key);
    return {static_cast<std::uint32_t>(mixed), static_cast<std::uint32_t>(mixed >> 32),
            static_cast<std::uint32_t>(rate * 4294967296.0), static_cast<float>(1.0 / (1.0 - rate))};
}

void applyDropout(const DropoutPattern& pattern, const float* from, float* to, std::uint32_t begin,
                  std::uint32_t end) {
    HWY_DYNAMIC_DISPATCH(dropoutLoop)(pattern, from, to, begin, end);
}

} // namespace kantai
#endif
