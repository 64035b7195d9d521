// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/onnx/OnnxRunner.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/interop/onnx/OnnxOperators.h"

#include <algorithm>
#include <numeric>

namespace kantai {

OnnxArray OnnxArray::zeros(OnnxType type, std::vector<std::int64_t> shape) {
    OnnxArray array;
    array.type = type;
    array.shape = std::move(shape);
    array.memory = std::make_shared<std::vector<std::byte>>(static_cast<std::size_t>(array.count()) * sizeOf(type));
    array.bytes = *array.memory;
    return array;
}

std::int64_t OnnxArray::count() const {
    return std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
}

OnnxRunner::OnnxRunner(OnnxModel model) : model_(std::move(model)) {
    for (const OnnxTensor& tensor : model_.tensors)
        constants_[tensor.name] = {tensor.type, tensor.shape, tensor.bytes, {}};
    for (const OnnxNode& node : model_.nodes) {
        if (onnxOperator(node.op) == nullptr)
            throw Error(ErrorCode::BadInput, Phrase::tr("The ONNX operator {} is not known here.", node.op));
        const bool constant =
            std::ranges::all_of(node.inputs, [&](const std::string& name) { return constants_.contains(name); });
        if (constant)
            compute(node, constants_);
        else
            computed_.push_back(node);
    }
}

void OnnxRunner::compute(const OnnxNode& node, Arrays& arrays) const {
    OnnxInputs inputs;
    for (const std::string& name : node.inputs) {
        const auto own = arrays.find(name);
        inputs.push_back(own != arrays.end() ? &own->second : &constants_.at(name));
    }
    std::vector<OnnxArray> outputs = onnxOperator(node.op)(node, inputs);
    for (std::size_t i = 0; i < outputs.size(); ++i)
        arrays[node.outputs.at(i)] = std::move(outputs[i]);
}

OnnxArray OnnxRunner::run(std::span<const std::int64_t> ids, std::span<const std::int64_t> attention,
                          std::int64_t batch) const {
    Arrays arrays;
    const std::vector<std::int64_t> shape{batch, static_cast<std::int64_t>(ids.size()) / batch};
    arrays["input_ids"] = {OnnxType::Int64, shape, std::as_bytes(ids), {}};
    arrays["attention_mask"] = {OnnxType::Int64, shape, std::as_bytes(attention), {}};
    for (const OnnxNode& node : computed_)
        compute(node, arrays);
    const auto logits = arrays.find("logits");
    return logits != arrays.end() ? logits->second : constants_.at("logits");
}

std::vector<float> OnnxRunner::logits(std::span<const std::int64_t> ids, std::size_t position) const {
    const std::vector<std::int64_t> all(ids.size(), 1);
    const OnnxArray result = run(ids, all, 1);
    const auto width = static_cast<std::size_t>(result.shape.back());
    const std::span<const float> row = result.as<float>().subspan(position * width, width);
    return {row.begin(), row.end()};
}

} // namespace kantai
