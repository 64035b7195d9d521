// SPDX-License-Identifier: GPL-3.0-or-later
// What the processor calls itself, for About. Any thread.
#pragma once

#include <string>

namespace kantai {

std::string processorName(); // "Intel(R) Xeon(R) Processor"; empty when the system does not tell

} // namespace kantai
