// SPDX-License-Identifier: GPL-3.0-or-later
// The Error that an action throws, so that a test can look at its code and its words. Used by the tests of core.
#pragma once

#include "core/base/Error.h"

#include <optional>

namespace kantai::test {

template <typename Action>
std::optional<Error> errorOf(Action&& action) {
    try {
        action();
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

} // namespace kantai::test

// Fails unless the action throws an Error of that code whose message holds the text.
#define VERIFY_REFUSED(action, expectedCode, text)                                                                   \
    do {                                                                                                             \
        const auto refusal = kantai::test::errorOf([&] { action; });                                                 \
        QVERIFY2(refusal.has_value(), "nothing was refused");                                                        \
        QVERIFY2(refusal->message().find(text) != std::string::npos, refusal->what());                               \
        QCOMPARE(static_cast<int>(refusal->code()), static_cast<int>(expectedCode));                                 \
    } while (false)
