// SPDX-License-Identifier: GPL-3.0-or-later
// How large a model becomes with weights of 8 bits, without exporting it. Used by the comparison of models; any
// thread.
#pragma once

#include <cstdint>
#include <filesystem>

namespace kantai {

// Bytes of the weights in the onnx/model_quantized.onnx that exportOnnxFolder() would write of a checkpoint's folder;
// the graph adds some ten thousand. Quantises them. Throws Error(BadInput) for a model that cannot be read.
std::uint64_t quantizedBytes(const std::filesystem::path& checkpoint);

} // namespace kantai
