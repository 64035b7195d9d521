// SPDX-License-Identifier: GPL-3.0-or-later
// The orders of bf16 matrices that PairProduct-inl.h multiplies, and the rounding of its sums. Included by kernels
// that are compiled for AVX-512 with BF16, inside its target attributes.
#ifndef KANTAI_PAIR_ORDER_INL_H // for one instruction set only
#define KANTAI_PAIR_ORDER_INL_H

#include "core/engine/packed/kernels/Vector-inl.h"

#include <algorithm>
#include <immintrin.h>

HWY_PUSH_ATTRIBUTES(HWY_TARGET_STR ",avx512bf16")
namespace kantai {
namespace HWY_NAMESPACE {

// The transpose of sixteen rows of sixteen 32-bit lanes.
HWY_INLINE void transposeLanes(__m512i (&rows)[16]) {
    __m512i pairs[16], fours[16];
    for (std::size_t i = 0; i < 16; i += 2) {
        pairs[i] = _mm512_unpacklo_epi32(rows[i], rows[i + 1]);
        pairs[i + 1] = _mm512_unpackhi_epi32(rows[i], rows[i + 1]);
    }
    for (std::size_t i = 0; i < 16; i += 4) { // block b of fours[i + c] has column 4 b + c of rows i .. i + 3
        fours[i] = _mm512_unpacklo_epi64(pairs[i], pairs[i + 2]);
        fours[i + 1] = _mm512_unpackhi_epi64(pairs[i], pairs[i + 2]);
        fours[i + 2] = _mm512_unpacklo_epi64(pairs[i + 1], pairs[i + 3]);
        fours[i + 3] = _mm512_unpackhi_epi64(pairs[i + 1], pairs[i + 3]);
    }
    for (std::size_t c = 0; c < 4; ++c) {
        const __m512i evenLow = _mm512_shuffle_i32x4(fours[c], fours[4 + c], 0x88);
        const __m512i oddLow = _mm512_shuffle_i32x4(fours[c], fours[4 + c], 0xdd);
        const __m512i evenHigh = _mm512_shuffle_i32x4(fours[8 + c], fours[12 + c], 0x88);
        const __m512i oddHigh = _mm512_shuffle_i32x4(fours[8 + c], fours[12 + c], 0xdd);
        rows[c] = _mm512_shuffle_i32x4(evenLow, evenHigh, 0x88);
        rows[4 + c] = _mm512_shuffle_i32x4(oddLow, oddHigh, 0x88);
        rows[8 + c] = _mm512_shuffle_i32x4(evenLow, evenHigh, 0xdd);
        rows[12 + c] = _mm512_shuffle_i32x4(oddLow, oddHigh, 0xdd);
    }
}

// to [columns / 2, room], the right matrix of products with the transpose of from [rows, columns]; columns a multiple
// of 16. The lanes behind the last row up to a whole vector are 0.
HWY_INLINE void transposePairs(const Bf16* from, std::size_t stride, std::size_t rows, std::size_t columns,
                               std::uint32_t* to, std::size_t room) {
    for (std::size_t row = 0; row < rows; row += 16)
        for (std::size_t pair = 0; pair < columns / 2; pair += 16) {
            const std::size_t width = std::min<std::size_t>(columns / 2 - pair, 16);
            const auto mask = static_cast<__mmask16>((1U << width) - 1);
            __m512i lanes[16];
            for (std::size_t i = 0; i < 16; ++i)
                lanes[i] = row + i < rows ? _mm512_maskz_loadu_epi32(mask, from + (row + i) * stride + 2 * pair)
                                          : _mm512_setzero_si512();
            transposeLanes(lanes);
            for (std::size_t i = 0; i < width; ++i)
                _mm512_storeu_si512(to + (pair + i) * room + row, lanes[i]);
        }
}

HWY_INLINE __m512i toLowerHalves(const Bf16* from) {
    return _mm512_cvtepu16_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)));
}

// to [(rows + 1) / 2, columns], the right matrix of products with from [rows, columns]; columns a multiple of 16. An
// odd last row has a row of 0 beside it.
HWY_INLINE void pairRows(const Bf16* from, std::size_t stride, std::size_t rows, std::size_t columns,
                         std::uint32_t* to) {
    for (std::size_t row = 0; row < rows; row += 2, to += columns)
        for (std::size_t column = 0; column < columns; column += 16) {
            __m512i pairs = toLowerHalves(from + row * stride + column);
            if (row + 1 < rows)
                pairs =
                    _mm512_or_si512(pairs, _mm512_slli_epi32(toLowerHalves(from + (row + 1) * stride + column), 16));
            _mm512_storeu_si512(to + column, pairs);
        }
}

HWY_INLINE __m256i roundLanes(__m512 value) {
    return reinterpret_cast<__m256i>(_mm512_cvtneps_pbh(value));
}

// to [rows, columns] of a packed matrix, rounded from [rows, columns]; columns a multiple of 16.
HWY_INLINE void roundRows(const float* from, std::size_t rows, std::size_t columns, Bf16* to, std::size_t stride) {
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; column += 16)
            _mm256_storeu_si256(reinterpret_cast<__m256i*>(to + row * stride + column),
                                roundLanes(_mm512_loadu_ps(from + row * columns + column)));
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_POP_ATTRIBUTES

#endif
