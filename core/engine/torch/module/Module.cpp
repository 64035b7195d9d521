// SPDX-License-Identifier: GPL-3.0-or-later
// The symbols that core/engine/TorchModule looks up in libkantai-torch.so.
#include "core/engine/TorchModule.h"
#include "core/engine/torch/C10dGroup.h"
#include "core/engine/torch/TorchDevices.h"
#include "core/engine/torch/TorchEngine.h"

extern "C" {

const char* kantaiTorchModuleVersion() {
    return KANTAI_VERSION;
}

void kantaiTorchDevices(std::vector<kantai::DeviceInfo>& devices) {
    devices = kantai::devicesOfTorch();
}

// The caller owns the engine.
kantai::Engine* kantaiMakeTorchEngine(kantai::ModelWeights& weights, const kantai::EngineSettings& settings) {
    return kantai::makeTorchEngine(weights, settings).release();
}

// The caller owns the group.
kantai::ProcessGroup* kantaiJoinRanks(const kantai::Ranks& ranks) {
    return kantai::joinC10d(ranks).release();
}

} // extern "C"
