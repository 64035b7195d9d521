// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/DropoutKernel.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define KANTAI_X86_VARIANTS 1
#endif

namespace kantai {

namespace {

// The two multiplications and three shifts of "lowbias32" (Christopher Wellons, "Prospecting for Hash Functions",
// 2018, public domain); the second key enters in the middle, so that patterns of two calls are not shifts of each
// other. Written to be inlined into each instruction set's variant below and vectorised there.
__attribute__((always_inline)) inline void dropoutLoop(const DropoutPattern& pattern, const float* __restrict from,
                                                       float* __restrict to, std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t key0 = pattern.key0, key1 = pattern.key1, dropBelow = pattern.dropBelow;
    const float scale = pattern.scale;
    for (std::uint32_t i = begin; i < end; ++i) {
        std::uint32_t hash = i ^ key0;
        hash ^= hash >> 16;
        hash *= 0x7feb352dU;
        hash ^= hash >> 15;
        hash ^= key1;
        hash *= 0x846ca68bU;
        hash ^= hash >> 16;
        const float scaled = from[i] * scale;
        to[i] = hash < dropBelow ? 0.0F : scaled;
    }
}

#ifdef KANTAI_X86_VARIANTS
__attribute__((target("avx512f,avx512dq,prefer-vector-width=512"))) void
dropoutAvx512(const DropoutPattern& pattern, const float* from, float* to, std::uint32_t begin, std::uint32_t end) {
    dropoutLoop(pattern, from, to, begin, end);
}

__attribute__((target("avx2"))) void dropoutAvx2(const DropoutPattern& pattern, const float* from, float* to,
                                                 std::uint32_t begin, std::uint32_t end) {
    dropoutLoop(pattern, from, to, begin, end);
}
#endif

constexpr std::uint64_t mix64(std::uint64_t x) { // the finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014)
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

} // namespace

DropoutPattern dropoutPattern(std::uint64_t key, double rate) {
    const std::uint64_t mixed = mix64(key);
    return {static_cast<std::uint32_t>(mixed), static_cast<std::uint32_t>(mixed >> 32),
            static_cast<std::uint32_t>(rate * 4294967296.0), static_cast<float>(1.0 / (1.0 - rate))};
}

void applyDropout(const DropoutPattern& pattern, const float* from, float* to, std::uint32_t begin,
                  std::uint32_t end) {
#ifdef KANTAI_X86_VARIANTS
    if (__builtin_cpu_supports("avx512dq"))
        return dropoutAvx512(pattern, from, to, begin, end);
    if (__builtin_cpu_supports("avx2"))
        return dropoutAvx2(pattern, from, to, begin, end);
#endif
    dropoutLoop(pattern, from, to, begin, end);
}

} // namespace kantai
