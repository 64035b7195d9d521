// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/onnx/OnnxOperators.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/interop/onnx/OnnxProducts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace kantai {

namespace {

using Shape = std::vector<std::int64_t>;
using Outputs = std::vector<OnnxArray>;

[[noreturn]] void refuse(const OnnxNode& node) {
    throw Error(ErrorCode::Internal, Phrase::tr("The inputs of the ONNX operator {} do not fit together.", node.op));
}

std::int64_t productOf(const Shape& shape, std::size_t from, std::size_t to) {
    return std::accumulate(shape.begin() + static_cast<std::ptrdiff_t>(from),
                           shape.begin() + static_cast<std::ptrdiff_t>(to), std::int64_t{1}, std::multiplies<>());
}

std::int64_t wholeOf(const OnnxNode& node, const char* name, std::int64_t standard) {
    const auto found = node.attributes.find(name);
    return found == node.attributes.end() ? standard : std::get<std::int64_t>(found->second);
}

Outputs one(OnnxArray array) {
    Outputs outputs;
    outputs.push_back(std::move(array));
    return outputs;
}

OnnxArray reshaped(const OnnxArray& array, Shape shape) {
    OnnxArray result = array; // shares the memory
    result.shape = std::move(shape);
    return result;
}

// The size of each axis of the result, and how far a step along it moves in an input: 0 where that has the size 1.
struct Broadcast {
    Shape shape, left, right;

