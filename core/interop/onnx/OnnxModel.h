// SPDX-License-Identifier: GPL-3.0-or-later
// An ONNX model as data, and its file: operators of opset 17 in the order of the computation, and the tensors that
// they read (https://github.com/onnx/onnx, onnx.proto of IR version 8). Private to core/interop; any thread.
#pragma once

#include "core/base/Files.h"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace kantai {

enum class OnnxType { Float = 1, UInt8 = 2, Int8 = 3, Int32 = 6, Int64 = 7, Bool = 9 }; // numbered as in the file
std::size_t sizeOf(OnnxType type);                                                      // bytes of one number

struct OnnxTensor {
    std::string name;
    OnnxType type = OnnxType::Float;
    std::vector<std::int64_t> shape; // empty: one number
    std::span<const std::byte> bytes;
};

using OnnxAttribute = std::variant<std::int64_t, float, std::vector<std::int64_t>>;

struct OnnxNode {
    std::string op; // "Gemm"
    std::vector<std::string> inputs, outputs;
    std::map<std::string, OnnxAttribute> attributes;
};

struct OnnxValue { // of a graph's inputs and outputs
    std::string name;
    OnnxType type = OnnxType::Float;
    std::vector<std::variant<std::int64_t, std::string>> shape; // a size, or the name of one that is chosen later
};

struct OnnxModel {
    std::vector<OnnxNode> nodes;
    std::vector<OnnxTensor> tensors;
    std::vector<OnnxValue> inputs, outputs;
    std::vector<std::shared_ptr<const void>> owned; // memory of tensors that is not the caller's
};

// Writes a synced file; returns its size. Throws Error(BadInput) for a model of 2 GB or more, which no protocol
// buffer can hold; Error(Resources) when the disk is full.
std::uint64_t writeOnnx(const OnnxModel& model, const fs::path& file);

// What the Studio's own exporter writes; the tensors lie in the file's map, which the model owns. Throws
// Error(BadInput) naming the file for what is not an ONNX model of that kind, and for tensors whose bytes do not fill
// their shape.
OnnxModel readOnnx(const fs::path& file);

} // namespace kantai
