// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/ModelParts.h"

#include <algorithm>
#include <charconv>

namespace kantai {

ModelPart partOf(std::string_view tensorName) {
    constexpr std::string_view kEmbeddings = "roberta.embeddings.", kLayer = "roberta.encoder.layer.";
    if (tensorName.starts_with(kEmbeddings))
        return {ModelPart::Kind::Embeddings, -1};
    if (!tensorName.starts_with(kLayer))
        return {ModelPart::Kind::Head, -1};
    const std::string_view rest = tensorName.substr(kLayer.size());
    std::int64_t layer = 0;
    const auto number = std::from_chars(rest.data(), rest.data() + rest.size(), layer);
    const std::string_view inside = rest.substr(static_cast<std::size_t>(number.ptr - rest.data()));
    return {inside.starts_with(".attention.") ? ModelPart::Kind::Attention : ModelPart::Kind::FeedForward, layer};
}

std::vector<PartOfModel> partsOf(const std::vector<TensorSpec>& tensors) {
    std::vector<PartOfModel> parts;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const ModelPart part = partOf(tensors[i].name);
        auto known =
            std::find_if(parts.begin(), parts.end(), [&](const PartOfModel& other) { return other.part == part; });
        if (known == parts.end())
            known = parts.insert(parts.end(), {part, {}, 0});
        known->tensors.push_back(i);
        known->parameters += tensors[i].count();
    }
    return parts;
}

} // namespace kantai
