// SPDX-License-Identifier: GPL-3.0-or-later
// The head of RobertaForSequenceClassification on the first token of each sequence: dropout, dense, tanh, dropout,
// dense, cross-entropy. It computes in float32 whatever the precision of the run: it is small, and its classes are
// few. Private to core/engine/packed.
#pragma once

#include "core/engine/packed/PackedHead.h"

namespace kantai {

struct ClassificationHeadRef {
    DenseRef<float> dense;      // [hiddenSize, hiddenSize]
    DenseRef<float> projection; // [classes, hiddenSize]
};

template <class T>
class ClassificationHead : public PackedHead<T> {
public:
    explicit ClassificationHead(const ClassificationHeadRef& weights) : weights_(weights) {}

    void transform(Pass& pass, std::int64_t rows, const Activations<T>& in) override;
    MaskedLoss loss(Pass& pass, std::span<const std::int32_t> targets, std::optional<double> scale) override;
    MaskedLoss taughtLoss(Pass& pass, std::span<const std::int32_t> targets, double scale,
                          const TeacherSignal& signal) override;
    float* backward(Pass& pass) override;
    void logits(Pass& pass, std::int64_t rows, float* to) override;

private:
    ClassificationHeadRef weights_;
    std::int64_t rows_ = 0;
    float *in_ = nullptr, *squashed_ = nullptr,
          *out_ = nullptr;      // after dropout, after tanh, after the second dropout
    float* gradient_ = nullptr; // of out_
};

} // namespace kantai
