// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of the engine and of committed files as tensors of LibTorch, for comparison. Used by tests.
#pragma once

#include "core/model/Safetensors.h"

#include <QtGlobal>
#include <cstring>
#include <span>
#include <string>
#include <torch/types.h>

namespace kantai::test {

// A view [numbers.size()]: numbers must outlive it.
inline torch::Tensor tensorOf(std::span<const float> numbers) {
    return torch::from_blob(const_cast<float*>(numbers.data()), {static_cast<std::int64_t>(numbers.size())},
                            torch::kFloat);
}

// A copy of that tensor of the file, float32 or int64.
inline torch::Tensor tensorOf(const SafetensorsFile& file, const std::string& name) {
    const TensorEntry& entry = file.at(name);
    torch::Tensor tensor = torch::empty(entry.shape, entry.type == TensorType::Int64 ? torch::kLong : torch::kFloat);
    if (tensor.nbytes() != entry.bytes.size())
        qFatal("unexpected type of %s", name.c_str());
    std::memcpy(tensor.data_ptr(), entry.bytes.data(), entry.bytes.size());
    return tensor;
}

} // namespace kantai::test
