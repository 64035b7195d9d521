// SPDX-License-Identifier: GPL-3.0-or-later
// The LibTorch engine as a module that is loaded on demand: LibTorch takes 110 MB and noticeable time to load, and
// the CPU engine does not need it. Any thread.
#pragma once

#include "core/engine/Engine.h"

#include <memory>

namespace kantai {

// Loads libkantai-torch.so, which is installed with the libraries of the program, and creates its engine. Throws
// Error(Usage) when the module cannot be loaded or belongs to another version, with the remedy; else as
// makeTorchEngine.
std::unique_ptr<Engine> loadTorchEngine(ModelWeights& weights, const EngineSettings& settings);

} // namespace kantai
