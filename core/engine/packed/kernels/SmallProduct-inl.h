// SPDX-License-Identifier: GPL-3.0-or-later
// Products of small float32 matrices that lie in the caches: what a library spends on choosing and packing would cost
// more than the product. Included once for each instruction set, like Vector-inl.h.
#if defined(KANTAI_SMALL_PRODUCT_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef KANTAI_SMALL_PRODUCT_INL_H
#undef KANTAI_SMALL_PRODUCT_INL_H
#else
#define KANTAI_SMALL_PRODUCT_INL_H
#endif

#include "core/engine/packed/kernels/Vector-inl.h"

HWY_BEFORE_NAMESPACE();
namespace kantai {
namespace HWY_NAMESPACE {

// left[row * rowStride + i * innerStride]: a matrix or its transpose.
struct LeftMatrix {
    const float* data;
    std::size_t rowStride, innerStride;
};

struct ProductSize {
    std::size_t rows, columns, inner; // columns: a multiple of kColumnStep
};

constexpr std::size_t kColumnStep = 16; // the lanes of the widest vectors

template <std::size_t kRows, std::size_t kVectors>
HWY_INLINE void productTile(std::size_t inner, const LeftMatrix& left, const float* right, std::size_t rightStride,
                            float* out, std::size_t outStride, bool accumulate) {
    const Floats d;
    const std::size_t lanes = hn::Lanes(d);
    hn::Vec<Floats> sums[kRows][kVectors];
    for (std::size_t r = 0; r < kRows; ++r)
        for (std::size_t v = 0; v < kVectors; ++v)
            sums[r][v] = accumulate ? hn::LoadU(d, out + r * outStride + v * lanes) : hn::Zero(d);
    for (std::size_t i = 0; i < inner; ++i) {
        hn::Vec<Floats> row[kVectors];
        for (std::size_t v = 0; v < kVectors; ++v)
            row[v] = hn::LoadU(d, right + i * rightStride + v * lanes);
        for (std::size_t r = 0; r < kRows; ++r) {
            const auto factor = hn::Set(d, left.data[r * left.rowStride + i * left.innerStride]);
            for (std::size_t v = 0; v < kVectors; ++v)
                sums[r][v] = hn::MulAdd(factor, row[v], sums[r][v]);
        }
    }
    for (std::size_t r = 0; r < kRows; ++r)
        for (std::size_t v = 0; v < kVectors; ++v)
            hn::StoreU(sums[r][v], d, out + r * outStride + v * lanes);
}

template <std::size_t kRows>
HWY_INLINE void productRows(std::size_t columns, std::size_t inner, const LeftMatrix& left, const float* right,
                            std::size_t rightStride, float* out, std::size_t outStride, bool accumulate) {
    const std::size_t lanes = hn::Lanes(Floats());
    std::size_t column = 0;
    for (; column + 2 * lanes <= columns; column += 2 * lanes)
        productTile<kRows, 2>(inner, left, right + column, rightStride, out + column, outStride, accumulate);
    for (; column < columns; column += lanes)
        productTile<kRows, 1>(inner, left, right + column, rightStride, out + column, outStride, accumulate);
}

// out[rows, columns] = left * right, or += when `accumulate`; right [inner, columns].
HWY_INLINE void smallProduct(const ProductSize& size, LeftMatrix left, const float* right, std::size_t rightStride,
                             float* out, std::size_t outStride, bool accumulate) {
    constexpr std::size_t kBlock = 6; // rows: twelve sums, and room for the factors, in sixteen registers
    std::size_t row = 0;
    for (; row + kBlock <= size.rows; row += kBlock) {
        productRows<kBlock>(size.columns, size.inner, left, right, rightStride, out + row * outStride, outStride,
                            accumulate);
        left.data += kBlock * left.rowStride;
    }
    for (; row + 2 <= size.rows; row += 2) {
        productRows<2>(size.columns, size.inner, left, right, rightStride, out + row * outStride, outStride,
                       accumulate);
        left.data += 2 * left.rowStride;
    }
    if (row < size.rows)
        productRows<1>(size.columns, size.inner, left, right, rightStride, out + row * outStride, outStride,
                       accumulate);
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_AFTER_NAMESPACE();

#endif
