// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/packed/Workspace.h"

#include <algorithm>
#include <new>
#include <sys/mman.h>

namespace kantai {

namespace {

constexpr std::size_t kAlignment = 64;
constexpr std::size_t kPage = 4096;
constexpr std::size_t kHugePage = std::size_t(2) << 20;

constexpr std::size_t roundUp(std::size_t bytes, std::size_t unit) {
    return (bytes + unit - 1) / unit * unit;
}

} // namespace

void Workspace::Free::operator()(std::byte* block) const {
    munmap(block, bytes);
}

// From the system and back to it: blocks of the sizes that a growing workspace leaves behind would lie about in the
// heap until the end.
Workspace::Block Workspace::allocate(std::size_t bytes) {
    const std::size_t size = roundUp(bytes, bytes < kHugePage ? kPage : kHugePage);
    void* block = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (block == MAP_FAILED)
        throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
    madvise(block, size, MADV_HUGEPAGE); // a hint: fewer misses of the address cache
#endif
    return Block(static_cast<std::byte*>(block), Free{size});
}

std::byte* Workspace::takeBytes(std::size_t bytes) {
    const std::size_t begin = used_;
    const std::size_t end = begin + roundUp(bytes, kAlignment);
    if (end > size_)
        overflow_.push_back({begin, allocate(std::max(bytes, kAlignment))});
    used_ = end;
    peak_ = std::max(peak_, used_);
    return end > size_ ? overflow_.back().block.get() : block_.get() + begin;
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
    size_ = 0;                                                      // what follows may throw
    const std::size_t size = roundUp(peak_ + peak_ / 8, kHugePage); // steps differ in size
    block_ = allocate(size);
    size_ = size;
}

} // namespace kantai
