// SPDX-License-Identifier: GPL-3.0-or-later
// What a model can be computed on, and how exactly. Plain data, any thread.
#pragma once

namespace kantai {

enum class Device {
    Cpu,      // the packed engine on the processor
    TorchCpu, // LibTorch's engine on the processor
};

// Of the inputs of matrix products; accumulation and master weights are float32.
enum class Precision { Float32, Bf16 };

} // namespace kantai
