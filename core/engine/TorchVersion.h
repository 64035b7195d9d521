// SPDX-License-Identifier: GPL-3.0-or-later
// Which LibTorch the program was built with, for About. Any thread.
#pragma once

#include <string>

namespace kantai {

std::string torchVersion(); // "1.13.1"

} // namespace kantai
