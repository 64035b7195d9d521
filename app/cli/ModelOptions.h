// SPDX-License-Identifier: GPL-3.0-or-later
// The options of the model configuration: a preset and the values that override it. Shared by `kantai model` and
// `kantai pretrain`. Main thread.
#pragma once

#include "app/cli/Verb.h"
#include "core/model/RobertaConfig.h"

#include <optional>
#include <string>

namespace kantai::cli {

struct ModelOptions {
    std::string preset = "kantaibert";
    std::optional<std::int64_t> layers, hiddenSize, heads, intermediateSize, maxPositions, vocabularyRows;
    std::optional<double> initializerRange, layerNormEpsilon;

    void addTo(Verb& verb);
    RobertaConfig config() const; // throws Error(Usage) for an unknown preset; may be inconsistent
    bool isPreset() const;        // nothing was changed
};

} // namespace kantai::cli
