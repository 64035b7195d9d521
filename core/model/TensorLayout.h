// SPDX-License-Identifier: GPL-3.0-or-later
// The tensors of a RobertaForMaskedLM or a RobertaForSequenceClassification: names, shapes, and where each lies in a
// block that holds them all. Weights, gradients, moments and bf16 shadow weights share one layout, so that a tensor,
// a checkpoint entry or a shard is a range of it. Used by the model, the engines, the safetensors checks and the
// optimizer. Any thread.
#pragma once

#include "core/model/RobertaConfig.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

struct TensorSpec {
    std::string name;                // the Hugging Face name
    std::vector<std::int64_t> shape; // rows first; a dense weight is [outputs, inputs]
    bool decays = true;              // weight decay applies: false for biases and layer normalisation

    std::int64_t count() const; // numbers in the tensor
};

// In the order of the computation, the order in which blocks and files hold them. The decoder is tied to
// word_embeddings and is not listed; a classifier has classifier.* in the place of lm_head.*. config must be valid.
std::vector<TensorSpec> tensorSpecs(const RobertaConfig& config);

class TensorLayout {
public:
    static constexpr std::size_t kAlignment = 32; // numbers: every tensor begins on a cache line, in bf16 too

    explicit TensorLayout(const RobertaConfig& config);     // config must be valid
    explicit TensorLayout(std::vector<TensorSpec> tensors); // in this order

    const std::vector<TensorSpec>& specs() const { return specs_; }
    const TensorSpec& spec(std::size_t tensor) const { return specs_.at(tensor); }
    std::size_t size() const { return specs_.size(); } // tensors

    std::size_t offset(std::size_t tensor) const { return offsets_.at(tensor); } // numbers before the tensor
    std::size_t count(std::size_t tensor) const { return static_cast<std::size_t>(specs_.at(tensor).count()); }
    std::size_t numbers() const { return numbers_; } // in the whole block, with the gaps between tensors

    std::size_t indexOf(std::string_view name) const; // throws Error(Internal) if unknown

private:
    std::vector<TensorSpec> specs_;
    std::vector<std::size_t> offsets_;
    std::size_t numbers_ = 0;
};

} // namespace kantai
