// SPDX-License-Identifier: GPL-3.0-or-later
// Loops over independent ranges on the threads of OpenMP, as many as omp_set_num_threads asked for. What is computed
// for an index must not depend on the range it comes in: results then do not depend on the number of threads.
#pragma once

#include <algorithm>
#include <cstdint>

namespace kantai {

// body(begin, end) over [0, count) in pieces of `piece`, the last one shorter. body must not throw.
template <class Body>
void inPieces(std::int64_t count, std::int64_t piece, const Body& body) {
    const std::int64_t pieces = (count + piece - 1) / piece;
#pragma omp parallel for schedule(static) if (pieces > 1)
    for (std::int64_t i = 0; i < pieces; ++i)
        body(i * piece, std::min(count, (i + 1) * piece));
}

// body(index) for each, handed out one by one: for tasks of very different length.
template <class Body>
void eachOf(std::int64_t count, const Body& body) {
#pragma omp parallel for schedule(dynamic, 1) if (count > 1)
    for (std::int64_t i = 0; i < count; ++i)
        body(i);
}

} // namespace kantai
