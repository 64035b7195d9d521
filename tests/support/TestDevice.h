// SPDX-License-Identifier: GPL-3.0-or-later
// The device on which LibTorch's engine is tested: the processor, or the one that KANTAI_TEST_DEVICE names, as
// tests/gpu/check has it.
#pragma once

#include "core/engine/DeviceList.h"

#include <cstdlib>

namespace kantai::test {

inline Device testDevice() {
    const char* name = std::getenv("KANTAI_TEST_DEVICE");
    return name == nullptr || *name == '\0' ? kTorchCpu : deviceNamed(name);
}

} // namespace kantai::test
