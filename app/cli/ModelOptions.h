// SPDX-License-Identifier: GPL-3.0-or-later
// The options that choose a model's shape: a preset and what is changed of it. Shared by `kantai model` and `kantai
// pretrain`. Main thread.
#pragma once

#include "core/model/RobertaConfig.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

namespace kantai::cli {

struct ModelOptions {
    std::string preset = "kantaibert";
    std::optional<std::int64_t> layers, hiddenSize, heads, intermediateSize, maxPositions, vocabularyRows;
    std::optional<double> initializerRange, layerNormEpsilon;

    void addTo(CLI::App& verb);
    RobertaConfig config() const; // throws Error(Usage) for an unknown preset; may still not fit together
    bool isPreset() const;        // nothing was changed
};

} // namespace kantai::cli
