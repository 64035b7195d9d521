// SPDX-License-Identifier: GPL-3.0-or-later
// The LibTorch engine as a module that is loaded on demand: LibTorch takes 110 MB and noticeable time to load, and
// the CPU engine does not need it. Any thread.
#pragma once

#include "core/distributed/ProcessGroup.h"
#include "core/distributed/Ranks.h"
#include "core/engine/DeviceList.h"
#include "core/engine/Engine.h"

#include <memory>
#include <vector>

namespace kantai {

// The devices that this LibTorch offers on this computer, the processor first. Loads libkantai-torch.so, which is
// installed with the libraries of the program; throws Error(Usage) with the remedy when it cannot be loaded or
// belongs to another version.
std::vector<DeviceInfo> torchDevices();

// Loads libkantai-torch.so as well; throws as makeTorchEngine does.
std::unique_ptr<Engine> loadTorchEngine(ModelWeights& weights, const EngineSettings& settings);

// The group of the ranks of a job, by LibTorch's c10d with Gloo. Returns when all are there; throws Error(Usage)
// where this LibTorch has no Gloo, Error(Interrupted) when some do not come within ten minutes.
std::unique_ptr<ProcessGroup> joinRanks(const Ranks& ranks);

} // namespace kantai
