// SPDX-License-Identifier: GPL-3.0-or-later
// Attention of bf16 numbers by the instruction of AVX-512 BF16 that multiplies pairs of them (vdpbf16ps): products
// with sums in float32, softmax in float32, probabilities and gradients of scores rounded to bf16 between two
// products. AttentionKernel chooses it; see there for what is computed, and for the threads.
#pragma once

#include "core/engine/packed/kernels/AttentionHeads.h"

namespace kantai {

// Whether the processor has the instruction at full speed and heads are whole vectors. Where products use AMX it is
// no faster than float32, and float32 rounds less.
bool bf16AttentionFits(std::int64_t headSize);

// Both only where bf16AttentionFits(shape.headSize).
void bf16Attention(const AttentionShape& shape, std::span<const AttentionSpan> spans, const AttentionInput<Bf16>& in,
                   const DropoutPattern& pattern, Bf16* context);
void bf16AttentionBackward(const AttentionShape& shape, std::span<const AttentionSpan> spans,
                           const AttentionInput<Bf16>& in, const DropoutPattern& pattern,
                           const AttentionGradients<Bf16>& out);

} // namespace kantai
