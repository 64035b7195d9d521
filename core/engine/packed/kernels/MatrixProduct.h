// SPDX-License-Identifier: GPL-3.0-or-later
// The large matrix products of a dense layer, y = x W^T, and of its gradients, through oneDNN: float32, or bf16 with
// sums in float32. All matrices are dense, row by row. Used by core/engine/packed; one thread at a time for each
// object, the product itself runs on OpenMP's threads.
#pragma once

#include "core/base/Bf16.h"

#include <cstdint>
#include <memory>
#include <string>

namespace kantai {

// Whether this computer has bf16 instructions that are faster than float32.
bool hasFastBf16();

// Whether vdpbf16ps of AVX-512 BF16 is the fastest way to multiply bf16 here: not where there is AMX, whose
// processors run it at the speed of float32.
bool pairsOfBf16AreFast();

// The instructions that oneDNN's products use here, as "AVX-512 BF16": those of the processor, or fewer when the
// environment forbids the rest.
std::string productInstructions();

// The same with what computes them, as "AVX-512 BF16, oneDNN 2.6.3", for products of bf16 numbers or of float32.
// Where it differs, sums are rounded in another order.
std::string productImplementation(bool bf16);

// How a bf16 product whose sizes do not fill the AMX tiles is computed: oneDNN 2.6 compiles some of them, as 63
// inputs and 52,000 outputs, to code that no processor runs (SIGILL).
enum class RaggedProducts {
    Native,  // as any other
    Widened, // computed in float32 from widened copies and rounded: slower, and never wrong
};
RaggedProducts raggedProductsHere(); // Widened where products use AMX

class MatrixProduct {
public:
    explicit MatrixProduct(RaggedProducts ragged = raggedProductsHere());
    ~MatrixProduct();
    MatrixProduct(MatrixProduct&&) noexcept;
    MatrixProduct& operator=(MatrixProduct&&) noexcept;

    // y [rows, outputs] = x [rows, inputs] * weight^T + bias; weight [outputs, inputs], bias [outputs] or null. Y: T
    // or float. All three throw Error(Resources).
    template <class T, class Y>
    void forward(std::int64_t rows, std::int64_t inputs, std::int64_t outputs, const T* x, const T* weight,
                 const float* bias, Y* y);

    // dx [rows, inputs] = dy [rows, outputs] * weight, or added to what is there (dx of floats only).
    template <class T, class Dx>
    void inputGradient(std::int64_t rows, std::int64_t inputs, std::int64_t outputs, const T* dy, const T* weight,
                       Dx* dx, bool accumulate);

    // dWeight [outputs, inputs] = dy^T [outputs, rows] * x [rows, inputs], or added to what is there.
    template <class T>
    void weightGradient(std::int64_t rows, std::int64_t inputs, std::int64_t outputs, const T* dy, const T* x,
                        float* dWeight, bool accumulate);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kantai
