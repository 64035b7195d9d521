// SPDX-License-Identifier: GPL-3.0-or-later
// State shared by the parts of a packed pass: references to weights and gradients, rows of activations in the two
// precisions, dropout by site. Private to core/engine/packed.
#pragma once

#include "core/engine/packed/Workspace.h"
#include "core/engine/packed/kernels/DropoutKernel.h"
#include "core/engine/packed/kernels/MatrixProduct.h"
#include "core/engine/packed/kernels/NormKernel.h"
#include "core/engine/packed/kernels/PanelProduct.h"
#include "core/model/RobertaConfig.h"

#include <optional>
#include <type_traits>

namespace kantai {

// T is what the matrix products read: float, or Bf16.
template <class T>
struct DenseRef {
    const T* weight = nullptr;   // [outputs, inputs], or in panels
    const float* bias = nullptr; // [outputs]
    float* weightGradient = nullptr;
    float* biasGradient = nullptr;
    std::int64_t inputs = 0, outputs = 0;
    bool inPanels = false; // of kernels/PanelProduct; float only
};

struct NormRef {
    NormWeights weights;
    float* scaleGradient = nullptr;
    float* shiftGradient = nullptr;
};

// Activations [rows, columns] in float32 for residual sums, and as operands of matrix products; the same memory when
// T is float.
template <class T>
struct Activations {
    float* sums = nullptr;
    T* operand = nullptr;

    Bf16* toRound() const { // the bf16 output of addNorm in addition to `sums`
        if constexpr (std::is_same_v<T, Bf16>)
            return operand;
        else
            return nullptr;
    }
};

struct Pass {
    const RobertaConfig& config;
    MatrixProduct& products;
    Workspace& workspace;
    std::optional<DropoutKey> dropout;
    bool accumulate = false; // gradients are added to what is there

    DropoutPattern pattern(double rate, std::uint32_t site) const {
        return dropout && rate > 0 ? dropoutPattern(dropoutCallKey(*dropout, site), rate) : DropoutPattern();
    }

    NormShape normShape(std::int64_t rows) const {
        return {rows, config.hiddenSize, static_cast<float>(config.layerNormEpsilon)};
    }

    NormSaved takeNorm(std::int64_t rows) {
        return {workspace.take<float>(rows * config.hiddenSize), workspace.take<float>(rows)};
    }

    template <class T>
    Activations<T> takeActivations(std::int64_t rows) {
        const std::int64_t count = rows * config.hiddenSize;
        if constexpr (std::is_same_v<T, float>) {
            float* memory = workspace.take<float>(count);
            return {memory, memory};
        } else {
            return {workspace.take<float>(count), workspace.take<T>(count)};
        }
    }

    // For the residual sum after `before`: its float32 rows are reused when the operands have separate memory.
    template <class T>
    Activations<T> takeNext(const Activations<T>& before, std::int64_t rows) {
        if constexpr (std::is_same_v<T, float>)
            return takeActivations<T>(rows);
        else
            return {before.sums, workspace.take<T>(rows * config.hiddenSize)};
    }

    // y [rows, outputs] = x [rows, inputs] * weight^T + bias, which may be null.
    template <class T, class Y>
    void product(const DenseRef<T>& dense, std::int64_t rows, const T* x, const float* bias, Y* y) {
        if constexpr (std::is_same_v<T, float> && std::is_same_v<Y, float>)
            if (dense.inPanels)
                return panelProduct(rows, dense.inputs, dense.outputs, x, dense.weight, bias, y);
        products.forward(rows, dense.inputs, dense.outputs, x, dense.weight, bias, y);
    }

    // dense.weightGradient and biasGradient from dy [rows, outputs] and x [rows, inputs].
    template <class T>
    void weightGradients(const DenseRef<T>& dense, std::int64_t rows, const T* dy, const T* x) {
        products.weightGradient(rows, dense.inputs, dense.outputs, dy, x, dense.weightGradient, accumulate);
        columnSums(rows, dense.outputs, dy, dense.biasGradient, accumulate);
    }

    void normWeightGradientsOf(const NormRef& norm, std::int64_t rows, const float* gradient,
                               const NormSaved& saved) {
        normWeightGradients(normShape(rows), gradient, saved.normalised, norm.scaleGradient, norm.shiftGradient,
                            accumulate);
    }
};

} // namespace kantai
