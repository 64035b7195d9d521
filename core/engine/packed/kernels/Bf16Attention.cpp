// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/engine/packed/kernels/Bf16Attention.cpp"
#include <hwy/foreach_target.h>

#include "core/engine/packed/kernels/Bf16Attention.h"
#include "core/engine/packed/kernels/PairInstruction.h"
#include "core/engine/packed/kernels/Vector-inl.h"

#include <cmath>
#include <hwy/aligned_allocator.h>
#include <new>
#include <utility>
#if HWY_TARGET == HWY_AVX3
#include "core/engine/packed/kernels/PairOrder-inl.h"
#include "core/engine/packed/kernels/PairProduct-inl.h"
#endif

// What both the vector code and the loops around it need.
#ifndef KANTAI_BF16_ATTENTION_SCRATCH
#define KANTAI_BF16_ATTENTION_SCRATCH
namespace kantai {

constexpr std::size_t kQueriesAtATime = 64; // rows of scores: with 512 keys they fit the second-level cache

// One head of one sequence in the orders that the products read, and between them. One for each thread.
class Bf16AttentionScratch {
public:
    Bf16AttentionScratch(std::int64_t headSize, std::int64_t longest)
        : width(static_cast<std::size_t>(headSize)), room(wholeVectors(longest)),
          memory_(hwy::AllocateAligned<float>(width * (7 * room / 2 + 2 * kQueriesAtATime) +
                                              room * (3 * kQueriesAtATime + kQueriesAtATime / 2 + 1))) {
        if (!memory_)
            throw std::bad_alloc();
        float* next = memory_.get();
        const auto take = [&](std::size_t count) { return std::exchange(next, next + count); };
        const auto takePairs = [&](std::size_t count) { return reinterpret_cast<std::uint32_t*>(take(count)); };
        keysTransposed = takePairs(width / 2 * room);
        valuesTransposed = takePairs(width / 2 * room);
        rowPairs = takePairs(width * room / 2);
        keyGradient = take(width * room);
        valueGradient = take(width * room);
        queryPairs = takePairs(width * kQueriesAtATime / 2);
        contextPairs = takePairs(width * kQueriesAtATime / 2);
        result = take(width * kQueriesAtATime);
        probabilities = take(room * kQueriesAtATime);
        gradients = take(room * kQueriesAtATime);
        rounded = reinterpret_cast<Bf16*>(take(room * kQueriesAtATime / 2));
        probabilityPairs = takePairs(room * kQueriesAtATime / 2);
        gradientPairs = takePairs(room * kQueriesAtATime / 2);
        kept = reinterpret_cast<std::uint16_t*>(take(room));
    }

    std::size_t width, room;
    std::uint32_t *keysTransposed, *valuesTransposed; // [headSize / 2, room]
    std::uint32_t* rowPairs;                          // [keys / 2, width]: values forward, keys backward
    float *keyGradient, *valueGradient;               // [keys, width]
    std::uint32_t *queryPairs, *contextPairs;         // [kQueriesAtATime / 2, width]
    float* result;                                    // [kQueriesAtATime, width]
    float *probabilities, *gradients;                 // [kQueriesAtATime, room]
    Bf16* rounded;                                   // [kQueriesAtATime, room]: probabilities, or gradients of scores
    std::uint32_t *probabilityPairs, *gradientPairs; // [kQueriesAtATime / 2, room]
    std::uint16_t* kept;                             // [2, room / 16]: what dropout keeps of two rows

private:
    hwy::AlignedFreeUniquePtr<float[]> memory_;
};

} // namespace kantai
#endif

