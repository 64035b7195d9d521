// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch/TorchErrors.h"

#include "core/base/Error.h"
#include "core/base/MemoryErrors.h"
#include "core/base/Phrase.h"

#include <c10/util/Exception.h>
#include <new>
#include <string_view>

namespace kantai {

namespace {

// The allocators of LibTorch 1.13 have no exception type of their own.
bool isOutOfMemory(std::string_view text) {
    return text.find("DefaultCPUAllocator") != std::string_view::npos ||
           text.find("out of memory") != std::string_view::npos;
}

[[noreturn]] void rethrowAsOutOfMemory(const std::string& what) {
    try {
        throw std::bad_alloc();
    } catch (...) {
        rethrowAsError(what);
    }
}

} // namespace

void rethrowTorchError(const std::string& what) {
    try {
        throw;
    } catch (const c10::Error& error) {
        const std::string text = error.what_without_backtrace();
        if (isOutOfMemory(text))
            rethrowAsOutOfMemory(what);
        throw Error(ErrorCode::Internal,
                    Phrase::tr("LibTorch stopped {}: {}", Phrase::translate(what), text.substr(0, text.find('\n'))));
    } catch (...) {
        rethrowAsError(what);
    }
}

} // namespace kantai