    Broadcast(const Shape& a, const Shape& b) {
        const std::size_t rank = std::max(a.size(), b.size());
        shape.resize(rank, 1);
        for (const Shape* each : {&a, &b})
            for (std::size_t i = 0; i < each->size(); ++i)
                shape[rank - each->size() + i] = std::max(shape[rank - each->size() + i], (*each)[i]);
        left = steps(a);
        right = steps(b);
    }

private:
    Shape steps(const Shape& of) const {
        Shape result(shape.size(), 0);
        std::int64_t step = 1;
        for (std::size_t i = of.size(); i-- > 0; step *= of[i])
            if (of[i] > 1)
                result[shape.size() - of.size() + i] = step;
        return result;
    }
};

template <class Number, class Result, class Function>
OnnxArray combined(const OnnxArray& a, const OnnxArray& b, OnnxType type, const Function& function) {
    const Broadcast broadcast(a.shape, b.shape);
    const std::size_t rank = broadcast.shape.size();
    OnnxArray result = OnnxArray::zeros(type, broadcast.shape);
    const std::int64_t width = rank > 0 ? broadcast.shape.back() : 1;
    const std::int64_t leftStep = rank > 0 ? broadcast.left.back() : 0;
    const std::int64_t rightStep = rank > 0 ? broadcast.right.back() : 0;
    Result* to = result.own<Result>().data();
    Shape at(rank, 0);
    const std::int64_t rows = result.count() / std::max<std::int64_t>(width, 1);
    for (std::int64_t row = 0; row < rows; ++row) {
        std::int64_t left = 0, right = 0;
        for (std::size_t i = 0; i + 1 < rank; ++i) {
            left += at[i] * broadcast.left[i];
            right += at[i] * broadcast.right[i];
        }
        const Number* x = a.as<Number>().data() + left;
        const Number* y = b.as<Number>().data() + right;
        for (std::int64_t i = 0; i < width; ++i)
            *to++ = static_cast<Result>(function(x[i * leftStep], y[i * rightStep]));
        for (std::size_t i = rank > 1 ? rank - 1 : 0; i-- > 0;) {
            if (++at[i] < broadcast.shape[i])
                break;
            at[i] = 0;
        }
    }
    return result;
}

template <class Function>
Outputs arithmetic(const OnnxNode& node, const OnnxInputs& inputs, const Function& function) {
    const OnnxArray &a = *inputs.at(0), &b = *inputs.at(1);
    if (a.type != b.type)
        refuse(node);
    if (a.type == OnnxType::Float)
        return one(combined<float, float>(a, b, a.type, function));
    if (a.type == OnnxType::Int64)
        return one(combined<std::int64_t, std::int64_t>(a, b, a.type, function));
    refuse(node);
}

Outputs addition(const OnnxNode& node, const OnnxInputs& inputs) {
    return arithmetic(node, inputs, std::plus<>());
}
Outputs subtraction(const OnnxNode& node, const OnnxInputs& inputs) {
    return arithmetic(node, inputs, std::minus<>());
}
Outputs multiplication(const OnnxNode& node, const OnnxInputs& inputs) {
    return arithmetic(node, inputs, std::multiplies<>());
}
Outputs equality(const OnnxNode&, const OnnxInputs& inputs) {
    return one(combined<std::int64_t, std::uint8_t>(*inputs.at(0), *inputs.at(1), OnnxType::Bool, std::equal_to<>()));
}

template <class Function>
OnnxArray mapped(const OnnxArray& input, const Function& function) {
    OnnxArray result = OnnxArray::zeros(OnnxType::Float, input.shape);
    std::ranges::transform(input.as<float>(), result.own<float>().begin(), function);
    return result;
}

Outputs negation(const OnnxNode&, const OnnxInputs& inputs) {
    OnnxArray result = OnnxArray::zeros(OnnxType::Bool, inputs.at(0)->shape);
    std::ranges::transform(inputs[0]->as<std::uint8_t>(), result.own<std::uint8_t>().begin(),
                           [](std::uint8_t value) { return static_cast<std::uint8_t>(value == 0); });
    return one(std::move(result));
}

Outputs errorFunction(const OnnxNode&, const OnnxInputs& inputs) {
    return one(mapped(*inputs.at(0), [](float x) { return std::erf(x); }));
}

template <class From>
OnnxArray converted(const OnnxArray& input, OnnxType type) {
    OnnxArray result = OnnxArray::zeros(type, input.shape);
    if (type == OnnxType::Float)
        std::ranges::transform(input.as<From>(), result.own<float>().begin(),
                               [](From value) { return static_cast<float>(value); });
    else
        std::ranges::transform(input.as<From>(), result.own<std::int64_t>().begin(),
                               [](From value) { return static_cast<std::int64_t>(value); });
    return result;
}

Outputs conversion(const OnnxNode& node, const OnnxInputs& inputs) {
    const OnnxArray& input = *inputs.at(0);
    const auto type = static_cast<OnnxType>(wholeOf(node, "to", 0));
    if (type != OnnxType::Float && type != OnnxType::Int64)
        refuse(node);
    switch (input.type) {
    case OnnxType::Float:
        return one(converted<float>(input, type));
    case OnnxType::UInt8:
    case OnnxType::Bool:
        return one(converted<std::uint8_t>(input, type));
    case OnnxType::Int8:
        return one(converted<std::int8_t>(input, type));
    case OnnxType::Int32:
        return one(converted<std::int32_t>(input, type));
    case OnnxType::Int64:
        return one(converted<std::int64_t>(input, type));
    }
    refuse(node);
}

Outputs shapeOf(const OnnxNode&, const OnnxInputs& inputs) {
    const Shape& shape = inputs.at(0)->shape;
    OnnxArray result = OnnxArray::zeros(OnnxType::Int64, {static_cast<std::int64_t>(shape.size())});
    std::ranges::copy(shape, result.own<std::int64_t>().begin());
    return one(std::move(result));
}

Outputs concatenation(const OnnxNode& node, const OnnxInputs& inputs) { // of lists of whole numbers
    Shape numbers;
    for (const OnnxArray* input : inputs) {
        if (input->type != OnnxType::Int64 || input->shape.size() != 1)
            refuse(node);
        numbers.insert(numbers.end(), input->as<std::int64_t>().begin(), input->as<std::int64_t>().end());
    }
    OnnxArray result = OnnxArray::zeros(OnnxType::Int64, {static_cast<std::int64_t>(numbers.size())});
    std::ranges::copy(numbers, result.own<std::int64_t>().begin());
    return one(std::move(result));
}

Outputs reshape(const OnnxNode& node, const OnnxInputs& inputs) {
    const auto sizes = inputs.at(1)->as<std::int64_t>();
    Shape shape(sizes.begin(), sizes.end());
    std::int64_t known = 1;
    for (const std::int64_t size : shape)
        known *= size < 0 ? 1 : size;
    for (std::int64_t& size : shape)
        if (size < 0)
            size = inputs[0]->count() / std::max<std::int64_t>(known, 1);
    if (productOf(shape, 0, shape.size()) != inputs[0]->count())
        refuse(node);
    return one(reshaped(*inputs[0], std::move(shape)));
}

Outputs unsqueeze(const OnnxNode&, const OnnxInputs& inputs) {
    Shape shape = inputs.at(0)->shape;
    for (const std::int64_t axis : inputs.at(1)->as<std::int64_t>()) {
        const auto rank = static_cast<std::int64_t>(shape.size()) + 1;
        shape.insert(shape.begin() + (axis < 0 ? axis + rank : axis), 1);
    }
    return one(reshaped(*inputs[0], std::move(shape)));
}

Outputs transposition(const OnnxNode& node, const OnnxInputs& inputs) {
    const OnnxArray& input = *inputs.at(0);
    const auto& order = std::get<Shape>(node.attributes.at("perm"));
    const std::size_t rank = order.size(), size = sizeOf(input.type);
    Shape steps(rank, 1), shape(rank), moves(rank);
    for (std::size_t i = rank - 1; i-- > 0;)
        steps[i] = steps[i + 1] * input.shape[i + 1];
    for (std::size_t i = 0; i < rank; ++i) {
        shape[i] = input.shape.at(static_cast<std::size_t>(order[i]));
        moves[i] = steps[static_cast<std::size_t>(order[i])];
    }
    OnnxArray result = OnnxArray::zeros(input.type, shape);
    std::byte* to = result.memory->data();
    Shape at(rank, 0);
    for (std::int64_t n = input.count(), from = 0; n > 0; --n, to += size) {
        std::copy_n(input.bytes.data() + from * static_cast<std::int64_t>(size), size, to);
        for (std::size_t i = rank; i-- > 0;) {
            from += moves[i];
            if (++at[i] < shape[i])
                break;
            from -= moves[i] * shape[i];
            at[i] = 0;
        }
    }
    return one(std::move(result));
}

Outputs gather(const OnnxNode& node, const OnnxInputs& inputs) { // along the first axis
    const OnnxArray& data = *inputs.at(0);
    const OnnxArray& indices = *inputs.at(1);
    Shape shape = indices.shape;
    shape.insert(shape.end(), data.shape.begin() + 1, data.shape.end());
    OnnxArray result = OnnxArray::zeros(data.type, shape);
    const std::size_t row = data.bytes.size() / static_cast<std::size_t>(data.shape[0]);
    std::byte* to = result.memory->data();
    for (const std::int64_t index : indices.as<std::int64_t>()) {
        if (index < 0 || index >= data.shape[0])
            refuse(node);
        std::ranges::copy(data.bytes.subspan(static_cast<std::size_t>(index) * row, row), to);
        to += row;
    }
    return one(std::move(result));
}

Outputs cumulativeSum(const OnnxNode&, const OnnxInputs& inputs) { // along the last axis
    OnnxArray result = OnnxArray::zeros(OnnxType::Int64, inputs.at(0)->shape);
    const std::span<std::int64_t> to = result.own<std::int64_t>();
    const auto width = static_cast<std::size_t>(result.shape.back());
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] = inputs[0]->as<std::int64_t>()[i] + (i % width > 0 ? to[i - 1] : 0);
    return one(std::move(result));
}

