// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/engine/packed/kernels/Bf16Gemm.cpp"
#include <hwy/foreach_target.h>

#include "core/base/Parallel.h"
#include "core/engine/packed/kernels/Bf16Gemm.h"
#include "core/engine/packed/kernels/PairInstruction.h"
#include "core/engine/packed/kernels/Vector-inl.h"

#include <algorithm>
#include <hwy/aligned_allocator.h>
#include <new>
#include <omp.h>
#include <type_traits>
#include <vector>
#if HWY_TARGET == HWY_AVX3
#include "core/engine/packed/kernels/PairOrder-inl.h"
#include "core/engine/packed/kernels/PairProduct-inl.h"
#endif

// What both the vector code and the loops around it need.
#ifndef KANTAI_BF16_GEMM_PLAN
#define KANTAI_BF16_GEMM_PLAN
namespace kantai {

constexpr std::size_t kGemmRows = 6, kGemmColumns = 64; // of a tile: 24 sums, 4 vectors of the right matrix, a factor
constexpr std::size_t kGemmInner = 1024;                // of a panel: 128 KB, in the second-level cache
constexpr std::size_t kLeftRows = 8 * kGemmRows;        // of a panel of a transposed left matrix: whole vectors
constexpr std::size_t kMostChunkRows = 20 * kLeftRows, kLeastChunkRows = 2 * kLeftRows;

struct GemmPlan {
    std::size_t rows, columns, inner;
    bool rightTransposed, accumulate;
    std::size_t chunkRows;  // of the rows that a task computes with one panel
    std::size_t blockInner; // of the inner numbers that a panel holds
    const Bf16* left;       // [rows, inner]; transposed: [rows / kLeftRows, inner / 2, kLeftRows] pairs
    bool leftPaired;
    const Bf16* right;
    const float* bias;
};

// Of one thread.
struct GemmScratch {
    hwy::AlignedFreeUniquePtr<std::uint32_t[]> panel; // [kGemmInner / 2, kGemmColumns]
    hwy::AlignedFreeUniquePtr<float[]> sums;          // [kMostChunkRows, kGemmColumns]
};

} // namespace kantai
#endif

#if HWY_TARGET == HWY_AVX3
HWY_PUSH_ATTRIBUTES(HWY_TARGET_STR ",avx512bf16")
namespace kantai {
namespace HWY_NAMESPACE {

// The part of `columns` columns from `column` on of inner numbers [begin, begin + count).
HWY_INLINE void packPanel(const GemmPlan& plan, std::size_t column, std::size_t columns, std::size_t begin,
                          std::size_t count, std::uint32_t* panel) {
    if (plan.rightTransposed)
        transposePairs(plan.right + column * plan.inner + begin, plan.inner, columns, count, panel, columns);
    else
        pairRows(plan.right + begin * plan.columns + column, plan.columns, count, columns, panel);
}

HWY_INLINE void finishVector(__m512 value, const GemmPlan& plan, float* to) {
    _mm512_storeu_ps(to, plan.accumulate ? _mm512_add_ps(_mm512_loadu_ps(to), value) : value);
}

HWY_INLINE void finishVector(__m512 value, const GemmPlan&, Bf16* to) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), roundLanes(value));
}

template <class Out>
HWY_INLINE void finishTile(const GemmPlan& plan, const float* sums, std::size_t rows, std::size_t column,
                           std::size_t columns, Out* to) {
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t i = 0; i < columns; i += 16) {
            __m512 value = _mm512_loadu_ps(sums + row * columns + i);
            if (plan.bias != nullptr)
                value = _mm512_add_ps(value, _mm512_loadu_ps(plan.bias + column + i));
            finishVector(value, plan, to + row * plan.columns + column + i);
        }
}

HWY_INLINE LeftPairs leftPairs(const GemmPlan& plan, std::size_t row, std::size_t begin) {
    if (plan.leftPaired) {
        const std::size_t inPanel = row % kLeftRows, panel = row - inPanel;
        return {plan.left + panel * plan.inner + begin * kLeftRows + 2 * inPanel, 2, 2 * kLeftRows};
    }
    return {plan.left + row * plan.inner + begin, plan.inner, 2};
}

