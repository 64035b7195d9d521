// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/packed/kernels/MatrixProduct.h"

#include "core/base/Error.h"
#include "core/base/Memory.h"
#include "core/base/Phrase.h"
#include "core/engine/packed/kernels/Bf16Gemm.h"
#include "core/engine/packed/kernels/Conversion.h"
#include "core/engine/packed/kernels/PairInstruction.h"
#include "core/engine/packed/kernels/ThinProduct.h"

#include <fmt/format.h>
#include <map>
#include <new>
#include <oneapi/dnnl/dnnl.hpp>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <vector>

namespace kantai {

namespace {

using DataType = dnnl::memory::data_type;

template <class T>
constexpr DataType dataType() {
    return std::is_same_v<T, Bf16> ? DataType::bf16 : DataType::f32;
}

// out [rows, columns] (+)= left [rows, inner] * right [inner, columns] (+ bias [columns]); a transposed matrix is
// stored as its transpose.
struct Shape {
    std::int64_t rows, columns, inner;
    bool leftTransposed, rightTransposed;
    DataType in, out;
    bool bias, accumulate;

    auto key() const {
        return std::tuple(rows, columns, inner, leftTransposed, rightTransposed, in, out, bias, accumulate);
    }
    bool operator<(const Shape& other) const { return key() < other.key(); }
};

dnnl::memory::desc describe(std::int64_t rows, std::int64_t columns, bool transposed, DataType type) {
    return {{rows, columns}, type, transposed ? dnnl::memory::dims{1, rows} : dnnl::memory::dims{columns, 1}};
}

// AMX multiplies tiles of 16 rows by 32 bf16 numbers.
bool isRagged(const Shape& shape) {
    return shape.inner % 32 != 0 || shape.columns % 16 != 0;
}

struct Product {
    dnnl::memory::desc left, right, bias, out, scratchpad;
    dnnl::matmul primitive;
};

Product makeProduct(const dnnl::engine& engine, const Shape& shape) {
    Product product;
    product.left = describe(shape.rows, shape.inner, shape.leftTransposed, shape.in);
    product.right = describe(shape.inner, shape.columns, shape.rightTransposed, shape.in);
    product.out = describe(shape.rows, shape.columns, false, shape.out);
    if (shape.bias)
        product.bias = describe(1, shape.columns, false, DataType::f32);
    dnnl::primitive_attr attributes;
    attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    if (shape.accumulate) {
        dnnl::post_ops sum;
        sum.append_sum(1.0F);
        attributes.set_post_ops(sum);
    }
#if DNNL_VERSION_MAJOR >= 3
    const dnnl::matmul::primitive_desc description(engine, product.left, product.right, product.bias, product.out,
                                                   attributes);
#else
    const dnnl::matmul::primitive_desc description(
        dnnl::matmul::desc(product.left, product.right, product.bias, product.out), attributes, engine);
#endif
    product.scratchpad = description.scratchpad_desc();
    product.primitive = dnnl::matmul(description);
    return product;
}

bool has(dnnl::cpu_isa instructions) {
    const auto effective = static_cast<unsigned>(dnnl::get_effective_cpu_isa());
    const auto wanted = static_cast<unsigned>(instructions);
    return (effective & wanted) == wanted;
}

} // namespace

bool hasFastBf16() {
    return has(dnnl::cpu_isa::avx512_core_bf16);
}

std::string productInstructions() {
    constexpr std::pair<dnnl::cpu_isa, const char*> kNames[] = {
        {dnnl::cpu_isa::avx512_core_amx, "AMX"},
        {dnnl::cpu_isa::avx512_core_bf16, "AVX-512 BF16"},
        {dnnl::cpu_isa::avx512_core_vnni, "AVX-512 VNNI"},
        {dnnl::cpu_isa::avx512_core, "AVX-512"},
        {dnnl::cpu_isa::avx2_vnni, "AVX2 VNNI"},
        {dnnl::cpu_isa::avx2, "AVX2"},
        {dnnl::cpu_isa::avx, "AVX"},
        {dnnl::cpu_isa::sse41, "SSE4.1"},
    };
    for (const auto& [instructions, name] : kNames)
        if (has(instructions))
            return name;
    return "scalar";
}

std::string productImplementation(bool bf16) {
    const dnnl_version_t* version = dnnl_version();
    return fmt::format("{}, {}oneDNN {}.{}.{}", productInstructions(),
                       bf16 && pairsOfBf16AreFast() ? "Kantai Studio and " : "", version->major, version->minor,
                       version->patch);
}

struct MatrixProduct::State {
    // A product of each shape is compiled once. Lines of text give batches of ever new sizes, so the cache is cleared
    // from time to time.
    static constexpr std::size_t kMostProducts = 768;

