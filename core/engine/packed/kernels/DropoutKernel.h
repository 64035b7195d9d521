// SPDX-License-Identifier: GPL-3.0-or-later
// Dropout as a plain loop over floats: whether a number is kept is a hash of (key, its index), so any thread may
// compute any part, and the backward pass computes the same decisions again instead of storing them. Used by
// every engine; any thread.
#pragma once

#include "core/engine/Dropout.h"

#include <cstdint>

namespace kantai {

// The key of one call of dropout in one forward pass. site: a number that is unique within the model.
std::uint64_t dropoutCallKey(const DropoutKey& key, std::uint32_t site);

// The hash: the two multiplications and three shifts of "lowbias32" (Christopher Wellons, "Prospecting for Hash
// Functions", 2018, public domain); the second key enters in the middle, so that patterns of two calls are not shifts
// of each other.
struct DropoutPattern {
    std::uint32_t key0 = 0;
    std::uint32_t key1 = 0;
    std::uint32_t dropBelow = 0; // dropped when the hash is below: rate * 2^32; 0 keeps all
    float scale = 1;             // 1 / (1 - rate)
};

DropoutPattern dropoutPattern(std::uint64_t key, double rate); // rate in [0, 1)

// to[i] = kept(i) ? from[i] * scale : 0 for i in [begin, end), indices below 2^32. The result does not depend on the
// instruction set that runs it.
void applyDropout(const DropoutPattern& pattern, const float* from, float* to, std::uint32_t begin,
                  std::uint32_t end);

} // namespace kantai