#if HWY_TARGET == HWY_AVX3
HWY_PUSH_ATTRIBUTES(HWY_TARGET_STR ",avx512bf16")
namespace kantai {
namespace HWY_NAMESPACE {

using Sixteen = hn::CappedTag<float, 16>;
using Vector = hn::Vec<Sixteen>;

// e^x for x <= 0: 2^n of the nearest n times the Taylor series of the rest, to 3e-6 of itself. 0 below -120.
HWY_INLINE Vector exponential(Vector x) {
    const Sixteen d;
    const Vector finite{_mm512_max_ps(hn::Set(d, -120.0F).raw, x.raw)}; // the second one where it is a NaN
    const Vector power = hn::Mul(finite, hn::Set(d, 1.442695041F));
    const Vector whole = hn::Round(power), rest = hn::Sub(power, whole);
    Vector series = hn::MulAdd(rest, hn::Set(d, 1.333355815e-3F), hn::Set(d, 9.618129108e-3F));
    series = hn::MulAdd(series, rest, hn::Set(d, 5.550410866e-2F));
    series = hn::MulAdd(series, rest, hn::Set(d, 2.402265070e-1F));
    series = hn::MulAdd(series, rest, hn::Set(d, 6.931471806e-1F));
    series = hn::MulAdd(series, rest, hn::Set(d, 1.0F));
    return Vector{_mm512_scalef_ps(series.raw, whole.raw)};
}

// Scores to their exponentials, in place, 0 behind the last key up to a whole vector; the factor that makes
// probabilities of them.
HWY_INLINE float exponentials(float* row, std::size_t keys, float scale) {
    const Sixteen d;
    const std::size_t last = (keys - 1) / 16 * 16;
    const auto real = hn::FirstN(d, keys - last);
    auto highest = hn::IfThenElse(real, hn::Load(d, row + last), hn::Set(d, -INFINITY));
    hn::Store(highest, d, row + last);
    for (std::size_t i = 0; i < last; i += 16)
        highest = hn::Max(highest, hn::Load(d, row + i));
    const auto shift = hn::MaxOfLanes(d, highest);
    auto sum = hn::Zero(d);
    for (std::size_t i = 0; i < keys; i += 16) {
        const auto value = exponential(hn::Mul(hn::Sub(hn::Load(d, row + i), shift), hn::Set(d, scale)));
        hn::Store(value, d, row + i);
        sum = hn::Add(sum, value);
    }
    return 1.0F / hn::GetLane(hn::SumOfLanes(d, sum));
}

// Exponentials to the probabilities that dropout leaves, in bf16; 0 behind the last key.
HWY_INLINE void roundProbabilities(const DropoutPattern& pattern, std::uint32_t first, const float* row, float factor,
                                   std::size_t keys, Bf16* to) {
    const Sixteen d;
    for (std::size_t i = 0; i < keys; i += 16) {
        const auto value = hn::Mul(hn::Load(d, row + i), hn::Set(d, factor));
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to + i),
                            roundLanes(dropped(pattern, d, value, first + static_cast<std::uint32_t>(i)).raw));
    }
}

// Scores of queries [begin, begin + count) to exponentials in s.probabilities. factors: of each row.
HWY_INLINE void exponentialsOf(const HeadPlace& at, const Bf16* query, std::size_t begin, std::size_t count,
                               Bf16AttentionScratch& s, float* factors) {
    pairProduct({count, (at.keys + 15) / 16, at.headSize / 2},
                {query + at.queryOffset + begin * at.stride, at.stride, 2}, {s.keysTransposed, s.room},
                {s.probabilities, s.room, false});
    for (std::size_t i = 0; i < count; ++i)
        factors[i] = exponentials(s.probabilities + i * s.room, at.keys, at.scale);
}

void forwardHead(const HeadPlace& at, const AttentionInput<Bf16>& in, const DropoutPattern& pattern,
                 Bf16AttentionScratch& s, Bf16* context) {
    if (at.queries == 0)
        return;
    transposePairs(in.key + at.keyOffset, at.stride, at.keys, at.headSize, s.keysTransposed, s.room);
    pairRows(in.value + at.keyOffset, at.stride, at.keys, at.headSize, s.rowPairs);
    float factors[kQueriesAtATime];
    for (std::size_t begin = 0; begin < at.queries; begin += kQueriesAtATime) {
        const std::size_t count = std::min(kQueriesAtATime, at.queries - begin);
        exponentialsOf(at, in.query, begin, count, s, factors);
        for (std::size_t i = 0; i < count; ++i)
            roundProbabilities(pattern, at.firstProbability + static_cast<std::uint32_t>((begin + i) * at.keys),
                               s.probabilities + i * s.room, factors[i], at.keys, s.rounded + i * s.room);
        pairProduct({count, at.headSize / 16, (at.keys + 1) / 2}, {s.rounded, s.room, 2}, {s.rowPairs, s.width},
                    {s.result, s.width, false});
        roundRows(s.result, count, at.headSize, context + at.queryOffset + begin * at.stride, at.stride);
    }
}

