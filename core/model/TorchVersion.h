// SPDX-License-Identifier: GPL-3.0-or-later
// Which LibTorch the program runs on, for About, --version and the state of a checkpoint. Any thread.
#pragma once

#include <string>

namespace kantai {

std::string torchVersion(); // "1.13.1"

} // namespace kantai
