// SPDX-License-Identifier: GPL-3.0-or-later
// The engine on LibTorch's autograd, for every device of LibTorch: weights, gradients and moments live on the device
// and come home for snapshots. On the processor it is slower than the packed engine and is there to check both. One
// thread at a time calls.
#pragma once

#include "core/engine/Engine.h"

#include <memory>

namespace kantai {

// Keeps a reference to weights, which snapshot() renews. Throws Error(Usage) for a device that this LibTorch or this
// computer does not have, Error(Resources) when its memory does not suffice.
std::unique_ptr<Engine> makeTorchEngine(ModelWeights& weights, const EngineSettings& settings);

} // namespace kantai
