// SPDX-License-Identifier: GPL-3.0-or-later
// A classifier before its fine-tuning: the encoder of a pretrained model under a new head. Used by training.
#pragma once

#include "core/model/ModelWeights.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kantai {

struct ClassifierShape {
    std::vector<std::string> labels; // kFewestLabels to kMostLabels different ones
    double dropout = 0.1;            // of the hidden states, the attention and the head
};

// The weights of RobertaForSequenceClassification: embeddings and layers are those of pretrained, the head is drawn
// from the seed as ModelWeights::initial() draws it. Throws Error(BadInput) for labels that cannot be.
ModelWeights classifierWeights(const ModelWeights& pretrained, const ClassifierShape& shape, std::uint64_t seed);

} // namespace kantai