Outputs softmax(const OnnxNode&, const OnnxInputs& inputs) { // along the last axis
    OnnxArray result = OnnxArray::zeros(OnnxType::Float, inputs.at(0)->shape);
    const auto width = static_cast<std::size_t>(result.shape.back());
    for (std::size_t row = 0; row < result.own<float>().size(); row += width) {
        const std::span<const float> from = inputs[0]->as<float>().subspan(row, width);
        const std::span<float> to = result.own<float>().subspan(row, width);
        const float most = *std::ranges::max_element(from);
        double sum = 0;
        for (std::size_t i = 0; i < width; ++i)
            sum += to[i] = std::exp(from[i] - most);
        for (float& number : to)
            number = static_cast<float>(number / sum);
    }
    return one(std::move(result));
}

Outputs layerNormalization(const OnnxNode& node, const OnnxInputs& inputs) { // along the last axis
    OnnxArray result = OnnxArray::zeros(OnnxType::Float, inputs.at(0)->shape);
    const auto width = static_cast<std::size_t>(result.shape.back());
    const float epsilon = std::get<float>(node.attributes.at("epsilon"));
    const auto scale = inputs.at(1)->as<float>(), bias = inputs.at(2)->as<float>();
    for (std::size_t row = 0; row < result.own<float>().size(); row += width) {
        const std::span<const float> from = inputs[0]->as<float>().subspan(row, width);
        double mean = 0, variance = 0;
        for (const float number : from)
            mean += number;
        mean /= static_cast<double>(width);
        for (const float number : from)
            variance += (number - mean) * (number - mean);
        const double factor = 1 / std::sqrt(variance / static_cast<double>(width) + epsilon);
        for (std::size_t i = 0; i < width; ++i)
            result.own<float>()[row + i] = static_cast<float>((from[i] - mean) * factor) * scale[i] + bias[i];
    }
    return one(std::move(result));
}

