// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the kernels of bf16 pairs run here. Used by the kernels that have another way, by what names the products
// of a run, and by tests; any thread.
#pragma once

namespace kantai {

// Whether vdpbf16ps of AVX-512 BF16 is the fastest way to multiply bf16 here: not where there is AMX, whose
// processors run it at the speed of float32. False where ONEDNN_MAX_CPU_ISA forbids the instruction.
bool pairsOfBf16AreFast();

} // namespace kantai
