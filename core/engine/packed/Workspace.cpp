// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/packed/Workspace.h"

#include <algorithm>

namespace kantai {

namespace {

constexpr std::size_t kAlignment = 64;

} // namespace

std::byte* Workspace::takeBytes(std::size_t bytes) {
    const std::size_t begin = used_;
    const std::size_t end = begin + (bytes + kAlignment - 1) / kAlignment * kAlignment;
    const bool fits = end <= block_.size();
    if (!fits)
        overflow_.push_back({begin, PageBlock(std::max(bytes, kAlignment))});
    used_ = end;
    peak_ = std::max(peak_, used_);
    return fits ? block_.data() + begin : overflow_.back().block.data();
}

void Workspace::rewind(std::size_t mark) {
    used_ = mark;
    if (overflow_.empty())
        return;
    while (!overflow_.empty() && overflow_.back().begin >= mark)
        overflow_.pop_back();
    if (mark > 0)
        return;
    block_ = PageBlock(); // released before the larger one is allocated
    block_ = PageBlock(std::max(peak_ + peak_ / 8, PageBlock::kLargePage)); // steps differ in size
}

} // namespace kantai
