// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/engine/packed/kernels/AttentionKernel.cpp"
#include <hwy/foreach_target.h>

#include "core/engine/packed/kernels/AttentionHeads.h"
#include "core/engine/packed/kernels/AttentionKernel.h"
#include "core/engine/packed/kernels/Bf16Attention.h"
#include "core/engine/packed/kernels/SmallProduct-inl.h"
#include "core/engine/packed/kernels/Vector-inl.h"

#include <algorithm>
#include <hwy/aligned_allocator.h>
#include <new>
#include <utility>

// What both the vector code and the loops around it need.
#ifndef KANTAI_ATTENTION_SCRATCH
#define KANTAI_ATTENTION_SCRATCH
namespace kantai {

constexpr std::size_t kQueryBlock = 64; // rows of scores at a time: with 512 keys they fit the second-level cache

// The float32 copies of one head of one sequence; rows padded to whole vectors. One for each thread.
class AttentionScratch {
public:
    AttentionScratch(std::int64_t headSize, std::int64_t longest)
        : width(wholeVectors(headSize)), room(wholeVectors(longest)),
          memory_(hwy::AllocateAligned<float>(width * (5 * room + 3 * kQueryBlock) + 2 * kQueryBlock * room)) {
        if (!memory_)
            throw std::bad_alloc();
        float* next = memory_.get();
        const auto take = [&](std::size_t count) { return std::exchange(next, next + count); };
        keysTransposed = take(width * room);
        valuesTransposed = take(width * room);
        rows = take(width * room);
        keyGradient = take(width * room);
        valueGradient = take(width * room);
        queries = take(width * kQueryBlock);
        contextGradient = take(width * kQueryBlock);
        result = take(width * kQueryBlock);
        probabilities = take(kQueryBlock * room);
        gradients = take(kQueryBlock * room);
    }

    std::size_t width, room;
    float *keysTransposed, *valuesTransposed;  // [headSize, room]
    float* rows;                               // [keys, width]: values forward, keys backward
    float *keyGradient, *valueGradient;        // [keys, width]
    float *queries, *contextGradient, *result; // [kQueryBlock, width]
    float *probabilities, *gradients;          // [kQueryBlock, room]

private:
    hwy::AlignedFreeUniquePtr<float[]> memory_;
};

} // namespace kantai
#endif

