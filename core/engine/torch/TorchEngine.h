// SPDX-License-Identifier: GPL-3.0-or-later
// The engine on LibTorch's autograd: padded batches in float32, the weights viewed where they are. Slower than the
// packed engine on a CPU; it exists for the devices of LibTorch and as a check of the packed engine. One thread at a
// time calls.
#pragma once

#include "core/engine/Engine.h"

#include <memory>

namespace kantai {

// Keeps a reference to weights, which the optimizer changes. Throws Error(Usage) for a precision other than float32.
std::unique_ptr<Engine> makeTorchEngine(ModelWeights& weights, const EngineSettings& settings);

} // namespace kantai
