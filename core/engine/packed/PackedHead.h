// SPDX-License-Identifier: GPL-3.0-or-later
// What comes after the last layer in a packed pass: from the states of the chosen rows to logits, a loss and back.
// A model has the head of its configuration. Private to core/engine/packed.
#pragma once

#include "core/engine/Engine.h"
#include "core/engine/packed/Pass.h"
#include "core/engine/packed/kernels/CrossEntropyKernel.h"

#include <span>
#include <vector>

namespace kantai {

template <class T>
class PackedHead {
public:
    virtual ~PackedHead() = default;

    // in [rows, hiddenSize], kept until backward.
    virtual void transform(Pass& pass, std::int64_t rows, const Activations<T>& in) = 0;

    // targets [rows], negative for rows that do not count. With a scale, writes the gradients of what makes logits
    // and of what transform() made.
    virtual MaskedLoss loss(Pass& pass, std::span<const std::int32_t> targets, std::optional<double> scale) = 0;

    // The same with the gradients of what a signal makes of logits. Throws Error(Internal) where there is none to
    // take.
    virtual MaskedLoss taughtLoss(Pass& pass, std::span<const std::int32_t> targets, double scale,
                                  const TeacherSignal& signal) = 0;

    // The gradient of `in`, [rows, hiddenSize].
    virtual float* backward(Pass& pass) = 0;

    virtual void logits(Pass& pass, std::int64_t rows, float* to) = 0; // [rows, config.outputs()], the first rows
};

inline MaskedLoss sumOf(const std::vector<RowLoss>& losses, std::span<const std::int32_t> targets) {
    MaskedLoss result;
    for (std::size_t row = 0; row < losses.size(); ++row)
        if (targets[row] >= 0) {
            result.sum += losses[row].loss;
            result.right += losses[row].right ? 1 : 0;
            ++result.masked;
        }
    return result;
}

} // namespace kantai
