// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Threads.h"

#include "core/base/ControlGroup.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <omp.h>
#include <sched.h>
#include <set>
#include <string>
#include <thread>

namespace kantai {

namespace {

constexpr int kThreadsForEachProcessor = 4, kFewestAllowed = 8, kMostAllowed = 1024;

int logicalProcessors() {
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

int coresOfAffinity() {
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0)
        return logicalProcessors();
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
    return static_cast<int>(cores.size());
}

} // namespace

int physicalCores() {
    int cores = coresOfAffinity();
    if (const auto quota = ownControlGroup().processors())
        cores = std::min(cores, std::max(1, static_cast<int>(std::ceil(*quota))));
    return std::max(1, cores);
}

int mostThreads() {
    const int served = std::clamp(kThreadsForEachProcessor * logicalProcessors(), kFewestAllowed, kMostAllowed);
    return std::min(served, omp_get_thread_limit());
}

int resolveThreads(int requested) {
    return std::min(requested > 0 ? requested : physicalCores(), mostThreads());
}

void computeWith(int threads) {
    omp_set_dynamic(0);
    omp_set_num_threads(threads);
}

} // namespace kantai
