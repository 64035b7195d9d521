// SPDX-License-Identifier: GPL-3.0-or-later
// The engine for CPUs: packed sequences, so nothing is computed for padding, the head only at masked positions, the
// last layer only where they need it; a hand-ordered backward pass over fused kernels, in float32 or with bf16 matrix
// products on shadow copies of float32 weights. The same function as RobertaForMaskedLM of tests/support, which
// is its reference in the tests. One thread at a time calls, OpenMP's threads compute.
#pragma once

#include "core/engine/Engine.h"
#include "core/engine/packed/WeightOrder.h"

#include <memory>

namespace kantai {

// Keeps a reference to weights, which the optimizer changes. Panels go with Float32 and without an optimizer only,
// else Error(Internal). Throws std::bad_alloc.
std::unique_ptr<Engine> makePackedEngine(ModelWeights& weights, const EngineSettings& settings,
                                         WeightOrder order = WeightOrder::Rows);

} // namespace kantai
