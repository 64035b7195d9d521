// SPDX-License-Identifier: GPL-3.0-or-later
// The eigenvectors of a symmetric matrix with the largest eigenvalues. Private to core/inference, for principal
// components; any thread.
#pragma once

#include <cstddef>
#include <span>
#include <stop_token>
#include <vector>

namespace kantai {

struct LeadingEigenvectors {
    std::vector<double> values;               // falling
    std::vector<std::vector<double>> vectors; // of length 1; the coordinate of largest size is positive
};

// matrix: [size, size], symmetric without negative eigenvalues, size at least 1. wanted: how many, fewer when size is
// smaller. Subspace iteration with a Rayleigh-Ritz step in each round, from fixed vectors: the same on every run.
// Throws Error(Interrupted) when a stop was requested.
LeadingEigenvectors leadingEigenvectors(std::span<const double> matrix, std::size_t size, std::size_t wanted,
                                        const std::stop_token& stop);

} // namespace kantai
