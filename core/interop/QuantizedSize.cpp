// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/QuantizedSize.h"

#include "core/interop/onnx/RobertaGraph.h"
#include "core/model/ModelWeights.h"

namespace kantai {

std::uint64_t quantizedBytes(const std::filesystem::path& checkpoint) {
    const RobertaConfig config = readConfigFile(checkpoint / "config.json");
    const ModelWeights weights = ModelWeights::read(config, checkpoint / "model.safetensors");
    const OnnxModel graph = robertaGraph(
        config, [&](const std::string& name) { return weights.tensor(name); }, OnnxWeights::Int8);
    std::uint64_t bytes = 0;
    for (const OnnxTensor& tensor : graph.tensors)
        bytes += tensor.bytes.size();
    return bytes;
}

} // namespace kantai
