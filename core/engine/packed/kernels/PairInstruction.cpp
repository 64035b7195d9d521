// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/engine/packed/kernels/PairInstruction.cpp"
#include <hwy/foreach_target.h>

#include "core/engine/packed/kernels/PairInstruction.h"

#include <hwy/highway.h>
#include <oneapi/dnnl/dnnl.hpp>

HWY_BEFORE_NAMESPACE();
namespace kantai {
namespace HWY_NAMESPACE {

bool hasAvx512() {
    return HWY_ARCH_X86 != 0 && HWY_TARGET <= HWY_AVX3; // better ones have smaller numbers
}

} // namespace HWY_NAMESPACE
} // namespace kantai
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kantai {

HWY_EXPORT(hasAvx512);

bool pairsOfBf16AreFast() {
    // Asked once: in a virtual machine each question to the processor takes microseconds.
    static const auto instructions = static_cast<unsigned>(dnnl::get_effective_cpu_isa());
    const auto has = [](dnnl::cpu_isa wanted) {
        return (instructions & static_cast<unsigned>(wanted)) == static_cast<unsigned>(wanted);
    };
    return has(dnnl::cpu_isa::avx512_core_bf16) && !has(dnnl::cpu_isa::avx512_core_amx) &&
           HWY_DYNAMIC_DISPATCH(hasAvx512)();
}

} // namespace kantai
#endif
