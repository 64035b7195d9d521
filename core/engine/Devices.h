// SPDX-License-Identifier: GPL-3.0-or-later
// What a model can be computed on, and how exactly. Plain data, any thread.
#pragma once

namespace kantai {

enum class DeviceType {
    Cpu,      // the packed engine on the processor
    TorchCpu, // LibTorch's engine on the processor
    Cuda,     // LibTorch's engine on a GPU of NVIDIA, or of AMD with LibTorch for ROCm
    Mps,      // LibTorch's engine on a GPU of Apple
};

struct Device {
    DeviceType type = DeviceType::Cpu;
    int index = 0; // among the devices of its type
    bool operator==(const Device&) const = default;
};

inline constexpr Device kCpu{}, kTorchCpu{DeviceType::TorchCpu};

// Of the inputs of matrix products; accumulation and master weights are float32.
enum class Precision { Float32, Bf16 };

} // namespace kantai
