// SPDX-License-Identifier: GPL-3.0-or-later
// Counter-based random numbers (Philox4x32-10; Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC
// 2011): the value at (seed, stream, index) is a pure function, so a position is state enough to resume exactly.
// Value type, no shared state, any thread. The seed is Philox's key; its counter is the index (low 64 bits) and the
// stream (high 64 bits), so streams of one seed never overlap.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace kantai {

class CounterRandom {
public:
    CounterRandom(std::uint64_t seed, std::uint64_t stream) : seed_(seed), stream_(stream) {}

    std::array<std::uint32_t, 4> block(std::uint64_t index) const; // 128 random bits
    std::uint64_t bits(std::uint64_t index) const;                 // 64 random bits
    double uniform(std::uint64_t index) const;                     // [0, 1), 53 bits
    // [0, bound), bound > 0, by one 128-bit product: no value is off its fair share by more than bound / 2^64.
    std::uint64_t below(std::uint64_t index, std::uint64_t bound) const;
    // Mean 0, deviation 1 (Box-Muller); equal on computers whose libm gives equal log and cos.
    float normal(std::uint64_t index) const;

private:
    std::uint64_t seed_;
    std::uint64_t stream_;
};

// A permutation of 0..count-1 (Fisher-Yates) that depends on (seed, stream) alone.
std::vector<std::uint32_t> permutation(std::uint32_t count, std::uint64_t seed, std::uint64_t stream);

} // namespace kantai