    // More than oneDNN takes to compile a product: it does not survive an allocation that fails meanwhile.
    static constexpr std::uint64_t kRoomToCompile = std::uint64_t{64} << 20;

    const Product& productFor(const Shape& shape) {
        if (const auto found = products.find(shape); found != products.end())
            return found->second;
        if (!canMapMemory(kRoomToCompile))
            throw std::bad_alloc();
        if (products.size() >= kMostProducts)
            products.clear();
        return products.emplace(shape, makeProduct(engine, shape)).first->second;
    }

    explicit State(RaggedProducts raggedProducts) : ragged(raggedProducts) {}

    void run(const Shape& shape, const void* left, const void* right, const void* bias, void* out) {
        if (ragged == RaggedProducts::Widened && shape.in == DataType::bf16 && isRagged(shape))
            runWidened(shape, static_cast<const Bf16*>(left), static_cast<const Bf16*>(right), bias, out);
        else if (shape.in != DataType::bf16 || !runPairs(shape, left, right, bias, out))
            runNative(shape, left, right, bias, out);
    }

    bool runPairs(const Shape& shape, const void* left, const void* right, const void* bias, void* out) {
        const GemmShape gemm{shape.rows,           shape.columns,         shape.inner,
                             shape.leftTransposed, shape.rightTransposed, shape.accumulate};
        if (!bf16GemmPays(gemm) || !bf16GemmFits(gemm))
            return false;
        const auto* leftNumbers = static_cast<const Bf16*>(left);
        const auto* rightNumbers = static_cast<const Bf16*>(right);
        const auto* floatBias = static_cast<const float*>(bias);
        if (shape.out == DataType::f32)
            bf16Gemm(gemm, leftNumbers, rightNumbers, floatBias, static_cast<float*>(out), room);
        else
            bf16Gemm(gemm, leftNumbers, rightNumbers, floatBias, static_cast<Bf16*>(out), room);
        return true;
    }

    void runWidened(Shape shape, const Bf16* left, const Bf16* right, const void* bias, void* out) {
        const auto widened = [](std::vector<float>& copy, const Bf16* from, std::int64_t count) {
            copy.resize(static_cast<std::size_t>(count));
            widenAll(from, copy.data(), count);
            return copy.data();
        };
        const float* floatLeft = widened(wideLeft, left, shape.rows * shape.inner);
        const float* floatRight = widened(wideRight, right, shape.inner * shape.columns);
        const bool rounds = shape.out == DataType::bf16;
        if (rounds)
            wideOut.resize(static_cast<std::size_t>(shape.rows * shape.columns));
        shape.in = shape.out = DataType::f32;
        runNative(shape, floatLeft, floatRight, bias, rounds ? wideOut.data() : out);
        if (rounds)
            roundAll(wideOut.data(), static_cast<Bf16*>(out), shape.rows * shape.columns);
    }

