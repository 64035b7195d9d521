// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/model/TorchErrors_torch.h"

#include <c10/util/Exception.h>
#include <new>
#include <string_view>

namespace kantai {

namespace {

[[noreturn]] void throwNoMemory(const std::string& what) {
    throw Error(ErrorCode::Resources, Phrase::tr("There was not enough memory for {}.", Phrase::said(what)),
                Phrase::tr("Close other programs, or choose a smaller batch, a shorter block or a smaller model."));
}

std::string firstLine(std::string_view text) {
    return std::string(text.substr(0, text.find('\n')));
}

} // namespace

void rethrowTorchError(const std::string& what) {
    try {
        throw;
    } catch (const Error&) {
        throw;
    } catch (const std::bad_alloc&) {
        throwNoMemory(what);
    } catch (const c10::Error& error) {
        const std::string_view text = error.what_without_backtrace();
        // Torch's CPU allocator has no exception type of its own.
        if (text.find("DefaultCPUAllocator") != std::string_view::npos ||
            text.find("out of memory") != std::string_view::npos)
            throwNoMemory(what);
        throw Error(ErrorCode::Internal, Phrase::tr("LibTorch stopped {}: {}", Phrase::said(what), firstLine(text)));
    } catch (const std::exception& error) {
        throw Error(ErrorCode::Internal,
                    Phrase::tr("Something unexpected stopped {}: {}", Phrase::said(what), firstLine(error.what())));
    }
}

} // namespace kantai
