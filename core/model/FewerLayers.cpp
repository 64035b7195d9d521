// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/FewerLayers.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace kantai {

namespace {

void requireLayersOf(std::int64_t all, const std::vector<std::int64_t>& layers) {
    if (layers.empty())
        throw Error(ErrorCode::Usage, Phrase::tr("A model has at least one layer."));
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (layers[i] < 0 || layers[i] >= all)
            throw Error(ErrorCode::Usage,
                        Phrase::tr("The model has {} layers, none with the number {}.", all, layers[i] + 1));
        if (i > 0 && layers[i] <= layers[i - 1])
            throw Error(ErrorCode::Usage, Phrase::tr("The layers to keep are not in rising order."));
    }
}

// "roberta.encoder.layer.3.attention..." of the layer that becomes number 1 is that of number 1 there.
std::string sourceOf(const std::string& name, const std::vector<std::int64_t>& layers) {
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const std::string prefix = fmt::format("roberta.encoder.layer.{}.", i);
        if (name.starts_with(prefix))
            return fmt::format("roberta.encoder.layer.{}.", layers[i]) + name.substr(prefix.size());
    }
    return name;
}

} // namespace

std::vector<std::int64_t> evenLayers(std::int64_t layers, std::int64_t keep) {
    std::vector<std::int64_t> chosen;
    for (std::int64_t i = 0; i < keep; ++i)
        chosen.push_back(
            keep == 1 ? 0 : std::llround(static_cast<double>(i * (layers - 1)) / static_cast<double>(keep - 1)));
    return chosen;
}

ModelWeights withLayers(const ModelWeights& from, const std::vector<std::int64_t>& layers) {
    requireLayersOf(from.config().layers, layers);
    RobertaConfig config = from.config();
    config.layers = static_cast<std::int64_t>(layers.size());
    ModelWeights weights = ModelWeights::initial(config, 0);
    for (std::size_t i = 0; i < weights.layout()->size(); ++i)
        std::ranges::copy(from.tensor(sourceOf(weights.layout()->spec(i).name, layers)), weights[i].begin());
    return weights;
}

} // namespace kantai
