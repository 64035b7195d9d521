// SPDX-License-Identifier: GPL-3.0-or-later
// A smaller model out of some layers of a trained one. Used by the workflow that cuts a checkpoint.
#pragma once

#include "core/model/ModelWeights.h"

#include <cstdint>
#include <vector>

namespace kantai {

// `keep` of so many layers, from 0: the first, the last and, evenly between them, the others, as Sanh et al.,
// "DistilBERT" (2019) take every other one. keep: 1 to layers.
std::vector<std::int64_t> evenLayers(std::int64_t layers, std::int64_t keep);

// Embeddings, head and those layers, in that order. Throws Error(Usage) for a layer that is not there, for layers
// that do not rise, and for none.
ModelWeights withLayers(const ModelWeights& from, const std::vector<std::int64_t>& layers);

} // namespace kantai
