// SPDX-License-Identifier: GPL-3.0-or-later
// Products of small bf16 matrices that lie in the caches, by vdpbf16ps: each lane adds the products of two pairs of
// neighbours to a float32 sum. The left matrix is read as it is; the right one in pairs of its rows, as
// transposePairs and pairRows write it. Included by kernels that are compiled for AVX-512 with BF16, inside its
// target attributes.
#ifndef KANTAI_PAIR_PRODUCT_INL_H // for one instruction set only
#define KANTAI_PAIR_PRODUCT_INL_H

#include "core/engine/packed/kernels/Vector-inl.h"

#include <algorithm>
#include <cstring>
#include <immintrin.h>

HWY_PUSH_ATTRIBUTES(HWY_TARGET_STR ",avx512bf16")
namespace kantai {
namespace HWY_NAMESPACE {

// left[row * rowStride + pair * pairStride] and the number after it: strides in numbers.
struct LeftPairs {
    const Bf16* data;
    std::size_t rowStride, pairStride;
};

// Of the right matrix: for each pair of rows a row of 32-bit lanes that hold the upper number in their lower half.
struct RightPairs {
    const std::uint32_t* data;
    std::size_t stride;
};

struct PairSums {
    float* data;
    std::size_t stride;
    bool accumulate; // added to what is there
};

struct PairSize {
    std::size_t rows, vectors, pairs; // vectors of sixteen columns; pairs of the inner dimension
};

HWY_INLINE __m512i pairToAllLanes(const Bf16* from) {
    std::int32_t pair;
    std::memcpy(&pair, from, sizeof(pair));
    return _mm512_set1_epi32(pair);
}

template <std::size_t kRows, std::size_t kVectors>
HWY_INLINE void pairTile(std::size_t pairs, const LeftPairs& left, const RightPairs& right, const PairSums& out) {
    __m512 sums[kRows][kVectors];
    for (std::size_t r = 0; r < kRows; ++r)
        for (std::size_t v = 0; v < kVectors; ++v)
            sums[r][v] = out.accumulate ? _mm512_loadu_ps(out.data + r * out.stride + v * 16) : _mm512_setzero_ps();
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        __m512i row[kVectors];
        for (std::size_t v = 0; v < kVectors; ++v)
            row[v] = _mm512_loadu_si512(right.data + pair * right.stride + v * 16);
        for (std::size_t r = 0; r < kRows; ++r) {
            const __m512i factor = pairToAllLanes(left.data + r * left.rowStride + pair * left.pairStride);
            for (std::size_t v = 0; v < kVectors; ++v)
                sums[r][v] = _mm512_dpbf16_ps(sums[r][v], reinterpret_cast<__m512bh>(factor),
                                              reinterpret_cast<__m512bh>(row[v]));
        }
    }
    for (std::size_t r = 0; r < kRows; ++r)
        for (std::size_t v = 0; v < kVectors; ++v)
            _mm512_storeu_ps(out.data + r * out.stride + v * 16, sums[r][v]);
}

// The tile of `rows` rows, at most kRows.
template <std::size_t kRows, std::size_t kVectors>
HWY_INLINE void pairTileOf(std::size_t rows, std::size_t pairs, const LeftPairs& left, const RightPairs& right,
                           const PairSums& out) {
    if (rows == kRows)
        pairTile<kRows, kVectors>(pairs, left, right, out);
    else if constexpr (kRows > 1)
        pairTileOf<kRows - 1, kVectors>(rows, pairs, left, right, out);
}

// All rows with kVectors vectors of columns, in tiles of like height: as many sums as registers hold beside a row of
// the right matrix.
template <std::size_t kVectors>
HWY_INLINE void pairStrip(std::size_t rows, std::size_t pairs, const LeftPairs& left, const RightPairs& right,
                          const PairSums& out) {
    constexpr std::size_t kRows = kVectors == 4 ? 6 : kVectors == 3 ? 8 : 12;
    const std::size_t tiles = (rows + kRows - 1) / kRows;
    for (std::size_t tile = 0; tile < tiles; ++tile) {
        const std::size_t begin = tile * rows / tiles, end = (tile + 1) * rows / tiles;
        pairTileOf<kRows, kVectors>(end - begin, pairs,
                                    {left.data + begin * left.rowStride, left.rowStride, left.pairStride}, right,
                                    {out.data + begin * out.stride, out.stride, out.accumulate});
    }
}

// out [rows, vectors * 16] (+)= left [rows, pairs * 2] * right [pairs * 2, vectors * 16]
inline HWY_NOINLINE void pairProduct(const PairSize& size, const LeftPairs& left, RightPairs right, PairSums out) {
    std::size_t vectors = size.vectors;
    for (; vectors >= 4; vectors -= 4) {
        pairStrip<4>(size.rows, size.pairs, left, right, out);
        right.data += 64;
        out.data += 64;
    }
    if (vectors == 3)
        pairStrip<3>(size.rows, size.pairs, left, right, out);
    else if (vectors == 2)
        pairStrip<2>(size.rows, size.pairs, left, right, out);
    else if (vectors == 1)
        pairStrip<1>(size.rows, size.pairs, left, right, out);
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_POP_ATTRIBUTES

#endif