// Rows [firstRow, firstRow + chunkRows) of kVectors vectors of columns.
template <std::size_t kVectors, class Out>
HWY_INLINE void gemmStrip(const GemmPlan& plan, std::size_t firstRow, std::size_t column, GemmScratch& scratch,
                          Out* out) {
    constexpr std::size_t kColumns = kVectors * 16;
    const std::size_t end = std::min(plan.rows, firstRow + plan.chunkRows);
    for (std::size_t begin = 0; begin < plan.inner; begin += plan.blockInner) {
        const std::size_t count = std::min(plan.blockInner, plan.inner - begin);
        packPanel(plan, column, kColumns, begin, count, scratch.panel.get());
        const RightPairs right{scratch.panel.get(), kColumns};
        const bool whole = count == plan.inner, last = begin + count == plan.inner;
        for (std::size_t row = firstRow; row < end; row += kGemmRows) {
            const std::size_t rows = std::min(kGemmRows, end - row);
            float* sums = scratch.sums.get() + (whole ? 0 : (row - firstRow) * kColumns);
            pairTileOf<kGemmRows, kVectors>(rows, count / 2, leftPairs(plan, row, begin), right,
                                            {sums, kColumns, begin > 0});
            if (last)
                finishTile(plan, sums, rows, column, kColumns, out + row * plan.columns);
        }
    }
}

template <class Out>
HWY_INLINE void gemmTask(const GemmPlan& plan, std::size_t firstRow, std::size_t column, GemmScratch& scratch,
                         Out* out) {
    const std::size_t columns = std::min(kGemmColumns, plan.columns - column);
    if (columns == 64)
        gemmStrip<4>(plan, firstRow, column, scratch, out);
    else if (columns == 48)
        gemmStrip<3>(plan, firstRow, column, scratch, out);
    else if (columns == 32)
        gemmStrip<2>(plan, firstRow, column, scratch, out);
    else
        gemmStrip<1>(plan, firstRow, column, scratch, out);
}

void gemmTaskFloat(const GemmPlan& plan, std::size_t firstRow, std::size_t column, GemmScratch& scratch, float* out) {
    gemmTask(plan, firstRow, column, scratch, out);
}
void gemmTaskBf16(const GemmPlan& plan, std::size_t firstRow, std::size_t column, GemmScratch& scratch, Bf16* out) {
    gemmTask(plan, firstRow, column, scratch, out);
}

