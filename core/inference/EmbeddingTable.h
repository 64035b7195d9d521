// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of an embedding table as points: which ones have the direction of another, and the plane in which they lie
// furthest apart. Numbers only; core/inference/WordEmbeddings knows the tokens. Any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace kantai {

struct EmbeddingTable {
    std::span<const float> numbers; // [rows, columns]
    std::size_t columns = 1;

    std::size_t rows() const { return numbers.size() / columns; }
    std::span<const float> row(std::size_t index) const { return numbers.subspan(index * columns, columns); }
};

std::vector<float> meanOf(const EmbeddingTable& table, std::span<const std::size_t> rows); // rows: not empty

struct RowNeighbour {
    std::size_t row = 0;
    double cosine = 0; // -1 .. 1
};

// The rows with the greatest cosine to direction, the nearest first, of equal ones the earlier row; at most `most`.
// Rows without a direction (all zero, or with NaN) and the excluded ones are left out. Empty when direction has none.
// Throws Error(Interrupted) when a stop was requested.
std::vector<RowNeighbour> nearestRows(const EmbeddingTable& table, std::span<const float> direction,
                                      std::span<const std::size_t> excluded, std::size_t most,
                                      const std::stop_token& stop);

// The two principal components of rows (Pearson 1901; Hotelling 1933): where each row lies on them, and the share of
// the variance that each has.
struct RowPlane {
    std::vector<std::array<double, 2>> points; // one for each row, around their mean
    std::array<double, 2> shares{};            // 0 .. 1, the greater first
};

// Deterministic: eigenvectors of the covariance by subspace iteration with Rayleigh-Ritz steps (Saad, "Numerical
// methods for large eigenvalue problems", chapter 5) from fixed vectors; the largest coordinate of each is positive.
// chosen: at least one row. Rows with NaN or infinite numbers stand at the mean. Takes columns^2 * rows operations.
// Throws Error(Interrupted) when a stop was requested.
RowPlane planeOf(const EmbeddingTable& table, std::span<const std::size_t> chosen, const std::stop_token& stop);

} // namespace kantai
