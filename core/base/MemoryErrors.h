// SPDX-License-Identifier: GPL-3.0-or-later
// Converts std::bad_alloc and other exceptions of libraries to kantai::Error. Used around whole operations of
// training and inference, on the thread that does the work.
#pragma once

#include <functional>
#include <string>
#include <utility>

namespace kantai {

// Call inside a catch block: throws the Error for the exception in flight. what: "the training", put into the
// sentence. kantai::Error passes unchanged; std::bad_alloc becomes Resources, anything else Internal.
[[noreturn]] void rethrowAsError(const std::string& what);

template <class Function>
auto guardMemory(const std::string& what, Function&& function) -> decltype(std::invoke(function)) {
    try {
        return std::invoke(std::forward<Function>(function));
    } catch (...) {
        rethrowAsError(what);
    }
}

} // namespace kantai
