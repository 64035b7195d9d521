// SPDX-License-Identifier: GPL-3.0-or-later
// Computes the graphs that the Studio exports, straightforwardly, as an ONNX runtime would: with it an exported file
// is read back and compared with the model before the user relies on it. Private to core/interop and
// core/workflow/export; runs on OpenMP's threads, with the same result for any number of them.
#pragma once

#include "core/interop/onnx/OnnxModel.h"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace kantai {

// A tensor while a graph is computed.
struct OnnxArray {
    OnnxType type = OnnxType::Float;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;
    std::shared_ptr<std::vector<std::byte>> memory; // that of bytes, if it is its own

    static OnnxArray zeros(OnnxType type, std::vector<std::int64_t> shape);

    std::int64_t count() const;
    template <class Number>
    std::span<const Number> as() const {
        return {reinterpret_cast<const Number*>(bytes.data()), bytes.size() / sizeof(Number)};
    }
    template <class Number>
    std::span<Number> own() {
        return {reinterpret_cast<Number*>(memory->data()), memory->size() / sizeof(Number)};
    }
};

class OnnxRunner {
public:
    // Throws Error(BadInput) for an operator that it does not know.
    explicit OnnxRunner(OnnxModel model);

    // ids: one sequence, <s> and </s> included. Returns the logits of one of its positions, [vocabularySize].
    std::vector<float> logits(std::span<const std::int64_t> ids, std::size_t position) const;
    // The same of several sequences padded to one length, [batch, sequence] row by row; returns [batch, sequence,
    // vocabularySize].
    OnnxArray run(std::span<const std::int64_t> ids, std::span<const std::int64_t> attention,
                  std::int64_t batch) const;

private:
    using Arrays = std::map<std::string, OnnxArray>;
    void compute(const OnnxNode& node, Arrays& arrays) const;

    OnnxModel model_;
    Arrays constants_;               // the model's tensors, and what follows from them alone
    std::vector<OnnxNode> computed_; // the other operations
};

} // namespace kantai
