// SPDX-License-Identifier: GPL-3.0-or-later
// Where torch's exceptions become kantai::Error. Used by model, training and inference around whole operations, on
// the thread that does the work.
#pragma once

#include <functional>
#include <string>
#include <utility>

namespace kantai {

// Call inside a catch block: throws the Error for the exception in flight. what: "the training step", put into the
// sentence. kantai::Error passes unchanged; no memory becomes Resources, anything else Internal.
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
