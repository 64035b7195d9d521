// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a RobertaForMaskedLM as its drawings show them: embeddings, attention and feed-forward network of each
// layer, head. Used by the Model page, by the gradient norms of a training and by `kantai model`. Any thread.
#pragma once

#include "core/model/TensorLayout.h"

#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kantai {

struct ModelPart {
    enum class Kind { Embeddings, Attention, FeedForward, Head };
    Kind kind = Kind::Embeddings;
    std::int64_t layer = -1; // from 0, of Attention and FeedForward; else -1

    auto operator<=>(const ModelPart&) const = default;
};

// tensorName: a name of tensorSpecs(). The layer normalisation that follows a block belongs to it. A name of another
// kind of model is counted to the head.
ModelPart partOf(std::string_view tensorName);

// Embeddings, then attention and feed-forward network of each layer, then the head: tensors by number in the order of
// the computation. Every tensor is in exactly one part.
struct PartOfModel {
    ModelPart part;
    std::vector<std::size_t> tensors;
    std::int64_t parameters = 0;
};
std::vector<PartOfModel> partsOf(const std::vector<TensorSpec>& tensors);

} // namespace kantai
