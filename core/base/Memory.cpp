// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Memory.h"

#include "core/base/ControlGroup.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace kantai {

namespace {

// From a line as "VmHWM:   123 kB"; 0 when there is none.
std::uint64_t bytesIn(const char* file, const char* label) {
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t digits = line.find_first_of("0123456789");
        if (!line.starts_with(label) || digits == std::string::npos)
            continue;
        std::uint64_t kibibytes = 0;
        std::from_chars(line.data() + digits, line.data() + line.size(), kibibytes);
        return kibibytes * 1024;
    }
    return 0;
}

} // namespace

std::uint64_t physicalMemory() {
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long size = ::sysconf(_SC_PAGE_SIZE);
    const std::uint64_t installed =
        pages > 0 && size > 0 ? static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(size) : 0;
    const auto limit = ownControlGroup().memory();
    return limit && (installed == 0 || *limit < installed) ? *limit : installed;
}

std::uint64_t availableMemory() {
    const std::uint64_t available = bytesIn("/proc/meminfo", "MemAvailable:");
    const ControlGroup group = ownControlGroup();
    const auto limit = group.memory(), used = group.memoryInUse();
    if (!limit || !used)
        return available;
    const std::uint64_t left = *limit - std::min(*limit, *used);
    return available == 0 ? left : std::min(available, left);
}

std::uint64_t peakMemory() {
    return bytesIn("/proc/self/status", "VmHWM:");
}

std::uint64_t residentMemory() {
    std::ifstream pages("/proc/self/statm");
    std::uint64_t total = 0, resident = 0;
    const long size = ::sysconf(_SC_PAGE_SIZE);
    return pages >> total >> resident && size > 0 ? resident * static_cast<std::uint64_t>(size) : 0;
}

bool canMapMemory(std::uint64_t bytes) {
    void* room = ::mmap(nullptr, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (room == MAP_FAILED)
        return false;
    ::munmap(room, bytes);
    return true;
}

void keepFreedMemory() {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
}

} // namespace kantai
