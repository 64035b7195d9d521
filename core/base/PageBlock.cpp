// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PageBlock.h"

#include <cstdint>
#include <new>
#include <sys/mman.h>

namespace kantai {

namespace {

constexpr std::size_t kPage = 4096;

std::size_t roundUp(std::size_t bytes, std::size_t unit) {
    return (bytes + unit - 1) / unit * unit;
}

// Maps more than requested and unmaps the parts before and after the aligned block.
std::byte* mapAligned(std::size_t bytes, std::size_t alignment) {
    const std::size_t mapped = bytes + alignment - kPage;
    void* start = mmap(nullptr, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (start == MAP_FAILED)
        throw std::bad_alloc();
    auto* begin = static_cast<std::byte*>(start);
    const std::size_t before =
        roundUp(reinterpret_cast<std::uintptr_t>(begin), alignment) - reinterpret_cast<std::uintptr_t>(begin);
    if (before > 0)
        munmap(begin, before);
    if (const std::size_t behind = mapped - before - bytes; behind > 0)
        munmap(begin + before + bytes, behind);
    return begin + before;
}

} // namespace

PageBlock::PageBlock(std::size_t bytes) {
    if (bytes == 0)
        return;
    const std::size_t unit = bytes < kLargePage ? kPage : kLargePage;
    if (bytes > SIZE_MAX - 2 * kLargePage)
        throw std::bad_alloc();
    const std::size_t size = roundUp(bytes, unit);
    data_ = mapAligned(size, unit);
    bytes_ = size;
#ifdef MADV_HUGEPAGE
    if (unit == kLargePage)
        madvise(data_, size, MADV_HUGEPAGE); // only a hint; failure is harmless
#endif
}

PageBlock::~PageBlock() {
    if (data_ != nullptr)
        munmap(data_, bytes_);
}

} // namespace kantai
