// SPDX-License-Identifier: GPL-3.0-or-later
// Products of large bf16 matrices with sums in float32, by the instruction of AVX-512 BF16 that multiplies pairs of
// numbers (vdpbf16ps), in the manner of Goto and van de Geijn 2008, "Anatomy of high-performance matrix
// multiplication": panels of the right matrix that stay in the second-level cache, tiles of sums in registers. Used
// by MatrixProduct; one thread at a time for each room, the product itself runs on OpenMP's threads, with the same
// result for any number of them.
#pragma once

#include "core/base/Bf16.h"

#include <cstdint>
#include <memory>

namespace kantai {

// out [rows, columns] (+)= left [rows, inner] * right [inner, columns]; a transposed matrix is stored as its
// transpose. All are dense, row by row.
struct GemmShape {
    std::int64_t rows = 0, columns = 0, inner = 0;
    bool leftTransposed = false, rightTransposed = false;
    bool accumulate = false; // added to what is there; float32 only
};

bool bf16GemmFits(const GemmShape& shape); // the processor has the instruction, and the sizes are whole vectors

// Whether it is faster than oneDNN where it fits: with few rows, or few numbers in each sum as in the gradients of
// the decoder's weights, reordering the matrices costs more than is gained. Measured: docs/decisions/0019.
bool bf16GemmPays(const GemmShape& shape);

// Memory for the reordered matrices, which grows to what the largest product needs.
class Bf16GemmRoom {
public:
    Bf16GemmRoom();
    ~Bf16GemmRoom();
    Bf16GemmRoom(Bf16GemmRoom&&) noexcept;
    Bf16GemmRoom& operator=(Bf16GemmRoom&&) noexcept;

    struct Memory;
    Memory& memory() { return *memory_; }

private:
    std::unique_ptr<Memory> memory_;
};

// bias [columns] is added, or null. Out: Bf16 or float. Only where bf16GemmFits(shape). Throws std::bad_alloc.
template <class Out>
void bf16Gemm(const GemmShape& shape, const Bf16* left, const Bf16* right, const float* bias, Out* out,
              Bf16GemmRoom& room);

} // namespace kantai
