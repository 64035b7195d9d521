// SPDX-License-Identifier: GPL-3.0-or-later
// The operators of the graphs that the Studio exports, as the ONNX specification of opset 17 defines them for the
// types that these graphs have. Private to OnnxRunner.
#pragma once

#include "core/interop/onnx/OnnxRunner.h"

#include <string>
#include <vector>

namespace kantai {

using OnnxInputs = std::vector<const OnnxArray*>;
// Returns the outputs. Throws Error(Internal) for inputs that do not fit together.
using OnnxOperator = std::vector<OnnxArray> (*)(const OnnxNode& node, const OnnxInputs& inputs);

OnnxOperator onnxOperator(const std::string& name); // null for one that is not known

} // namespace kantai
