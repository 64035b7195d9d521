// SPDX-License-Identifier: GPL-3.0-or-later
// Scaled dot-product attention (Vaswani et al. 2017) within each of many sequences that lie one after the other in
// packed rows, and its gradients. The probabilities are computed again in the backward pass, block by block, and
// never stored (Dao et al., "FlashAttention", 2022). Products and sums in float32, or products of bf16 pairs where
// Bf16Attention has them. Used by core/engine/packed; runs
// on OpenMP's threads, with the same result for any number of them.
#pragma once

#include "core/base/Bf16.h"
#include "core/engine/packed/kernels/DropoutKernel.h"

#include <cstdint>
#include <span>

namespace kantai {

struct AttentionShape {
    std::int64_t heads = 0, headSize = 0;
    std::int64_t hiddenSize() const { return heads * headSize; }
};

// One sequence: rows of the queries and rows of the keys and values that they attend to.
struct AttentionSpan {
    std::int64_t firstQuery = 0, queries = 0;
    std::int64_t firstKey = 0, keys = 0;
    std::uint32_t firstProbability = 0; // index in the dropout pattern of (head 0, query 0, key 0)
};

// query and context: [.., hiddenSize] in rows of queries; key and value in rows of keys. Head h has columns
// [h * headSize, (h + 1) * headSize). Rows outside all spans are not touched.
template <class T>
void attention(const AttentionShape& shape, std::span<const AttentionSpan> spans, const T* query, const T* key,
               const T* value, const DropoutPattern& pattern, T* context);

// The gradients of query, key and value from that of context.
template <class T>
void attentionBackward(const AttentionShape& shape, std::span<const AttentionSpan> spans, const T* query,
                       const T* key, const T* value, const T* contextGradient, const DropoutPattern& pattern,
                       T* queryGradient, T* keyGradient, T* valueGradient);

} // namespace kantai
