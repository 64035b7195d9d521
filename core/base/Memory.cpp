// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Memory.h"

#include <charconv>
#include <fstream>
#include <string>
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
    return pages > 0 && size > 0 ? std::uint64_t(pages) * std::uint64_t(size) : 0;
}

std::uint64_t availableMemory() {
    return bytesIn("/proc/meminfo", "MemAvailable:");
}

std::uint64_t peakMemory() {
    return bytesIn("/proc/self/status", "VmHWM:");
}

void keepFreedMemory() {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
}

} // namespace kantai
