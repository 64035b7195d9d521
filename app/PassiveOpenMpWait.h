// SPDX-License-Identifier: GPL-3.0-or-later
// OpenMP threads wait for each other by spinning. On a busy computer a spinning thread takes the processor from the
// thread it waits for, and training becomes a hundred times slower. OpenMP reads the spin count from the environment
// before main() starts, so the programs set it and execute themselves again. Called first in main(), while there is
// only one thread.
#pragma once

#include <cstdlib>
#include <unistd.h>

namespace kantai {

// About 50 microseconds of spinning, then the thread sleeps: long enough between two products of a small model.
// Returns if the variable is already set, by this function or by the user, or if the program cannot be executed
// again.
inline void reexecWithPassiveOpenMpWait(char** argv) {
    constexpr const char* kVariable = "GOMP_SPINCOUNT";
    if (std::getenv(kVariable) != nullptr || std::getenv("OMP_WAIT_POLICY") != nullptr)
        return;
    if (setenv(kVariable, "20000", 1) == 0)
        execv("/proc/self/exe", argv);
}

} // namespace kantai