Outputs dynamicQuantizeLinear(const OnnxNode&, const OnnxInputs& inputs) {
    const std::span<const float> from = inputs.at(0)->as<float>();
    const auto [least, most] = std::ranges::minmax(from);
    const float low = std::min(least, 0.0F), high = std::max(most, 0.0F);
    const float scale = high > low ? (high - low) / 255 : 1;
    const float zero = std::nearbyint(std::clamp(-low / scale, 0.0F, 255.0F));
    OnnxArray bytes = OnnxArray::zeros(OnnxType::UInt8, inputs[0]->shape);
    std::ranges::transform(from, bytes.own<std::uint8_t>().begin(), [&](float number) {
        return static_cast<std::uint8_t>(std::clamp(std::nearbyint(number / scale) + zero, 0.0F, 255.0F));
    });
    OnnxArray ofScale = OnnxArray::zeros(OnnxType::Float, {}), ofZero = OnnxArray::zeros(OnnxType::UInt8, {});
    ofScale.own<float>()[0] = scale;
    ofZero.own<std::uint8_t>()[0] = static_cast<std::uint8_t>(zero);
    Outputs outputs;
    for (OnnxArray* array : {&bytes, &ofScale, &ofZero})
        outputs.push_back(std::move(*array));
    return outputs;
}

Outputs gemm(const OnnxNode& node, const OnnxInputs& inputs) {
    if (wholeOf(node, "transB", 0) != 1 || inputs.size() != 3 || inputs[0]->shape.back() != inputs[1]->shape.back())
        refuse(node);
    return one(rowsTimesTransposed(*inputs[0], *inputs[1], *inputs[2]));
}

Outputs matMul(const OnnxNode& node, const OnnxInputs& inputs) {
    const Shape &a = inputs.at(0)->shape, &b = inputs.at(1)->shape;
    if (a.size() < 2 || a.size() != b.size() || a.back() != b[b.size() - 2] ||
        !std::equal(a.begin(), a.end() - 2, b.begin()))
        refuse(node);
    return one(stackedProducts(*inputs[0], *inputs[1]));
}

Outputs matMulInteger(const OnnxNode& node, const OnnxInputs& inputs) {
    if (inputs.size() != 3 || inputs[0]->shape.back() != inputs[1]->shape.front())
        refuse(node);
    return one(integerProduct(*inputs[0], *inputs[1], inputs[2]->as<std::uint8_t>()[0]));
}

} // namespace

OnnxOperator onnxOperator(const std::string& name) {
    static const std::map<std::string, OnnxOperator> kOperators{{"Add", addition},
                                                                {"Cast", conversion},
                                                                {"Concat", concatenation},
                                                                {"CumSum", cumulativeSum},
                                                                {"DynamicQuantizeLinear", dynamicQuantizeLinear},
                                                                {"Equal", equality},
                                                                {"Erf", errorFunction},
                                                                {"Gather", gather},
                                                                {"Gemm", gemm},
                                                                {"LayerNormalization", layerNormalization},
                                                                {"MatMul", matMul},
                                                                {"MatMulInteger", matMulInteger},
                                                                {"Mul", multiplication},
                                                                {"Not", negation},
                                                                {"Reshape", reshape},
                                                                {"Shape", shapeOf},
                                                                {"Softmax", softmax},
                                                                {"Sub", subtraction},
                                                                {"Transpose", transposition},
                                                                {"Unsqueeze", unsqueeze}};
    const auto found = kOperators.find(name);
    return found == kOperators.end() ? nullptr : found->second;
}

} // namespace kantai
