// SPDX-License-Identifier: GPL-3.0-or-later
// Adds the gradients of micro-batches as the leaves of a binary tree, so that the sum does not depend on how the
// leaves are divided among processes, as long as each has a whole subtree. Private to training; one thread.
#pragma once

#include "core/base/PageBlock.h"

#include <cstddef>
#include <span>
#include <vector>

namespace kantai {

class GradientTree {
public:
    // Call with the gradients of each leaf in order, of `leaves` in all, a power of two: after the last one they are
    // the sum. Between them they hold what is not needed any more. Memory: a block for each level but the root.
    void add(std::span<float> gradients, std::size_t leaf, std::size_t leaves);

private:
    std::span<float> level(std::size_t index, std::size_t numbers);

    std::vector<PageBlock> levels_; // the sum of the left subtree that waits for its right one
};

} // namespace kantai