    void runNative(const Shape& shape, const void* left, const void* right, const void* bias, void* out) {
        try {
            const Product& product = productFor(shape);
            if (scratchpad.get(true) == nullptr || scratchpad.get_desc().get_size() < product.scratchpad.get_size())
                scratchpad = dnnl::memory(product.scratchpad, engine);
            const dnnl::memory pad(product.scratchpad, engine, scratchpad.get_data_handle());
            std::unordered_map<int, dnnl::memory> arguments{
                {DNNL_ARG_SRC, {product.left, engine, const_cast<void*>(left)}},
                {DNNL_ARG_WEIGHTS, {product.right, engine, const_cast<void*>(right)}},
                {DNNL_ARG_DST, {product.out, engine, out}},
                {DNNL_ARG_SCRATCHPAD, pad}};
            if (shape.bias)
                arguments.emplace(DNNL_ARG_BIAS, dnnl::memory(product.bias, engine, const_cast<void*>(bias)));
            product.primitive.execute(stream, arguments);
            stream.wait();
        } catch (const dnnl::error& error) {
            throw Error(ErrorCode::Resources,
                        Phrase::tr("A matrix product of {} x {} x {} failed: {}.", shape.rows, shape.columns,
                                   shape.inner, error.message),
                        Phrase::tr("Choose a smaller batch size, or train in float32."));
        }
    }

    RaggedProducts ragged;
    std::vector<float> wideLeft, wideRight, wideOut;
    Bf16GemmRoom room;
    dnnl::engine engine{dnnl::engine::kind::cpu, 0};
    dnnl::stream stream{engine};
    std::map<Shape, Product> products;
    dnnl::memory scratchpad;
};

RaggedProducts raggedProductsHere() {
    return has(dnnl::cpu_isa::avx512_core_amx) ? RaggedProducts::Widened : RaggedProducts::Native;
}

MatrixProduct::MatrixProduct(RaggedProducts ragged) : state_(std::make_unique<State>(ragged)) {}
MatrixProduct::~MatrixProduct() = default;
MatrixProduct::MatrixProduct(MatrixProduct&&) noexcept = default;
MatrixProduct& MatrixProduct::operator=(MatrixProduct&&) noexcept = default;

template <class T, class Y>
void MatrixProduct::forward(std::int64_t rows, std::int64_t inputs, std::int64_t outputs, const T* x, const T* weight,
                            const float* bias, Y* y) {
    if constexpr (std::is_same_v<T, float> && std::is_same_v<Y, float>)
        if (rows <= kThinRows)
            return thinProduct(rows, inputs, outputs, x, weight, bias, y);
    state_->run({rows, outputs, inputs, false, true, dataType<T>(), dataType<Y>(), bias != nullptr, false}, x, weight,
                bias, y);
}

template <class T, class Dx>
void MatrixProduct::inputGradient(std::int64_t rows, std::int64_t inputs, std::int64_t outputs, const T* dy,
                                  const T* weight, Dx* dx, bool accumulate) {
    state_->run({rows, inputs, outputs, false, false, dataType<T>(), dataType<Dx>(), false, accumulate}, dy, weight,
                nullptr, dx);
}

template <class T>
void MatrixProduct::weightGradient(std::int64_t rows, std::int64_t inputs, std::int64_t outputs, const T* dy,
                                   const T* x, float* dWeight, bool accumulate) {
    state_->run({outputs, inputs, rows, true, false, dataType<T>(), DataType::f32, false, accumulate}, dy, x, nullptr,
                dWeight);
}

#define KANTAI_PRODUCTS(T, Out)                                                                                      \
    template void MatrixProduct::forward(std::int64_t, std::int64_t, std::int64_t, const T*, const T*, const float*, \
                                         Out*);                                                                      \
    template void MatrixProduct::inputGradient(std::int64_t, std::int64_t, std::int64_t, const T*, const T*, Out*,   \
                                               bool);
KANTAI_PRODUCTS(float, float)
KANTAI_PRODUCTS(Bf16, Bf16)
KANTAI_PRODUCTS(Bf16, float)
#undef KANTAI_PRODUCTS
template void MatrixProduct::weightGradient(std::int64_t, std::int64_t, std::int64_t, const float*, const float*,
                                            float*, bool);
template void MatrixProduct::weightGradient(std::int64_t, std::int64_t, std::int64_t, const Bf16*, const Bf16*,
                                            float*, bool);

} // namespace kantai
