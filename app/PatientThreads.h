// SPDX-License-Identifier: GPL-3.0-or-later
// The threads of OpenMP wait for each other by spinning. On a computer that is busy with something else a spinning
// thread takes the processor from the one it waits for, and training becomes a hundred times slower. OpenMP reads how
// long to spin from the environment before main() begins, so the programs start themselves once more with it set.
// Called first in main(), on the only thread there is.
#pragma once

#include <cstdlib>
#include <unistd.h>

namespace kantai {

// About 50 microseconds of spinning, then the thread sleeps: long enough between two products of a small model.
// Returns when the variable is set already, by this function or by the person, or when the program cannot be started
// again.
inline void startWithPatientThreads(char** argv) {
    constexpr const char* kVariable = "GOMP_SPINCOUNT";
    if (std::getenv(kVariable) != nullptr || std::getenv("OMP_WAIT_POLICY") != nullptr)
        return;
    if (setenv(kVariable, "20000", 1) == 0)
        execv("/proc/self/exe", argv);
}

} // namespace kantai
