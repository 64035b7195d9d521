// SPDX-License-Identifier: GPL-3.0-or-later
// A RobertaForMaskedLM as an ONNX graph: input_ids and attention_mask, int64 [batch, sequence], to logits, float32
// [batch, sequence, vocabularySize]. Used by the ONNX export; any thread.
#pragma once

#include "core/interop/onnx/OnnxModel.h"
#include "core/model/RobertaConfig.h"

#include <functional>
#include <span>
#include <string>

namespace kantai {

// Int8: dynamic quantisation. Weights of matrix products and word embeddings are signed and symmetric with a scale
// for each output, or row; activations become unsigned bytes with the range of each product's input. The rest is
// float32.
enum class OnnxWeights { Float32, Int8 };

// The numbers of a tensor under its Hugging Face name, row by row.
using WeightSource = std::function<std::span<const float>(const std::string& name)>;

// With Float32 the tensors are the model's own memory under its names, which must outlive the result; the word
// embeddings serve as the decoder too. Positions are counted as transformers counts them, from the padding in
// input_ids.
OnnxModel robertaGraph(const RobertaConfig& config, const WeightSource& weights, OnnxWeights kind);

} // namespace kantai
