// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/ClassifierWeights.h"

#include <algorithm>

namespace kantai {

ModelWeights classifierWeights(const ModelWeights& pretrained, const ClassifierShape& shape, std::uint64_t seed) {
    RobertaConfig config = pretrained.config();
    config.labels = shape.labels;
    config.hiddenDropout = config.attentionDropout = shape.dropout;
    ModelWeights weights = ModelWeights::initial(config, seed);
    const TensorLayout& from = *pretrained.layout();
    for (std::size_t i = 0; i < weights.layout()->size(); ++i) {
        const std::string& name = weights.layout()->spec(i).name;
        if (name.starts_with("roberta."))
            std::ranges::copy(pretrained[from.indexOf(name)], weights[i].begin());
    }
    return weights;
}

} // namespace kantai