// One row of the softmax's backward pass, first half: exponentials p become probabilities, gradients g of the dropped
// ones those of the probabilities. kept: for each vector, what dropout keeps. Returns the sum of p * g.
HWY_INLINE float gradientAlong(const DropoutPattern& pattern, std::uint32_t first, float factor, float* p, float* g,
                               std::size_t keys, std::uint16_t* kept) {
    const Sixteen d;
    auto sum = hn::Zero(d);
    for (std::size_t i = 0; i < keys; i += 16) {
        const auto share = hn::Mul(hn::Load(d, p + i), hn::Set(d, factor));
        auto slope = hn::Load(d, g + i);
        if (pattern.dropBelow != 0) {
            const auto mask = keptBy(pattern, d, first + static_cast<std::uint32_t>(i));
            kept[i / 16] = static_cast<std::uint16_t>(mask.raw);
            slope = hn::IfThenElseZero(mask, hn::Mul(slope, hn::Set(d, pattern.scale)));
            hn::Store(slope, d, g + i);
        }
        hn::Store(share, d, p + i);
        sum = hn::MulAdd(share, slope, sum);
    }
    return hn::GetLane(hn::SumOfLanes(d, sum));
}

struct RowGradients {
    __m512i probabilities, scores; // bf16 in the lower halves of the lanes
};

HWY_INLINE RowGradients rowGradients(const DropoutPattern& pattern, const float* p, const float* g, float along,
                                     float scale, std::uint16_t kept) {
    const Sixteen d;
    const auto share = hn::Load(d, p);
    const auto score = hn::Mul(hn::Mul(share, hn::Sub(hn::Load(d, g), hn::Set(d, along))), hn::Set(d, scale));
    auto left = share;
    if (pattern.dropBelow != 0)
        left = Vector{_mm512_maskz_mul_ps(kept, share.raw, hn::Set(d, pattern.scale).raw)};
    return {_mm512_cvtepu16_epi32(roundLanes(left.raw)), _mm512_cvtepu16_epi32(roundLanes(score.raw))};
}

// From exponentials and the gradients of dropped probabilities of rows i and, if there is one, i + 1: the gradients
// of scores in s.rounded, and in pairs of rows both these and the dropped probabilities.
HWY_INLINE void softmaxBackwardPair(const HeadPlace& at, const DropoutPattern& pattern, std::size_t begin,
                                    std::size_t i, std::size_t count, const float* factors, Bf16AttentionScratch& s) {
    const std::size_t rows = std::min<std::size_t>(count - i, 2);
    float* p = s.probabilities + i * s.room;
    float* g = s.gradients + i * s.room;
    float along[2] = {};
    for (std::size_t row = 0; row < rows; ++row) {
        const auto first = at.firstProbability + static_cast<std::uint32_t>((begin + i + row) * at.keys);
        along[row] = gradientAlong(pattern, first, factors[i + row], p + row * s.room, g + row * s.room, at.keys,
                                   s.kept + row * s.room);
    }
    for (std::size_t key = 0; key < at.keys; key += 16) {
        RowGradients pairs{_mm512_setzero_si512(), _mm512_setzero_si512()};
        for (std::size_t row = 0; row < rows; ++row) {
            const std::size_t place = row * s.room + key;
            const RowGradients one =
                rowGradients(pattern, p + place, g + place, along[row], at.scale, s.kept[row * s.room + key / 16]);
            _mm256_storeu_si256(reinterpret_cast<__m256i*>(s.rounded + i * s.room + place),
                                _mm512_cvtepi32_epi16(one.scores));
            const unsigned shift = row == 0 ? 0 : 16;
            pairs.probabilities = _mm512_or_si512(pairs.probabilities, _mm512_slli_epi32(one.probabilities, shift));
            pairs.scores = _mm512_or_si512(pairs.scores, _mm512_slli_epi32(one.scores, shift));
        }
        _mm512_storeu_si512(s.probabilityPairs + i / 2 * s.room + key, pairs.probabilities);
        _mm512_storeu_si512(s.gradientPairs + i / 2 * s.room + key, pairs.scores);
    }
}

