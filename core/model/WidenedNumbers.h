// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a tensor in a file as float32: float32 as they are, float16 and bfloat16 widened, which loses
// nothing. Used by core/model and by core/inference for the word table; any thread.
#pragma once

#include "core/model/Safetensors.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kantai {

// IEEE 754 binary16 to binary32; subnormal numbers, infinities and NaN included.
float floatFromHalf(std::uint16_t bits);

// entry: Float32, Float16 or BFloat16, with as many numbers as `to`; its bytes need not be aligned.
void widen(const TensorEntry& entry, std::span<float> to);

// A view of the numbers: of the file's own memory where that is possible, else of a copy.
class WidenedNumbers {
public:
    explicit WidenedNumbers(const TensorEntry& entry); // entry must outlive this object
    std::span<const float> values() const { return values_; }

private:
    std::vector<float> copy_;
    std::span<const float> values_;
};

} // namespace kantai