// Panels [begin, end) of the left matrix from its transpose [inner, rows].
void packLeft(const Bf16* from, std::size_t rows, std::size_t inner, std::size_t begin, std::size_t end,
              std::uint32_t* to) {
    for (std::size_t panel = begin; panel < end; ++panel)
        for (std::size_t i = 0; i < kLeftRows; i += 16) {
            const std::size_t row = panel * kLeftRows + i;
            if (row >= rows)
                break;
            const auto real = static_cast<__mmask16>((1U << std::min<std::size_t>(rows - row, 16)) - 1);
            std::uint32_t* lanes = to + panel * kLeftRows * (inner / 2) + i;
            for (std::size_t pair = 0; pair < inner / 2; ++pair, lanes += kLeftRows) {
                const Bf16* upper = from + 2 * pair * rows + row;
                const __m512i low = _mm512_cvtepu16_epi32(_mm256_maskz_loadu_epi16(real, upper));
                const __m512i high = _mm512_cvtepu16_epi32(_mm256_maskz_loadu_epi16(real, upper + rows));
                _mm512_storeu_si512(lanes, _mm512_or_si512(low, _mm512_slli_epi32(high, 16)));
            }
        }
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_POP_ATTRIBUTES
#endif

#if HWY_ONCE
namespace kantai {

struct Bf16GemmRoom::Memory {
    hwy::AlignedFreeUniquePtr<std::uint32_t[]> left;
    std::size_t leftCount = 0;
    std::vector<GemmScratch> scratches;
};

Bf16GemmRoom::Bf16GemmRoom() : memory_(std::make_unique<Memory>()) {}
Bf16GemmRoom::~Bf16GemmRoom() = default;
Bf16GemmRoom::Bf16GemmRoom(Bf16GemmRoom&&) noexcept = default;
Bf16GemmRoom& Bf16GemmRoom::operator=(Bf16GemmRoom&&) noexcept = default;

#if HWY_TARGETS & HWY_AVX3

namespace {

template <class T>
hwy::AlignedFreeUniquePtr<T[]> aligned(std::size_t count) {
    auto memory = hwy::AllocateAligned<T>(count);
    if (!memory)
        throw std::bad_alloc();
    return memory;
}

std::size_t roundedUp(std::size_t count, std::size_t step) {
    return (count + step - 1) / step * step;
}

const Bf16* packedLeft(const GemmPlan& plan, const Bf16* left, Bf16GemmRoom::Memory& memory) {
    const std::size_t panels = (plan.rows + kLeftRows - 1) / kLeftRows, count = panels * kLeftRows * (plan.inner / 2);
    if (count > memory.leftCount) {
        memory.leftCount = 0;
        memory.left.reset();
        memory.left = aligned<std::uint32_t>(count);
        memory.leftCount = count;
    }
    inPieces(static_cast<std::int64_t>(panels), 1, [&](std::int64_t begin, std::int64_t end) {
        N_AVX3::packLeft(left, plan.rows, plan.inner, static_cast<std::size_t>(begin), static_cast<std::size_t>(end),
                         memory.left.get());
    });
    return reinterpret_cast<const Bf16*>(memory.left.get());
}

// Chunks of rows that are as high as the scratch allows and give each thread several tasks.
std::size_t chunkRowsFor(std::size_t rows, std::size_t panels, std::size_t threads) {
    const std::size_t chunks =
        std::max((rows + kMostChunkRows - 1) / kMostChunkRows, (4 * threads + panels - 1) / panels);
    return std::clamp(roundedUp((rows + chunks - 1) / chunks, kLeftRows), kLeastChunkRows, kMostChunkRows);
}

} // namespace

bool bf16GemmFits(const GemmShape& shape) {
    return shape.columns % 16 == 0 && shape.inner % 2 == 0 && pairsOfBf16AreFast();
}

template <class Out>
void bf16Gemm(const GemmShape& shape, const Bf16* left, const Bf16* right, const float* bias, Out* out,
              Bf16GemmRoom& room) {
    Bf16GemmRoom::Memory& memory = room.memory();
    const auto threads = static_cast<std::size_t>(omp_get_max_threads());
    while (memory.scratches.size() < threads)
        memory.scratches.push_back(
            {aligned<std::uint32_t>(kGemmInner / 2 * kGemmColumns), aligned<float>(kMostChunkRows * kGemmColumns)});
    GemmPlan plan{};
    plan.rows = static_cast<std::size_t>(shape.rows);
    plan.columns = static_cast<std::size_t>(shape.columns);
    plan.inner = static_cast<std::size_t>(shape.inner);
    plan.rightTransposed = shape.rightTransposed;
    plan.accumulate = shape.accumulate;
    const std::size_t panels = (plan.columns + kGemmColumns - 1) / kGemmColumns;
    const std::size_t blocks = (plan.inner + kGemmInner - 1) / kGemmInner;
    plan.chunkRows = chunkRowsFor(plan.rows, panels, threads);
    plan.blockInner = roundedUp((plan.inner + blocks - 1) / blocks, 2);
    plan.leftPaired = shape.leftTransposed;
    plan.left = shape.leftTransposed ? packedLeft(plan, left, memory) : left;
    plan.right = right;
    plan.bias = bias;
    const std::size_t chunks = (plan.rows + plan.chunkRows - 1) / plan.chunkRows;
    eachOf(static_cast<std::int64_t>(chunks * panels), [&](std::int64_t task) {
        const auto number = static_cast<std::size_t>(task);
        GemmScratch& scratch = memory.scratches[static_cast<std::size_t>(omp_get_thread_num())];
        const std::size_t row = number / panels * plan.chunkRows, column = number % panels * kGemmColumns;
        if constexpr (std::is_same_v<Out, float>)
            N_AVX3::gemmTaskFloat(plan, row, column, scratch, out);
        else
            N_AVX3::gemmTaskBf16(plan, row, column, scratch, out);
    });
}

#else

bool bf16GemmFits(const GemmShape&) {
    return false;
}

template <class Out>
void bf16Gemm(const GemmShape&, const Bf16*, const Bf16*, const float*, Out*, Bf16GemmRoom&) {}

#endif

bool bf16GemmPays(const GemmShape& shape) {
    constexpr std::int64_t kLeastRows = 192, kLeastInner = 384;
    return shape.rows >= kLeastRows && shape.inner >= kLeastInner;
}

template void bf16Gemm(const GemmShape&, const Bf16*, const Bf16*, const float*, float*, Bf16GemmRoom&);
template void bf16Gemm(const GemmShape&, const Bf16*, const Bf16*, const float*, Bf16*, Bf16GemmRoom&);

} // namespace kantai
#endif
