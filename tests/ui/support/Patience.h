// SPDX-License-Identifier: GPL-3.0-or-later
// How long the tests of the window wait for something to happen: so long that a machine with ten times the load of
// its cores does not fail them. A wait ends as soon as its condition holds, so patience costs a passing test nothing.
// tests/architecture finds waits that do not come from here. UI thread.
#pragma once

#include <QTest>
#ifdef QT_WIDGETS_LIB // not in the tests of ui/jobs
#include <QWidget>
#endif

namespace kantai::test {

inline constexpr int kPatience = 120'000; // milliseconds

// patience: another one, in milliseconds, for work that takes long by its nature.
template <class Condition>
bool waitFor(Condition condition, int patience = kPatience) {
    return QTest::qWaitFor(condition, patience);
}

#ifdef QT_WIDGETS_LIB
inline bool waitForActive(QWidget& window) {
    return QTest::qWaitForWindowActive(&window, kPatience);
}

inline bool waitForExposed(QWidget& window) {
    return QTest::qWaitForWindowExposed(&window, kPatience);
}
#endif

// Lets layouts and paints happen before a picture is taken; nothing may be asserted on it.
inline void settle() {
    QTest::qWait(50);
}

} // namespace kantai::test

#define TRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, kantai::test::kPatience)
#define TRY_VERIFY2(condition, message) QTRY_VERIFY2_WITH_TIMEOUT(condition, message, kantai::test::kPatience)
#define TRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, kantai::test::kPatience)
