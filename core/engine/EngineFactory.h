// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses the engine that computes with a model. Used by training, evaluation and the trials before a run.
#pragma once

#include "core/engine/Engine.h"

#include <memory>

namespace kantai {

// Keeps a reference to weights. Throws std::bad_alloc, and Error(Usage) when the device cannot be used.
std::unique_ptr<Engine> makeEngine(ModelWeights& weights, const EngineSettings& settings);

} // namespace kantai
