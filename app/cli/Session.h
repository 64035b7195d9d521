// SPDX-License-Identifier: GPL-3.0-or-later
// The state of one invocation of kantai: console, interruption and the selected verb. Created by main() and passed to
// each verb when it declares its options and when it runs. Main thread.
#pragma once

#include "app/cli/Console.h"
#include "app/cli/Interruption.h"
#include "app/cli/Verb.h"
#include "core/base/Error.h"
#include "core/base/Progress.h"

#include <functional>

namespace kantai::cli {

class Session {
public:
    Console console;
    Interruption interruption;
    std::function<int()> verb; // set by the parser; returns the exit code

    // Adds --json to the verb, and makes it the one that runs when it is named on the command line.
    void declare(Verb& app, std::function<int()> run);

    void poll(); // call often while working: sees signals
    Progress progress();
    std::stop_token stop() const { return interruption.token(); }
};

inline constexpr int kDone = 0;
inline constexpr int kInterrupted = static_cast<int>(ErrorCode::Interrupted);

} // namespace kantai::cli
