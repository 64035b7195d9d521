// SPDX-License-Identifier: GPL-3.0-or-later
// LibTorch's engine as a module that is loaded when it is asked for: LibTorch takes 110 MB and a moment to load, and
// who trains on the CPU needs none of it. Any thread.
#pragma once

#include "core/engine/Engine.h"

#include <memory>

namespace kantai {

// Loads libkantai-torch.so, which lies beside the program's own libraries, and makes its engine. Throws Error(Usage)
// when the module cannot be loaded or belongs to another version, with the remedy; else as makeTorchEngine.
std::unique_ptr<Engine> loadTorchEngine(ModelWeights& weights, const EngineSettings& settings);

} // namespace kantai
