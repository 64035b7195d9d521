// SPDX-License-Identifier: GPL-3.0-or-later
// The weights that a new model starts with. Private to core/model; runs on OpenMP's threads, with the same result for
// any number of them.
#pragma once

#include "core/base/CounterRandom.h"
#include "core/model/TensorLayout.h"

#include <span>

namespace kantai {

// One tensor: normal(0, initializerRange) where weight decay applies; else 0, or 1 for the scale of a layer
// normalisation; the padding rows of word and position embeddings 0.
void fillWithInitialWeights(const TensorSpec& spec, const RobertaConfig& config, const CounterRandom& random,
                            std::span<float> values);

} // namespace kantai
