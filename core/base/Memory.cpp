// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Memory.h"

#include <unistd.h>

namespace kantai {

std::uint64_t physicalMemory() {
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long size = ::sysconf(_SC_PAGE_SIZE);
    return pages > 0 && size > 0 ? std::uint64_t(pages) * std::uint64_t(size) : 0;
}

} // namespace kantai
