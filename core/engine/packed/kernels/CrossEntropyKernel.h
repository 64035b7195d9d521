// SPDX-License-Identifier: GPL-3.0-or-later
// Softmax cross-entropy over rows of logits, with its gradient: of whole rows, or of logits that come in tiles of
// columns and are never all there. Used by core/engine/packed; runs on OpenMP's threads, with the same result for any
// number of them.
#pragma once

#include "core/base/Bf16.h"

#include <cstdint>

namespace kantai {

struct RowLoss {
    float loss = 0;     // nats; 0 for a row without a target
    bool right = false; // the target has the highest logit
};

// logits [rows, columns] become logits + bias; bias [columns]. targets[row]: a column, or negative for a row that
// does not count. With a gradient, [rows, columns]: scale * (softmax - one at the target), 0 for rows that do not
// count. gradient may be the memory of the logits when T is float; null: only the losses.
template <class T>
void crossEntropy(std::int64_t rows, std::int64_t columns, float* logits, const float* bias,
                  const std::int32_t* targets, float scale, RowLoss* losses, T* gradient);

// Columns [first, first + columns) of rows of logits.
struct LogitTile {
    std::int64_t rows = 0, columns = 0, first = 0;
};

// What is kept of one row of a tile: the greatest logit, and the sum of the exponentials of all less that.
struct TileSum {
    float highest = 0, sum = 0;
};

// logits [rows, columns] become logits + bias; bias [columns]; sums [rows]. targets [rows] count from the first
// tile's first column: atTarget[row] is set where the target is in this tile. exponentials [rows, columns], rounded,
// or null.
void exponentialsOfTile(const LogitTile& tile, float* logits, const float* bias, const std::int32_t* targets,
                        TileSum* sums, float* atTarget, Bf16* exponentials);

// The losses from sums [tiles, rows]. Then each sum is the factor that makes gradients of that tile's exponentials,
// scale * softmax, and atTarget the gradient at the target.
void lossesOfTiles(std::int64_t tiles, std::int64_t rows, const std::int32_t* targets, float scale, TileSum* sums,
                   float* atTarget, RowLoss* losses);

// exponentials become gradients, those of rows that do not count 0.
void gradientOfTile(const LogitTile& tile, const std::int32_t* targets, const TileSum* sums, const float* atTarget,
                    Bf16* exponentials);

} // namespace kantai
