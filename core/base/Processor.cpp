// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Processor.h"

#include <fstream>

namespace kantai {

std::string processorName() {
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);) {
        const std::size_t colon = line.find(": ");
        if (line.starts_with("model name") && colon != std::string::npos)
            return line.substr(colon + 2);
    }
    return {};
}

} // namespace kantai
