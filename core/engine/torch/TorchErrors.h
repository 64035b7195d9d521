// SPDX-License-Identifier: GPL-3.0-or-later
// Converts exceptions of LibTorch to kantai::Error. Private to core/engine/torch, on the thread that does the work.
#pragma once

#include <functional>
#include <string>
#include <utility>

namespace kantai {

// Call inside a catch block: throws the Error for the exception in flight. what: "the training step", put into the
// sentence. A c10::Error of an allocator becomes Resources, any other Internal; the rest as rethrowAsError does.
[[noreturn]] void rethrowTorchError(const std::string& what);

template <class Function>
auto guardTorch(const std::string& what, Function&& function) -> decltype(std::invoke(function)) {
    try {
        return std::invoke(std::forward<Function>(function));
    } catch (...) {
        rethrowTorchError(what);
    }
}

} // namespace kantai
