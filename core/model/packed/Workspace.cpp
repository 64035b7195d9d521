// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/packed/Workspace.h"

#include <algorithm>
#include <cstdlib>
#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace kantai {

namespace {

constexpr std::size_t kAlignment = 64;
constexpr std::size_t kHugePage = std::size_t(2) << 20;

constexpr std::size_t roundUp(std::size_t bytes, std::size_t unit) {
    return (bytes + unit - 1) / unit * unit;
}

} // namespace

void Workspace::Free::operator()(std::byte* block) const {
    std::free(block);
}

Workspace::Block Workspace::allocate(std::size_t bytes) {
    const std::size_t size = roundUp(bytes, kHugePage);
    Block block(static_cast<std::byte*>(std::aligned_alloc(kHugePage, size)));
    if (!block)
        throw std::bad_alloc();
#ifdef __linux__
    madvise(block.get(), size, MADV_HUGEPAGE); // a hint: fewer misses of the address cache
#endif
    return block;
}

std::byte* Workspace::takeBytes(std::size_t bytes) {
    const std::size_t begin = used_;
    used_ += roundUp(bytes, kAlignment);
    peak_ = std::max(peak_, used_);
    if (used_ <= size_)
        return block_.get() + begin;
    overflow_.push_back({begin, allocate(bytes)});
    return overflow_.back().block.get();
}

void Workspace::rewind(std::size_t mark) {
    used_ = mark;
    if (overflow_.empty())
        return;
    while (!overflow_.empty() && overflow_.back().begin >= mark)
        overflow_.pop_back();
    if (mark > 0)
        return;
    block_.reset();
    size_ = roundUp(peak_ + peak_ / 8, kHugePage); // steps differ in size
    block_ = allocate(size_);
}

} // namespace kantai