HWY_BEFORE_NAMESPACE();
namespace kantai {
namespace HWY_NAMESPACE {

// [rows, headSize] of a packed matrix to [rows, width], the padding 0.
template <class T>
HWY_INLINE void widen(const T* from, std::size_t stride, std::size_t rows, std::size_t headSize, std::size_t width,
                      float* to) {
    for (std::size_t row = 0; row < rows; ++row) {
        overRow(headSize, [&](auto d, std::size_t i)
                              HWY_ATTR { store(load(d, from + row * stride + i), d, to + row * width + i); });
        std::fill(to + row * width + headSize, to + (row + 1) * width, 0.0F);
    }
}

HWY_INLINE void transpose(const float* from, std::size_t rows, std::size_t columns, std::size_t width, float* to,
                          std::size_t room) {
    const std::size_t all = wholeVectors(static_cast<std::int64_t>(rows));
    for (std::size_t column = 0; column < columns; ++column) {
        float* line = to + column * room;
        for (std::size_t row = 0; row < rows; ++row)
            line[row] = from[row * width + column];
        std::fill(line + rows, line + all, 0.0F);
    }
}

template <class T>
HWY_INLINE void storeRows(const float* from, std::size_t rows, std::size_t headSize, std::size_t width, T* to,
                          std::size_t stride) {
    for (std::size_t row = 0; row < rows; ++row)
        overRow(headSize, [&](auto d, std::size_t i)
                              HWY_ATTR { store(load(d, from + row * width + i), d, to + row * stride + i); });
}

// The greatest of a row of at least one number; of a row with a NaN one of its numbers or NaN.
HWY_INLINE float highestOf(const float* row, std::size_t count) {
    const Floats d;
    const std::size_t lanes = hn::Lanes(d);
    if (count < lanes)
        return *std::max_element(row, row + count);
    auto highest = hn::LoadU(d, row);
    for (std::size_t i = lanes; i + lanes <= count; i += lanes)
        highest = hn::Max(highest, hn::LoadU(d, row + i));
    highest = hn::Max(highest, hn::LoadU(d, row + count - lanes)); // some of them twice
    return hn::GetLane(hn::MaxOfLanes(d, highest));
}

// Scores to probabilities, in place. A NaN makes all of the row NaN: Highway's exponential alone gives 0 for it, and
// a model that diverges would go on as if nothing had happened.
HWY_INLINE void softmaxRow(float* row, std::size_t keys, float scale) {
    const float highest = highestOf(row, keys);
    overRow(keys, [&](auto d, std::size_t i) HWY_ATTR {
        const auto power = hn::Mul(hn::Sub(load(d, row + i), hn::Set(d, highest)), hn::Set(d, scale));
        store(hn::IfThenElse(hn::IsNaN(power), power, hn::Exp(d, power)), d, row + i);
    });
    const float sum = sumOver(keys, [&](auto d, std::size_t i) HWY_ATTR { return load(d, row + i); });
    overRow(keys, [&](auto d, std::size_t i)
                      HWY_ATTR { store(hn::Mul(load(d, row + i), hn::Set(d, 1.0F / sum)), d, row + i); });
}

HWY_INLINE void dropRow(const DropoutPattern& pattern, std::uint32_t first, float* row, std::size_t keys) {
    overRow(keys, [&](auto d, std::size_t i) HWY_ATTR {
        store(dropped(pattern, d, load(d, row + i), first + static_cast<std::uint32_t>(i)), d, row + i);
    });
}

// probabilities p and gradients g of the dropped ones become the dropped probabilities and the gradients of scores.
HWY_INLINE void softmaxBackwardRow(const DropoutPattern& pattern, std::uint32_t first, float scale, float* p,
                                   float* g, std::size_t keys) {
    dropRow(pattern, first, g, keys);
    const float along =
        sumOver(keys, [&](auto d, std::size_t i) HWY_ATTR { return hn::Mul(load(d, p + i), load(d, g + i)); });
    overRow(keys, [&](auto d, std::size_t i) HWY_ATTR {
        const auto share = load(d, p + i);
        const auto difference = hn::Sub(load(d, g + i), hn::Set(d, along));
        store(hn::Mul(hn::Mul(share, difference), hn::Set(d, scale)), d, g + i);
        store(dropped(pattern, d, share, first + static_cast<std::uint32_t>(i)), d, p + i);
    });
}

// Probabilities of queries [begin, begin + count) in scratch.probabilities.
template <class T>
HWY_INLINE void probabilitiesOf(const HeadPlace& at, const T* query, std::size_t begin, std::size_t count,
                                AttentionScratch& s) {
    widen(query + at.queryOffset + begin * at.stride, at.stride, count, at.headSize, s.width, s.queries);
    const std::size_t columns = wholeVectors(static_cast<std::int64_t>(at.keys));
    smallProduct({count, columns, at.headSize}, {s.queries, s.width, 1}, s.keysTransposed, s.room, s.probabilities,
                 s.room, false);
    for (std::size_t i = 0; i < count; ++i)
        softmaxRow(s.probabilities + i * s.room, at.keys, at.scale);
}

template <class T>
HWY_INLINE void headForward(const HeadPlace& at, const AttentionInput<T>& in, const DropoutPattern& pattern,
                            AttentionScratch& s, T* context) {
    widen(in.key + at.keyOffset, at.stride, at.keys, at.headSize, s.width, s.rows);
    transpose(s.rows, at.keys, at.headSize, s.width, s.keysTransposed, s.room);
    widen(in.value + at.keyOffset, at.stride, at.keys, at.headSize, s.width, s.rows);
    for (std::size_t begin = 0; begin < at.queries; begin += kQueryBlock) {
        const std::size_t count = std::min(kQueryBlock, at.queries - begin);
        probabilitiesOf(at, in.query, begin, count, s);
        for (std::size_t i = 0; i < count; ++i)
            dropRow(pattern, at.firstProbability + static_cast<std::uint32_t>((begin + i) * at.keys),
                    s.probabilities + i * s.room, at.keys);
        smallProduct({count, s.width, at.keys}, {s.probabilities, s.room, 1}, s.rows, s.width, s.result, s.width,
                     false);
        storeRows(s.result, count, at.headSize, s.width, context + at.queryOffset + begin * at.stride, at.stride);
    }
}

template <class T>
HWY_INLINE void headBackward(const HeadPlace& at, const AttentionInput<T>& in, const DropoutPattern& pattern,
                             AttentionScratch& s, const AttentionGradients<T>& out) {
    widen(in.value + at.keyOffset, at.stride, at.keys, at.headSize, s.width, s.rows);
    transpose(s.rows, at.keys, at.headSize, s.width, s.valuesTransposed, s.room);
    widen(in.key + at.keyOffset, at.stride, at.keys, at.headSize, s.width, s.rows);
    transpose(s.rows, at.keys, at.headSize, s.width, s.keysTransposed, s.room);
    const std::size_t columns = wholeVectors(static_cast<std::int64_t>(at.keys));
    if (at.queries == 0) {
        std::fill_n(s.keyGradient, at.keys * s.width, 0.0F);
        std::fill_n(s.valueGradient, at.keys * s.width, 0.0F);
    }
    for (std::size_t begin = 0; begin < at.queries; begin += kQueryBlock) {
        const std::size_t count = std::min(kQueryBlock, at.queries - begin);
        const std::size_t offset = at.queryOffset + begin * at.stride;
        probabilitiesOf(at, in.query, begin, count, s);
        widen(out.context + offset, at.stride, count, at.headSize, s.width, s.contextGradient);
        smallProduct({count, columns, at.headSize}, {s.contextGradient, s.width, 1}, s.valuesTransposed, s.room,
                     s.gradients, s.room, false);
        for (std::size_t i = 0; i < count; ++i)
            softmaxBackwardRow(pattern, at.firstProbability + static_cast<std::uint32_t>((begin + i) * at.keys),
                               at.scale, s.probabilities + i * s.room, s.gradients + i * s.room, at.keys);
        const bool further = begin > 0;
        smallProduct({at.keys, s.width, count}, {s.probabilities, 1, s.room}, s.contextGradient, s.width,
                     s.valueGradient, s.width, further);
        smallProduct({at.keys, s.width, count}, {s.gradients, 1, s.room}, s.queries, s.width, s.keyGradient, s.width,
                     further);
        smallProduct({count, s.width, at.keys}, {s.gradients, s.room, 1}, s.rows, s.width, s.result, s.width, false);
        storeRows(s.result, count, at.headSize, s.width, out.query + offset, at.stride);
    }
    storeRows(s.keyGradient, at.keys, at.headSize, s.width, out.key + at.keyOffset, at.stride);
    storeRows(s.valueGradient, at.keys, at.headSize, s.width, out.value + at.keyOffset, at.stride);
}

void forwardFloat(const HeadPlace& at, const AttentionInput<float>& in, const DropoutPattern& pattern,
                  AttentionScratch& scratch, float* context) {
    headForward(at, in, pattern, scratch, context);
}
void forwardBf16(const HeadPlace& at, const AttentionInput<Bf16>& in, const DropoutPattern& pattern,
                 AttentionScratch& scratch, Bf16* context) {
    headForward(at, in, pattern, scratch, context);
}
void backwardFloat(const HeadPlace& at, const AttentionInput<float>& in, const DropoutPattern& pattern,
                   AttentionScratch& scratch, const AttentionGradients<float>& out) {
    headBackward(at, in, pattern, scratch, out);
}
void backwardBf16(const HeadPlace& at, const AttentionInput<Bf16>& in, const DropoutPattern& pattern,
                  AttentionScratch& scratch, const AttentionGradients<Bf16>& out) {
    headBackward(at, in, pattern, scratch, out);
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kantai {

HWY_EXPORT(forwardFloat);
HWY_EXPORT(forwardBf16);
HWY_EXPORT(backwardFloat);
HWY_EXPORT(backwardBf16);

template <>
void attention(const AttentionShape& shape, std::span<const AttentionSpan> spans, const float* query,
               const float* key, const float* value, const DropoutPattern& pattern, float* context) {
    const AttentionInput<float> in{query, key, value};
    eachHead<AttentionScratch>(shape, spans, [&](const HeadPlace& at, AttentionScratch& scratch) {
        HWY_DYNAMIC_DISPATCH(forwardFloat)(at, in, pattern, scratch, context);
    });
}
template <>
void attention(const AttentionShape& shape, std::span<const AttentionSpan> spans, const Bf16* query, const Bf16* key,
               const Bf16* value, const DropoutPattern& pattern, Bf16* context) {
    const AttentionInput<Bf16> in{query, key, value};
    if (bf16AttentionFits(shape.headSize))
        return bf16Attention(shape, spans, in, pattern, context);
    eachHead<AttentionScratch>(shape, spans, [&](const HeadPlace& at, AttentionScratch& scratch) {
        HWY_DYNAMIC_DISPATCH(forwardBf16)(at, in, pattern, scratch, context);
    });
}
template <>
void attentionBackward(const AttentionShape& shape, std::span<const AttentionSpan> spans, const float* query,
                       const float* key, const float* value, const float* contextGradient,
                       const DropoutPattern& pattern, float* queryGradient, float* keyGradient,
                       float* valueGradient) {
    const AttentionInput<float> in{query, key, value};
    const AttentionGradients<float> out{contextGradient, queryGradient, keyGradient, valueGradient};
    eachHead<AttentionScratch>(shape, spans, [&](const HeadPlace& at, AttentionScratch& scratch) {
        HWY_DYNAMIC_DISPATCH(backwardFloat)(at, in, pattern, scratch, out);
    });
}
template <>
void attentionBackward(const AttentionShape& shape, std::span<const AttentionSpan> spans, const Bf16* query,
                       const Bf16* key, const Bf16* value, const Bf16* contextGradient, const DropoutPattern& pattern,
                       Bf16* queryGradient, Bf16* keyGradient, Bf16* valueGradient) {
    const AttentionInput<Bf16> in{query, key, value};
    const AttentionGradients<Bf16> out{contextGradient, queryGradient, keyGradient, valueGradient};
    if (bf16AttentionFits(shape.headSize))
        return bf16AttentionBackward(shape, spans, in, pattern, out);
    eachHead<AttentionScratch>(shape, spans, [&](const HeadPlace& at, AttentionScratch& scratch) {
        HWY_DYNAMIC_DISPATCH(backwardBf16)(at, in, pattern, scratch, out);
    });
}

} // namespace kantai
#endif
