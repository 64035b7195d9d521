// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory there is, for those who say beforehand that it will not do. Any thread.
#pragma once

#include <cstdint>

namespace kantai {

std::uint64_t physicalMemory(); // bytes of this computer; 0 when the system does not tell

} // namespace kantai
