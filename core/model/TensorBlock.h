// SPDX-License-Identifier: GPL-3.0-or-later
// One array for all tensors of a TensorLayout, in one block of large pages: weights, gradients, one of Adam's
// moments, or the bf16 shadow weights of a model. One thread writes at a time.
#pragma once

#include "core/base/PageBlock.h"
#include "core/model/TensorLayout.h"

#include <memory>
#include <span>
#include <utility>

namespace kantai {

template <class T>
class TensorBlock {
public:
    TensorBlock() = default; // holds nothing
    // All zero; throws std::bad_alloc.
    explicit TensorBlock(std::shared_ptr<const TensorLayout> layout)
        : layout_(std::move(layout)), memory_(layout_->numbers() * sizeof(T)) {}

    bool empty() const { return layout_ == nullptr; }
    const std::shared_ptr<const TensorLayout>& layout() const { return layout_; }

    std::span<T> operator[](std::size_t tensor) { return {data() + layout_->offset(tensor), layout_->count(tensor)}; }
    std::span<const T> operator[](std::size_t tensor) const {
        return {data() + layout_->offset(tensor), layout_->count(tensor)};
    }
    std::span<T> all() { return {data(), layout_->numbers()}; } // with the gaps between tensors, which are zero
    std::span<const T> all() const { return {data(), layout_->numbers()}; }

private:
    T* data() const { return reinterpret_cast<T*>(memory_.data()); }

    std::shared_ptr<const TensorLayout> layout_;
    PageBlock memory_;
};

} // namespace kantai
