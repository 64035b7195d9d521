// SPDX-License-Identifier: GPL-3.0-or-later
// What this computer can compute with. Any thread.
#pragma once

#include "core/engine/Devices.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kantai {

struct DeviceInfo {
    Device device;
    std::string name;         // of the processor or the card
    std::uint64_t memory = 0; // bytes that it has; 0: not known
    bool hasBf16 = false;     // its matrix products in bfloat16 are at least as fast as in float32
};

// "cpu", "torch:cpu", "cuda", "cuda:1", "mps": as options, files and the command line name it.
std::string toString(Device device);
// Throws Error(Usage) for another name, with those that there are.
Device deviceNamed(const std::string& name);

// The processor first, then what LibTorch offers, where its module is installed. Found once; loading LibTorch takes
// about half a second.
const std::vector<DeviceInfo>& availableDevices();

bool hasDevice(Device device);

// Throws Error(Usage) naming what there is, for a device that this computer does not have.
const DeviceInfo& deviceInfo(Device device);

// What users choose from: the processor, and GPUs. LibTorch is loaded only where the driver of a GPU is installed.
std::vector<DeviceInfo> usualDevices();

// The first GPU, or the processor. LibTorch is loaded only where the driver of a GPU is installed.
Device bestDevice();

} // namespace kantai
