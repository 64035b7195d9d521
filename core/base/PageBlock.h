// SPDX-License-Identifier: GPL-3.0-or-later
// A block of zeroed memory mapped from the system, in huge pages where available: fewer TLB misses, and freed memory
// is returned at once. Holds weights, gradients, moments and activations. Any thread.
#pragma once

#include <cstddef>
#include <utility>

namespace kantai {

class PageBlock {
public:
    static constexpr std::size_t kLargePage = std::size_t{2} << 20; // bytes; larger blocks are aligned to it

    PageBlock() = default;
    explicit PageBlock(std::size_t bytes); // throws std::bad_alloc; none for 0 bytes
    ~PageBlock();
    PageBlock(PageBlock&& other) noexcept
        : data_(std::exchange(other.data_, nullptr)), bytes_(std::exchange(other.bytes_, 0)) {}
    PageBlock& operator=(PageBlock&& other) noexcept {
        std::swap(data_, other.data_);
        std::swap(bytes_, other.bytes_);
        return *this;
    }

    std::byte* data() const { return data_; }
    std::size_t size() const { return bytes_; } // bytes, rounded up to whole pages

private:
    std::byte* data_ = nullptr;
    std::size_t bytes_ = 0;
};

} // namespace kantai
