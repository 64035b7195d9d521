// SPDX-License-Identifier: GPL-3.0-or-later
// The model name of the processor, for the About dialog. Any thread.
#pragma once

#include <string>

namespace kantai {

std::string processorName(); // "Intel(R) Xeon(R) Processor"; empty when unknown

} // namespace kantai