// The gradients that queries [begin, begin + count) give.
HWY_INLINE void backwardBlock(const HeadPlace& at, const AttentionInput<Bf16>& in, const DropoutPattern& pattern,
                              std::size_t begin, std::size_t count, Bf16AttentionScratch& s,
                              const AttentionGradients<Bf16>& out) {
    const std::size_t offset = at.queryOffset + begin * at.stride, vectors = at.headSize / 16;
    float factors[kQueriesAtATime];
    exponentialsOf(at, in.query, begin, count, s, factors);
    pairProduct({count, (at.keys + 15) / 16, at.headSize / 2}, {out.context + offset, at.stride, 2},
                {s.valuesTransposed, s.room}, {s.gradients, s.room, false});
    for (std::size_t i = 0; i < count; i += 2)
        softmaxBackwardPair(at, pattern, begin, i, count, factors, s);
    pairRows(in.query + offset, at.stride, count, at.headSize, s.queryPairs);
    pairRows(out.context + offset, at.stride, count, at.headSize, s.contextPairs);
    const PairSize ofKeys{at.keys, vectors, (count + 1) / 2};
    const auto transposed = [&](const std::uint32_t* pairs) {
        return LeftPairs{reinterpret_cast<const Bf16*>(pairs), 2, 2 * s.room};
    };
    pairProduct(ofKeys, transposed(s.probabilityPairs), {s.contextPairs, s.width},
                {s.valueGradient, s.width, begin > 0});
    pairProduct(ofKeys, transposed(s.gradientPairs), {s.queryPairs, s.width}, {s.keyGradient, s.width, begin > 0});
    pairProduct({count, vectors, (at.keys + 1) / 2}, {s.rounded, s.room, 2}, {s.rowPairs, s.width},
                {s.result, s.width, false});
    roundRows(s.result, count, at.headSize, out.query + offset, at.stride);
}

void backwardHead(const HeadPlace& at, const AttentionInput<Bf16>& in, const DropoutPattern& pattern,
                  Bf16AttentionScratch& s, const AttentionGradients<Bf16>& out) {
    if (at.queries == 0) {
        std::fill_n(s.keyGradient, at.keys * s.width, 0.0F);
        std::fill_n(s.valueGradient, at.keys * s.width, 0.0F);
    } else {
        transposePairs(in.value + at.keyOffset, at.stride, at.keys, at.headSize, s.valuesTransposed, s.room);
        transposePairs(in.key + at.keyOffset, at.stride, at.keys, at.headSize, s.keysTransposed, s.room);
        pairRows(in.key + at.keyOffset, at.stride, at.keys, at.headSize, s.rowPairs);
    }
    for (std::size_t begin = 0; begin < at.queries; begin += kQueriesAtATime)
        backwardBlock(at, in, pattern, begin, std::min(kQueriesAtATime, at.queries - begin), s, out);
    roundRows(s.keyGradient, at.keys, at.headSize, out.key + at.keyOffset, at.stride);
    roundRows(s.valueGradient, at.keys, at.headSize, out.value + at.keyOffset, at.stride);
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_POP_ATTRIBUTES
#endif

#if HWY_ONCE
namespace kantai {

#if HWY_TARGETS & HWY_AVX3

bool bf16AttentionFits(std::int64_t headSize) {
    return headSize % 16 == 0 && pairsOfBf16AreFast();
}

void bf16Attention(const AttentionShape& shape, std::span<const AttentionSpan> spans, const AttentionInput<Bf16>& in,
                   const DropoutPattern& pattern, Bf16* context) {
    eachHead<Bf16AttentionScratch>(shape, spans, [&](const HeadPlace& at, Bf16AttentionScratch& scratch) {
        N_AVX3::forwardHead(at, in, pattern, scratch, context);
    });
}

void bf16AttentionBackward(const AttentionShape& shape, std::span<const AttentionSpan> spans,
                           const AttentionInput<Bf16>& in, const DropoutPattern& pattern,
                           const AttentionGradients<Bf16>& out) {
    eachHead<Bf16AttentionScratch>(shape, spans, [&](const HeadPlace& at, Bf16AttentionScratch& scratch) {
        N_AVX3::backwardHead(at, in, pattern, scratch, out);
    });
}

#else

bool bf16AttentionFits(std::int64_t) {
    return false;
}

void bf16Attention(const AttentionShape&, std::span<const AttentionSpan>, const AttentionInput<Bf16>&,
                   const DropoutPattern&, Bf16*) {}

void bf16AttentionBackward(const AttentionShape&, std::span<const AttentionSpan>, const AttentionInput<Bf16>&,
                           const DropoutPattern&, const AttentionGradients<Bf16>&) {}

#endif

} // namespace kantai
#endif
