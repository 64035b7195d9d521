// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ModelOptions.h"

#include "app/cli/Options.h"

namespace kantai::cli {

void ModelOptions::addTo(Verb& verb) {
    std::string names;
    for (const Preset& known : presets())
        names += (names.empty() ? "" : ", ") + known.name;
    addText(verb, "--preset", preset, "Model configuration, from small to large: " + names)->showDefault();
    const std::string group = "Model configuration (each option overrides the preset)";
    addNumber(verb, "--layers", layers, "Transformer layers")->group(group);
    addNumber(verb, "--hidden-size", hiddenSize,
              "Hidden size, a multiple of the number of heads. Unless it is given, the intermediate size becomes "
              "four times as large")
        ->group(group);
    addNumber(verb, "--heads", heads, "Attention heads of each layer")->group(group);
    addNumber(verb, "--intermediate-size", intermediateSize, "Width of the feed-forward layers")->group(group);
    addNumber(verb, "--max-positions", maxPositions, "Position embeddings: the longest sequence plus 2")
        ->group(group);
    addNumber(verb, "--vocabulary-rows", vocabularyRows, "Rows of the embedding table, at least the number of tokens")
        ->group(group);
    addNumber(verb, "--initializer-range", initializerRange, "Standard deviation of the initial weights")
        ->group(group);
    addNumber(verb, "--layer-norm-epsilon", layerNormEpsilon,
              "Added to the variance in layer normalisation; 1e-12 in KantaiBERT, 1e-5 in RoBERTa")
        ->group(group);
}

RobertaConfig ModelOptions::config() const {
    RobertaConfig config = presetNamed(preset).config;
    if (hiddenSize) {
        config.hiddenSize = *hiddenSize;
        config.intermediateSize = 4 * *hiddenSize;
    }
    config.layers = layers.value_or(config.layers);
    config.heads = heads.value_or(config.heads);
    config.intermediateSize = intermediateSize.value_or(config.intermediateSize);
    config.maxPositions = maxPositions.value_or(config.maxPositions);
    config.vocabularySize = vocabularyRows.value_or(config.vocabularySize);
    config.initializerRange = initializerRange.value_or(config.initializerRange);
    config.layerNormEpsilon = layerNormEpsilon.value_or(config.layerNormEpsilon);
    return config;
}

bool ModelOptions::isPreset() const {
    return config() == presetNamed(preset).config;
}

} // namespace kantai::cli
