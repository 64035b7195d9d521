// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/model/RobertaConfig.h"

namespace kantai {

namespace {

RobertaConfig shape(std::int64_t layers, std::int64_t hiddenSize, std::int64_t heads) {
    RobertaConfig config;
    config.layers = layers;
    config.hiddenSize = hiddenSize;
    config.heads = heads;
    config.intermediateSize = 4 * hiddenSize;
    return config;
}

// Narrow models: 0.02 suits a width of 768, and each output of a layer is a sum over the width. The same variance in
// a narrower layer takes larger weights; with 0.02 these models stay at the tokens' frequencies for most of a short
// run.
RobertaConfig narrow(std::int64_t layers, std::int64_t hiddenSize, std::int64_t heads, double initializerRange) {
    RobertaConfig config = shape(layers, hiddenSize, heads);
    config.initializerRange = initializerRange;
    return config;
}

// The vocabulary and the layer normalisation of the published RoBERTa models.
RobertaConfig published(std::int64_t layers, std::int64_t hiddenSize, std::int64_t heads) {
    RobertaConfig config = shape(layers, hiddenSize, heads);
    config.vocabularySize = 50265;
    config.layerNormEpsilon = 1e-5;
    return config;
}

} // namespace

std::vector<Preset> presets() {
    return {
        {"nano", "Nano",
         Phrase::noop("The smallest that still learns something: seconds per pass, for trying things out."),
         narrow(2, 64, 1, 0.08)},
        {"mini", "Mini", Phrase::noop("Learns from the sample text in about a minute on two cores."),
         narrow(2, 128, 2, 0.06)},
        {"small", "Small",
         Phrase::noop("For a few megabytes of text: the first good answers after minutes, better ones overnight."),
         narrow(6, 384, 6, 0.035)},
        {"kantaibert", "KantaiBERT",
         Phrase::noop("The model of the KantaiBERT recipe: 83,504,416 parameters with a vocabulary of 52,000."),
         shape(6, 768, 12)},
        {"distilroberta", "DistilRoBERTa", Phrase::noop("The shape of distilroberta-base: six layers of RoBERTa."),
         published(6, 768, 12)},
        {"roberta-base", "RoBERTa base",
         Phrase::noop("The shape of roberta-base: for much text and a strong machine."), published(12, 768, 12)},
        {"roberta-large", "RoBERTa large", Phrase::noop("The shape of roberta-large: 24 layers, for very much text."),
         published(24, 1024, 16)},
    };
}

Preset presetNamed(std::string_view name) {
    std::string names;
    for (Preset& preset : presets()) {
        if (preset.name == name)
            return std::move(preset);
        names += (names.empty() ? "" : ", ") + preset.name;
    }
    throw Error(ErrorCode::Usage, Phrase::tr("There is no preset named '{}'.", name),
                Phrase::tr("Choose one of {}.", names));
}

} // namespace kantai
