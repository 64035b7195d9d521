// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory this process has. Used by tests of long trainings; their bounds are generous, because the allocator
// and the C library keep some.
#pragma once

#include <cstdint>
#include <fstream>
#include <unistd.h>

namespace kantai::test {

// Bytes; 0 where /proc is not mounted.
inline std::int64_t residentMemory() {
    std::ifstream status("/proc/self/statm");
    std::int64_t all = 0, resident = 0;
    status >> all >> resident;
    return resident * ::sysconf(_SC_PAGESIZE);
}

} // namespace kantai::test
