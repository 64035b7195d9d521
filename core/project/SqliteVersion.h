// SPDX-License-Identifier: GPL-3.0-or-later
// Which SQLite the program runs on, for About. Any thread.
#pragma once

#include <string>

namespace kantai {

std::string sqliteVersion(); // "3.40.1"

} // namespace kantai
