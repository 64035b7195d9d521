// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/onnx/OnnxProducts.h"

#include "core/base/Parallel.h"

namespace kantai {

namespace {

constexpr std::int64_t kOutputsAtOnce = 64;

float dot(const float* a, const float* b, std::int64_t count) {
    float sum = 0;
#pragma omp simd reduction(+ : sum)
    for (std::int64_t i = 0; i < count; ++i)
        sum += a[i] * b[i];
    return sum;
}

std::int32_t dot(const std::int16_t* a, const std::int16_t* b, std::int64_t count) {
    std::int32_t sum = 0;
    for (std::int64_t i = 0; i < count; ++i)
        sum += a[i] * b[i];
    return sum;
}

} // namespace

OnnxArray rowsTimesTransposed(const OnnxArray& rows, const OnnxArray& weights, const OnnxArray& bias) {
    const std::int64_t width = rows.shape.back(), count = rows.count() / width, outputs = weights.shape[0];
    OnnxArray result = OnnxArray::zeros(OnnxType::Float, {count, outputs});
    const float *x = rows.as<float>().data(), *w = weights.as<float>().data(), *b = bias.as<float>().data();
    float* to = result.own<float>().data();
    inPieces(outputs, kOutputsAtOnce, [=](std::int64_t begin, std::int64_t end) {
        for (std::int64_t output = begin; output < end; ++output)
            for (std::int64_t row = 0; row < count; ++row)
                to[row * outputs + output] = dot(x + row * width, w + output * width, width) + b[output];
    });
    return result;
}

OnnxArray stackedProducts(const OnnxArray& a, const OnnxArray& b) {
    const std::size_t rank = a.shape.size();
    const std::int64_t rows = a.shape[rank - 2], inner = a.shape.back(), columns = b.shape.back();
    std::vector<std::int64_t> shape = a.shape;
    shape.back() = columns;
    OnnxArray result = OnnxArray::zeros(OnnxType::Float, shape);
    const float *x = a.as<float>().data(), *y = b.as<float>().data();
    float* to = result.own<float>().data();
    for (std::int64_t row = 0; row < a.count() / inner; ++row)
        for (std::int64_t k = 0; k < inner; ++k) {
            const float factor = x[row * inner + k];
            const float* from = y + (row / rows * inner + k) * columns;
            for (std::int64_t column = 0; column < columns; ++column)
                to[row * columns + column] += factor * from[column];
        }
    return result;
}

OnnxArray integerProduct(const OnnxArray& rows, const OnnxArray& weights, std::uint8_t zero) {
    const std::int64_t width = weights.shape[0], outputs = weights.shape[1], count = rows.count() / width;
    OnnxArray result = OnnxArray::zeros(OnnxType::Int32, {count, outputs});
    std::vector<std::int16_t> centred(static_cast<std::size_t>(rows.count())); // -255 to 255
    for (std::size_t i = 0; i < centred.size(); ++i)
        centred[i] = static_cast<std::int16_t>(rows.as<std::uint8_t>()[i] - zero);
    const std::int8_t* w = weights.as<std::int8_t>().data();
    std::int32_t* to = result.own<std::int32_t>().data();
    inPieces(outputs, kOutputsAtOnce, [&](std::int64_t begin, std::int64_t end) {
        std::vector<std::int16_t> columns(static_cast<std::size_t>((end - begin) * width));
        for (std::int64_t k = 0; k < width; ++k)
            for (std::int64_t output = begin; output < end; ++output)
                columns[static_cast<std::size_t>((output - begin) * width + k)] =
                    static_cast<std::int16_t>(int{w[k * outputs + output]}); // a number, not a character
        for (std::int64_t output = begin; output < end; ++output)
            for (std::int64_t row = 0; row < count; ++row)
                to[row * outputs + output] =
                    dot(centred.data() + row * width, columns.data() + (output - begin) * width, width);
    });
    return result;
}

} // namespace kantai
