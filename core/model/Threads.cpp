// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Threads.h"

#include <algorithm>
#include <fstream>
#include <omp.h>
#include <sched.h>
#include <set>
#include <string>
#include <thread>

namespace kantai {

int physicalCores() {
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0)
        return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    std::set<std::string> cores;
    for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
        if (!CPU_ISSET(static_cast<std::size_t>(cpu), &allowed))
            continue;
        // Logical processors of one core list the same siblings.
        std::ifstream siblings("/sys/devices/system/cpu/cpu" + std::to_string(cpu) +
                               "/topology/thread_siblings_list");
        std::string core;
        if (!std::getline(siblings, core))
            core = std::to_string(cpu);
        cores.insert(core);
    }
    return std::max<int>(1, static_cast<int>(cores.size()));
}

int resolveThreads(int requested) {
    return requested > 0 ? requested : physicalCores();
}

void computeWith(int threads) {
    omp_set_num_threads(threads);
}

} // namespace kantai
