// SPDX-License-Identifier: GPL-3.0-or-later
// The devices of LibTorch. Private to core/engine/torch; any thread.
#pragma once

#include "core/engine/DeviceList.h"

#include <torch/types.h>
#include <vector>

namespace kantai {

// The processor, and each GPU that this LibTorch can use on this computer. Without names and memory where LibTorch's
// headers and the driver do not tell.
std::vector<DeviceInfo> devicesOfTorch();

// Throws Error(Usage) for a device that is not among them.
torch::Device torchDevice(Device device);

} // namespace kantai
