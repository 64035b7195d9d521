// SPDX-License-Identifier: GPL-3.0-or-later
// What the attention kernels share: the matrices of a call, where a head of a sequence lies in them, and the loop
// over all heads on OpenMP's threads. Private to core/engine/packed/kernels.
#pragma once

#include "core/engine/packed/kernels/AttentionKernel.h"

#include <algorithm>
#include <cmath>
#include <omp.h>
#include <span>
#include <vector>

namespace kantai {

template <class T>
struct AttentionInput {
    const T *query, *key, *value;
};
template <class T>
struct AttentionGradients {
    const T* context;
    T *query, *key, *value;
};

// One head of one sequence. Offsets and strides count numbers.
struct HeadPlace {
    std::size_t headSize, stride, queryOffset, keyOffset, queries, keys;
    std::uint32_t firstProbability; // index in the dropout pattern of (query 0, key 0)
    float scale;                    // of the scores
};

inline HeadPlace placeOf(const AttentionShape& shape, const AttentionSpan& span, std::int64_t head) {
    const std::int64_t stride = shape.hiddenSize(), column = head * shape.headSize;
    return {static_cast<std::size_t>(shape.headSize),
            static_cast<std::size_t>(stride),
            static_cast<std::size_t>(span.firstQuery * stride + column),
            static_cast<std::size_t>(span.firstKey * stride + column),
            static_cast<std::size_t>(span.queries),
            static_cast<std::size_t>(span.keys),
            span.firstProbability + static_cast<std::uint32_t>(head * span.queries * span.keys),
            1.0F / std::sqrt(static_cast<float>(shape.headSize))};
}

// The next number of whole vectors of sixteen.
constexpr std::size_t wholeVectors(std::int64_t size) {
    return (static_cast<std::size_t>(size) + 15) / 16 * 16;
}

// kernel(place, scratch) for each head of each sequence. Scratch is constructed from the head size and the number of
// keys of the longest sequence, once for each thread.
template <class Scratch, class Kernel>
void eachHead(const AttentionShape& shape, std::span<const AttentionSpan> spans, const Kernel& kernel) {
    std::int64_t longest = 1;
    for (const AttentionSpan& span : spans)
        longest = std::max(longest, span.keys);
    const std::int64_t heads = static_cast<std::int64_t>(spans.size()) * shape.heads;
    // Made before the threads part: nothing may be thrown between them.
    std::vector<Scratch> scratches;
    for (int thread = 0; thread < omp_get_max_threads(); ++thread)
        scratches.emplace_back(shape.headSize, longest);
#pragma omp parallel for schedule(dynamic, 4) if (heads > 1)
    for (std::int64_t i = 0; i < heads; ++i)
        kernel(placeOf(shape, spans[static_cast<std::size_t>(i / shape.heads)], i % shape.heads),
               scratches[static_cast<std::size_t>(omp_get_thread_num())]);
}

} // namespace kantai
